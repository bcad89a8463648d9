import type { CalendarEntry as EntrySchema } from '@gatehouse/contract/endpoints/access-calendar';
import type { OrganizationId } from '@gatehouse/contract/vocabulary';
import type { z } from 'zod';
import type { CalendarEntry } from '../../policy/access-calendar.ts';

export type EntryView = z.infer<typeof EntrySchema>;

type Place = { organizationId: OrganizationId; publicUrl: URL };

export function viewEntry({ at, ...entry }: CalendarEntry, place: Place): EntryView {
  return { ...entry, at: at?.toISOString() ?? null, link: linkOf({ at, ...entry }, place) };
}

/** Where it is mended. */
export function linkOf({ kind, concerns }: CalendarEntry, { organizationId, publicUrl }: Place): string {
  const settings = `/organizations/${organizationId}/settings`;
  if (concerns?.kind === 'connection') {
    const card = kind === 'own_key_ends' ? '#keys' : '';
    return new URL(`${settings}/authentication/connections/${concerns.id}${card}`, publicUrl).href;
  }
  if (kind === 'sole_owner') return new URL(`${settings}/users`, publicUrl).href;
  const card = concerns?.kind === 'domain' ? 'managed-domains' : 'bypass-link';
  return new URL(`${settings}/authentication#${card}`, publicUrl).href;
}
