import type { RequestBody, Schemas } from '@gatehouse/sdk';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, client } from '../../lib/client.ts';
import { withProof } from '../../lib/confirm-identity.ts';
import { useOrganizationId } from '../../lib/organization.ts';
import { useImpact } from '../../lib/previews.ts';
import { confirmWithin, useShowProvisional } from '../../lib/provisional.ts';

export type SetupLink = Schemas['SetupLink'];
export type NewSetupLink = RequestBody<'createSetupLink'>;

const linksKey = (organizationId: string) => ['setup-links', organizationId] as const;

export function useSetupLinks() {
  const organizationId = useOrganizationId();
  return useInfiniteQuery({
    queryKey: linksKey(organizationId),
    queryFn: async ({ pageParam }) =>
      bodyOf(
        await client.GET('/organizations/{organizationId}/setup-links', {
          params: { path: { organizationId }, query: { limit: 10, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });
}

function useRefreshLinks() {
  const organizationId = useOrganizationId();
  const cache = useQueryClient();
  return () => cache.invalidateQueries({ queryKey: linksKey(organizationId) });
}

/** The address is in this answer only, and kept no longer than it is shown. */
export function useCreateSetupLink() {
  const organizationId = useOrganizationId();
  return useMutation({
    mutationFn: (body: NewSetupLink) =>
      withProof(async () =>
        bodyOf(
          await client.POST('/organizations/{organizationId}/setup-links', {
            params: { path: { organizationId } },
            body,
          }),
        ),
      ),
    onSuccess: useRefreshLinks(),
    gcTime: 0,
  });
}

export function useRevokeSetupLink(setupLinkId: string) {
  const organizationId = useOrganizationId();
  return useMutation({
    mutationFn: () =>
      client.DELETE('/organizations/{organizationId}/setup-links/{setupLinkId}', {
        params: { path: { organizationId, setupLinkId } },
      }),
    onSuccess: useRefreshLinks(),
  });
}

const ACCEPT = '/organizations/{organizationId}/setup-links/{setupLinkId}/accept';

/** Those that were seen, and no others that came meanwhile. */
const seen = ({ submitted }: SetupLink) => ({
  fingerprintsSha256: submitted?.certificates.map((one) => one.fingerprintSha256) ?? [],
});

export function useAcceptCertificates(link: SetupLink) {
  const path = { organizationId: useOrganizationId(), setupLinkId: link.id };
  const cache = useQueryClient();
  const refresh = useRefreshLinks();
  const showProvisional = useShowProvisional();
  return useMutation({
    mutationFn: (isProvisional: boolean) =>
      withProof(() => client.POST(ACCEPT, { params: { path, query: confirmWithin(isProvisional) }, body: seen(link) })),
    onSuccess: async () => {
      await Promise.all([refresh(), cache.invalidateQueries({ queryKey: ['connections', path.organizationId] })]);
      void showProvisional();
    },
    onError: refresh,
  });
}

export function useAcceptCertificatesImpact(link: SetupLink) {
  const path = { organizationId: useOrganizationId(), setupLinkId: link.id };
  const body = seen(link);
  return useImpact({
    key: [path, body],
    ask: (query) => client.POST(ACCEPT, { params: { path, query }, body }),
  });
}

/** What a link can be for, as it is now. */
export function useWhatToSetUp() {
  const organizationId = useOrganizationId();
  const params = { path: { organizationId }, query: { limit: 200 } };
  return useQuery({
    queryKey: [...linksKey(organizationId), 'what'],
    queryFn: async () => {
      const [domains, connections] = await Promise.all([
        client.GET('/organizations/{organizationId}/domains', { params }),
        client.GET('/organizations/{organizationId}/connections', { params }),
      ]);
      const all = bodyOf(connections).data;
      return {
        domain: bodyOf(domains)
          .data.filter(({ status }) => status !== 'verified')
          .map(({ id, domain }) => ({ id, name: domain })),
        connection: all.filter(({ state }) => state !== 'active'),
        certificate: all.filter(({ type }) => type === 'saml'),
      };
    },
  });
}
