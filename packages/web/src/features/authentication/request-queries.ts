import type { Schemas } from '@gatehouse/sdk';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf, client } from '../../lib/client.ts';
import { useOrganizationId } from '../../lib/organization.ts';

export type ChangeRequest = Schemas['ChangeRequest'];
export type RequestedChange = ChangeRequest['change'];

const requestsKey = (organizationId: string) => ['change-requests', organizationId] as const;

export function useChangeRequests() {
  const organizationId = useOrganizationId();
  return useInfiniteQuery({
    queryKey: requestsKey(organizationId),
    queryFn: async ({ pageParam }) =>
      bodyOf(
        await client.GET('/organizations/{organizationId}/change-requests', {
          params: { path: { organizationId }, query: { limit: 20, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
}

export function useAskSupport() {
  const organizationId = useOrganizationId();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async ({ change, note }: { change: RequestedChange; note: string }) =>
      bodyOf(
        await client.POST('/organizations/{organizationId}/change-requests', {
          params: { path: { organizationId } },
          body: { change, note },
        }),
      ),
    onSuccess: () => cache.invalidateQueries({ queryKey: requestsKey(organizationId) }),
  });
}
