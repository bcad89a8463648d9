import type { Method } from '@gatehouse/contract/vocabulary';
import { GatehouseProblem, type Schemas } from '@gatehouse/sdk';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, client } from '../../lib/client.ts';
import { withProof } from '../../lib/confirm-identity.ts';
import { organizationKey, useOrganizationId } from '../../lib/organization.ts';

export type AuthenticationSettings = Schemas['AuthenticationSettings'];

const authenticationKey = (organizationId: string) => ['authentication', organizationId] as const;

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
  return () => cache.invalidateQueries({ queryKey: authenticationKey(organizationId) });
}

/** What the impact dialog looks at before it is confirmed. */
export type Restriction = { allowedMethods: Method[] | null } | { requireSecondFactor: boolean };
export type AuthenticationChange = Restriction | { bypassOwnersOnly: boolean } | { sessionMaxHours: number | null };

export function useChangeAuthentication() {
  const organizationId = useOrganizationId();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ change, version }: { change: AuthenticationChange; version: number }) =>
      withProof(async () => {
        const params = { path: { organizationId }, header: { 'If-Match': `"${version}"` } };
        const settings = bodyOf(
          await client.PATCH('/organizations/{organizationId}/authentication', { params, body: change }),
        );
        if ('counts' in settings) throw new Error('a preview in answer to a change');
        return settings;
      }),
    onSuccess: (settings) => {
      cache.setQueryData(authenticationKey(organizationId), settings);
      void cache.invalidateQueries({ queryKey: organizationKey(organizationId) });
    },
    onError: (error) => {
      if (isStale(error)) void cache.invalidateQueries({ queryKey: authenticationKey(organizationId) });
    },
  });
}

/** Who would be affected, page by page; nothing changes. */
export function useImpact(wanted: Restriction) {
  const organizationId = useOrganizationId();
  return useInfiniteQuery({
    queryKey: [...authenticationKey(organizationId), 'impact', wanted],
    queryFn: async ({ pageParam }) => {
      const query = { dryRun: 'true' as const, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) };
      const impact = bodyOf(
        await client.PATCH('/organizations/{organizationId}/authentication', {
          params: { path: { organizationId }, query },
          body: wanted,
        }),
      );
      if (!('counts' in impact)) throw new Error('a change in answer to a preview');
      return impact;
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    staleTime: 0,
    gcTime: 0,
  });
}

export function isStale(error: unknown): boolean {
  return error instanceof GatehouseProblem && error.code === 'precondition_failed';
}
