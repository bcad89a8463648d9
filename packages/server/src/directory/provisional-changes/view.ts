import type { ProvisionalChange } from '@gatehouse/contract/endpoints/provisional-changes';
import type { OrganizationId } from '@gatehouse/contract/vocabulary';
import type { z } from 'zod';
import type { AuditTarget, SettingsBefore } from '../../platform/db/stored.ts';
import type { ProvisionalRow } from './store.ts';

export type ProvisionalView = z.infer<typeof ProvisionalChange>;

type Way = { through: ProvisionalView['through']; isProven: boolean };

export function viewProvisional(row: ProvisionalRow, { through, isProven }: Way): ProvisionalView {
  const { settings_before: before, target_name: name } = row;
  return {
    kind: before.kind,
    target: 'id' in before ? { id: before.id, name: name ?? '' } : null,
    madeBy: row.made_by_name,
    madeAt: row.made_at.toISOString(),
    revertsAt: row.reverts_at.toISOString(),
    through,
    isProven,
  };
}

type Changed = { before: SettingsBefore; name: string | null };

/** What the change is of, as the audit log names it. */
export function targetOf(organizationId: OrganizationId, { before, name }: Changed): AuditTarget {
  if (before.kind === 'authentication') return { kind: 'organization', id: organizationId };
  return { kind: before.kind, id: before.id, ...(name === null ? {} : { name }) };
}
