import type { Schemas } from '@gatehouse/sdk';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { bodyOf, client } from '../../lib/client.ts';

/** What the console asks about one organization: the operators' twins of what its Owners read. */

export type Organization = Schemas['Organization'];
export type ManagedDomain = Schemas['ManagedDomain'];
export type Connection = Schemas['Connection'];
export type Acting = Schemas['Acting'];

export const operatorKey = (organizationId: string) => ['operator', organizationId] as const;

const of = (organizationId: string) => ({ params: { path: { organizationId } } });

export function useOperatorOrganization(organizationId: string) {
  return useQuery({
    queryKey: [...operatorKey(organizationId), 'organization'],
    queryFn: async () => bodyOf(await client.GET('/operator/organizations/{organizationId}', of(organizationId))),
  });
}

export function useOwners(organizationId: string) {
  return useQuery({
    queryKey: [...operatorKey(organizationId), 'owners'],
    queryFn: async () => {
      const query = { role: 'ORGANIZATION_OWNER' as const, limit: 20 };
      const params = { path: { organizationId }, query };
      return bodyOf(await client.GET('/operator/organizations/{organizationId}/users', { params }));
    },
  });
}

export function useOperatorAuthentication(organizationId: string) {
  return useQuery({
    queryKey: [...operatorKey(organizationId), 'authentication'],
    queryFn: async () =>
      bodyOf(await client.GET('/operator/organizations/{organizationId}/authentication', of(organizationId))),
  });
}

export function useOperatorDomains(organizationId: string) {
  return useInfiniteQuery({
    queryKey: [...operatorKey(organizationId), 'domains'],
    queryFn: async ({ pageParam }) => {
      const params = { path: { organizationId }, query: { limit: 20, ...(pageParam ? { cursor: pageParam } : {}) } };
      return bodyOf(await client.GET('/operator/organizations/{organizationId}/domains', { params }));
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
}

export function useOperatorConnections(organizationId: string) {
  return useInfiniteQuery({
    queryKey: [...operatorKey(organizationId), 'connections'],
    queryFn: async ({ pageParam }) => {
      const params = { path: { organizationId }, query: { limit: 20, ...(pageParam ? { cursor: pageParam } : {}) } };
      return bodyOf(await client.GET('/operator/organizations/{organizationId}/connections', { params }));
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
}

export function useOperatorInsights(organizationId: string) {
  return useQuery({
    queryKey: [...operatorKey(organizationId), 'insights'],
    queryFn: async () => {
      const params = { path: { organizationId }, query: { days: '30' as const } };
      return bodyOf(await client.GET('/operator/organizations/{organizationId}/insights', { params }));
    },
  });
}

export function useFailures(organizationId: string) {
  return useQuery({
    queryKey: [...operatorKey(organizationId), 'failures'],
    queryFn: async () => {
      const params = { path: { organizationId }, query: { outcome: 'denied' as const, limit: 5 } };
      return bodyOf(await client.GET('/operator/organizations/{organizationId}/sign-ins', { params }));
    },
  });
}

export function useOrganizationRequests(organizationId: string) {
  return useQuery({
    queryKey: [...operatorKey(organizationId), 'requests'],
    queryFn: async () => {
      const params = { path: { organizationId }, query: { limit: 20 } };
      return bodyOf(await client.GET('/operator/organizations/{organizationId}/change-requests', { params }));
    },
  });
}

export function useTimeLine(organizationId: string) {
  return useInfiniteQuery({
    queryKey: [...operatorKey(organizationId), 'time-line'],
    queryFn: async ({ pageParam }) => {
      const params = { path: { organizationId }, query: { limit: 15, ...(pageParam ? { cursor: pageParam } : {}) } };
      return bodyOf(await client.GET('/operator/organizations/{organizationId}/audit-events', { params }));
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}
