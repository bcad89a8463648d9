import type { Permission } from '@gatehouse/contract/permissions';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { bodyOf, client } from './client.ts';

/** The organization whose settings are open, and what this person may do in it: the server says, the app obeys. */

export function useOrganizationId(): string {
  return useParams({ strict: false, select: ({ organizationId }) => organizationId ?? '' });
}

export function organizationKey(organizationId: string) {
  return ['organization', organizationId] as const;
}

export function organizationQuery(organizationId: string) {
  return queryOptions({
    queryKey: organizationKey(organizationId),
    queryFn: async () =>
      bodyOf(await client.GET('/organizations/{organizationId}', { params: { path: { organizationId } } })),
  });
}

export function useOrganization() {
  return useQuery(organizationQuery(useOrganizationId()));
}

export function useCan(permission: Permission): boolean {
  return useOrganization().data?.abilities.includes(permission) ?? false;
}
