import { useMutation, useQueryClient } from '@tanstack/react-query';
import { bodyOf, client } from './client.ts';
import { withProof } from './confirm-identity.ts';
import { useOrganizationId } from './organization.ts';
import { changed, useImpact } from './previews.ts';
import { confirmWithin, useShowProvisional } from './provisional.ts';

/** Where people with an address in a domain are sent: to a connection, or to none. */

const ADDRESS = '/organizations/{organizationId}/domains/{domainId}';

type Mapping = { connectionId: string | null; isProvisional?: boolean };

export function useMapDomain(domainId: string) {
  const organizationId = useOrganizationId();
  const showProvisional = useShowProvisional();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ connectionId, isProvisional = false }: Mapping) =>
      withProof(async () => {
        const params = { path: { organizationId, domainId }, query: confirmWithin(isProvisional) };
        return changed(bodyOf(await client.PATCH(ADDRESS, { params, body: { connectionId } })));
      }),
    onSuccess: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: ['domains', organizationId] }),
        // Each names its domains.
        cache.invalidateQueries({ queryKey: ['connections', organizationId] }),
        showProvisional(),
      ]),
  });
}

type Asked = { connectionId: string | null; enabled: boolean };

export function useMapDomainImpact(domainId: string, { connectionId, enabled }: Asked) {
  const path = { organizationId: useOrganizationId(), domainId };
  return useImpact({
    key: [path, connectionId],
    ask: (query) => client.PATCH(ADDRESS, { params: { path, query }, body: { connectionId } }),
    enabled,
  });
}
