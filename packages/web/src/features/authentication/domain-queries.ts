import type { Schemas } from '@gatehouse/sdk';
import { type InfiniteData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, client } from '../../lib/client.ts';
import { withProof } from '../../lib/confirm-identity.ts';
import { useOrganizationId } from '../../lib/organization.ts';
import { useImpact } from '../../lib/previews.ts';

export type ManagedDomain = Schemas['ManagedDomain'];
type Page = { data: ManagedDomain[]; nextCursor: string | null };

const domainsKey = (organizationId: string) => ['domains', organizationId] as const;
const listKey = (organizationId: string) => [...domainsKey(organizationId), 'pages'] as const;

export function useDomains() {
  const organizationId = useOrganizationId();
  return useInfiniteQuery({
    queryKey: listKey(organizationId),
    queryFn: async ({ pageParam }) =>
      bodyOf(
        await client.GET('/organizations/{organizationId}/domains', {
          params: { path: { organizationId }, query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
}

/** The connections a domain can lead to. The list with their states is a card of its own. */
export function useRoutes() {
  const organizationId = useOrganizationId();
  return useQuery({
    queryKey: ['connections', organizationId, 'routes'],
    queryFn: async () =>
      bodyOf(
        await client.GET('/organizations/{organizationId}/connections', {
          params: { path: { organizationId }, query: { limit: 200 } },
        }),
      ).data,
  });
}

/** One connection with its last test, which the list does not bring. */
export function useRoute(connectionId: string | undefined) {
  const organizationId = useOrganizationId();
  return useQuery({
    queryKey: ['connections', organizationId, connectionId],
    queryFn: async () =>
      bodyOf(
        await client.GET('/organizations/{organizationId}/connections/{connectionId}', {
          params: { path: { organizationId, connectionId: connectionId ?? '' } },
        }),
      ),
    enabled: connectionId !== undefined,
  });
}

/** Whether Owners change domains here themselves, or ask support. */
export function useSelfService() {
  const organizationId = useOrganizationId();
  const entitlements = useQuery({
    queryKey: ['entitlements', organizationId],
    queryFn: async () =>
      bodyOf(
        await client.GET('/organizations/{organizationId}/entitlements', { params: { path: { organizationId } } }),
      ),
  });
  return entitlements.data?.selfService;
}

export function useAddDomain() {
  const organizationId = useOrganizationId();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (domain: string) =>
      bodyOf(
        await client.POST('/organizations/{organizationId}/domains', {
          params: { path: { organizationId } },
          body: { domain },
        }),
      ),
    onSuccess: () => cache.invalidateQueries({ queryKey: domainsKey(organizationId) }),
  });
}

export function useRemoveDomainImpact(domainId: string) {
  const organizationId = useOrganizationId();
  return useImpact({
    key: [organizationId, domainId, 'remove'],
    ask: (query) =>
      client.DELETE('/organizations/{organizationId}/domains/{domainId}', {
        params: { path: { organizationId, domainId }, query },
      }),
  });
}

export function useRemoveDomain(domainId: string) {
  const organizationId = useOrganizationId();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () =>
      withProof(() =>
        client.DELETE('/organizations/{organizationId}/domains/{domainId}', {
          params: { path: { organizationId, domainId } },
        }),
      ),
    onSuccess: () => cache.invalidateQueries({ queryKey: domainsKey(organizationId) }),
  });
}

const OFTEN_MS = 5000;
const SELDOM_MS = 60_000;
/** Five minutes of looking often; who waits longer waits for somebody else. */
const LOOKS_OFTEN = 60;

/** Looks the record up now, and again and again while `watching`; the list shows what came of it. */
export function useCheck(domainId: string, { watching }: { watching: boolean }) {
  const organizationId = useOrganizationId();
  const put = usePutDomain();
  return useQuery({
    queryKey: ['domain-check', organizationId, domainId],
    queryFn: async () => {
      const domain = bodyOf(
        await client.POST('/organizations/{organizationId}/domains/{domainId}/verify', {
          params: { path: { organizationId, domainId } },
        }),
      );
      put(domain);
      return domain;
    },
    enabled: watching,
    refetchInterval: ({ state }) => {
      if (!watching) return false;
      return state.dataUpdateCount + state.errorUpdateCount < LOOKS_OFTEN ? OFTEN_MS : SELDOM_MS;
    },
    retry: false,
    staleTime: 0,
    gcTime: 0,
  });
}

function usePutDomain() {
  const organizationId = useOrganizationId();
  const cache = useQueryClient();
  return (domain: ManagedDomain) =>
    cache.setQueryData<InfiniteData<Page>>(listKey(organizationId), (list) => {
      if (!list) return list;
      const replace = (page: Page) => ({
        ...page,
        data: page.data.map((one) => (one.id === domain.id ? domain : one)),
      });
      return { ...list, pages: list.pages.map(replace) };
    });
}
