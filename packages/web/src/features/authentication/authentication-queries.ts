import type { Method } from '@gatehouse/contract/vocabulary';
import type { Schemas } from '@gatehouse/sdk';
import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, client } from '../../lib/client.ts';
import { withProof } from '../../lib/confirm-identity.ts';
import { organizationKey, useOrganizationId } from '../../lib/organization.ts';
import { changed, useImpact } from '../../lib/previews.ts';
import { confirmWithin, useShowProvisional } from '../../lib/provisional.ts';
import { isStale } from '../../lib/stale.ts';
import { calendarKey } from './calendar-queries.ts';

export type AuthenticationSettings = Schemas['AuthenticationSettings'];

const authenticationKey = (organizationId: string) => ['authentication', organizationId] as const;

export const lastChangeKey = (organizationId: string) => ['authentication-changed', organizationId] as const;

export function useAuthentication() {
  const organizationId = useOrganizationId();
  return useQuery({
    queryKey: authenticationKey(organizationId),
    queryFn: async () =>
      bodyOf(
        await client.GET('/organizations/{organizationId}/authentication', { params: { path: { organizationId } } }),
      ),
  });
}

/** After a change that shows in these settings only by its effect, such as a new bypass link. */
export function useRefreshAuthentication() {
  const organizationId = useOrganizationId();
  const cache = useQueryClient();
  // The calendar speaks of the bypass link as well.
  return () =>
    Promise.all([
      cache.invalidateQueries({ queryKey: authenticationKey(organizationId) }),
      cache.invalidateQueries({ queryKey: calendarKey(organizationId) }),
    ]);
}

/** What the impact dialog looks at before it is confirmed. */
export type Restriction = { allowedMethods: Method[] | null } | { requireSecondFactor: boolean };
/** Of an Owner's settings, those that a change names. */
export type AuthenticationChange = Partial<
  Pick<AuthenticationSettings, 'allowedMethods' | 'requireSecondFactor' | 'sessionMaxHours' | 'bypassOwnersOnly'>
>;

/** `name` null: by this person, on this page. */
export type LastChange = { name: string | null; at: string; from: AuthenticationChange; to: AuthenticationChange };

type Changing = { change: AuthenticationChange; version: number; isProvisional?: boolean };

export function useChangeAuthentication() {
  const organizationId = useOrganizationId();
  const showProvisional = useShowProvisional();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ change, version, isProvisional = false }: Changing) =>
      withProof(async () => {
        const query = confirmWithin(isProvisional);
        const params = { path: { organizationId }, query, header: { 'If-Match': `"${version}"` } };
        return changed(
          bodyOf(await client.PATCH('/organizations/{organizationId}/authentication', { params, body: change })),
        );
      }),
    onSuccess: (settings, { change }) => {
      const before = cache.getQueryData<AuthenticationSettings>(authenticationKey(organizationId));
      noteChange(cache, organizationId, { before, change });
      cache.setQueryData(authenticationKey(organizationId), settings);
      void cache.invalidateQueries({ queryKey: organizationKey(organizationId) });
      void showProvisional();
    },
    onError: (error) => {
      if (isStale(error)) void cache.invalidateQueries({ queryKey: authenticationKey(organizationId) });
    },
  });
}

/** What a change has made of the settings, so that it can be taken back. */
function noteChange(
  cache: QueryClient,
  organizationId: string,
  { before, change }: { before: AuthenticationSettings | undefined; change: AuthenticationChange },
): void {
  if (!before) return;
  const from: AuthenticationChange = {
    ...(change.allowedMethods === undefined ? {} : { allowedMethods: before.allowedMethods }),
    ...(change.requireSecondFactor === undefined ? {} : { requireSecondFactor: before.requireSecondFactor }),
    ...(change.sessionMaxHours === undefined ? {} : { sessionMaxHours: before.sessionMaxHours }),
    ...(change.bypassOwnersOnly === undefined ? {} : { bypassOwnersOnly: before.bypassOwnersOnly }),
  };
  const last: LastChange = { name: null, at: new Date().toISOString(), from, to: change };
  cache.setQueryData(lastChangeKey(organizationId), last);
}

/** Everybody by name: who restricts wants to see also those who keep access. */
export function useRestrictionImpact(wanted: Restriction) {
  const organizationId = useOrganizationId();
  return useImpact({
    key: [organizationId, wanted],
    ask: (query) =>
      client.PATCH('/organizations/{organizationId}/authentication', {
        params: { path: { organizationId }, query },
        body: wanted,
      }),
    everybody: true,
  });
}
