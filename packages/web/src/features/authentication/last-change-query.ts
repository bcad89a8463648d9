import type { Method } from '@gatehouse/contract/vocabulary';
import type { Schemas } from '@gatehouse/sdk';
import { useQuery } from '@tanstack/react-query';
import { bodyOf, client } from '../../lib/client.ts';
import { useOrganizationId } from '../../lib/organization.ts';
import { type AuthenticationChange, type LastChange, lastChangeKey } from './authentication-queries.ts';

/** From the audit log, where every Owner finds it; what was just changed here is known without asking. */
export function useLastChange() {
  const organizationId = useOrganizationId();
  return useQuery({
    queryKey: lastChangeKey(organizationId),
    queryFn: async (): Promise<LastChange | null> => {
      const { data } = bodyOf(
        await client.GET('/organizations/{organizationId}/audit-events', {
          params: { path: { organizationId }, query: { name: 'authentication.changed', limit: 1 } },
        }),
      );
      return data[0] ? toLastChange(data[0]) : null;
    },
  });
}

function toLastChange({ actor, createdAt, changes }: Schemas['AuditEvent']): LastChange {
  return { name: actor.name, at: createdAt, from: side(changes, 'from'), to: side(changes, 'to') };
}

/** The log holds what was true then; whatever this app does not know is left alone. */
function side(changes: Schemas['AuditEvent']['changes'], which: 'from' | 'to'): AuthenticationChange {
  const value = (name: string): unknown => {
    const pair = changes[name];
    return typeof pair === 'object' && pair !== null && which in pair ? Object(pair)[which] : undefined;
  };
  const [methods, factor] = [value('allowedMethods'), value('requireSecondFactor')];
  const [hours, owners] = [value('sessionMaxHours'), value('bypassOwnersOnly')];
  return {
    ...(methods === null || isMethods(methods) ? { allowedMethods: methods } : {}),
    ...(typeof factor === 'boolean' ? { requireSecondFactor: factor } : {}),
    ...(hours === null || typeof hours === 'number' ? { sessionMaxHours: hours } : {}),
    ...(typeof owners === 'boolean' ? { bypassOwnersOnly: owners } : {}),
  };
}

const methods = ['password', 'passkey', 'google', 'github', 'sso'] as const satisfies readonly Method[];
const isMethods = (value: unknown): value is Method[] =>
  Array.isArray(value) && value.every((one) => methods.some((method) => method === one));
