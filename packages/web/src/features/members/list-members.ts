import type { Schemas } from '@gatehouse/sdk';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { bodyOf, client } from '../../lib/client.ts';
import { useOrganizationId } from '../../lib/organization.ts';
import { organizationRoles } from '../../lib/roles.ts';

export type Member = Schemas['Member'];

export const membersKey = (organizationId: string) => ['members', organizationId] as const;

export const memberSorts = ['-createdAt', 'createdAt', 'name'] as const;

/** The members that match what the address says, page by page. */
export function useMembers() {
  const organizationId = useOrganizationId();
  const { q, role, status, dormant, sort } = useSearch({ from: '/organizations/$organizationId/settings/users' });
  const wanted = organizationRoles.find((one) => one === role);
  const order = memberSorts.find((one) => one === sort);
  return useInfiniteQuery({
    queryKey: [...membersKey(organizationId), q ?? '', wanted ?? '', status ?? dormant ?? false, order ?? ''],
    queryFn: async ({ pageParam }) =>
      bodyOf(
        await client.GET('/organizations/{organizationId}/users', {
          params: {
            path: { organizationId },
            query: {
              limit: 50,
              ...(q ? { q } : {}),
              ...(wanted ? { role: wanted } : {}),
              ...(status ? { status } : {}),
              ...(dormant ? { dormant: 'true' } : {}),
              ...(order ? { sort: order } : {}),
              ...(pageParam ? { cursor: pageParam } : {}),
            },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}
