import { useMutation } from '@tanstack/react-query';
import { bodyOf, client } from '../../lib/client.ts';
import { withProof } from '../../lib/confirm-identity.ts';
import { useOrganizationId } from '../../lib/organization.ts';
import { changed, useImpact } from '../../lib/previews.ts';
import { confirmWithin } from '../../lib/provisional.ts';
import { useKeepConnection } from './connection-queries.ts';

const AT = '/organizations/{organizationId}/connections/{connectionId}';

export function useReadMetadata(connectionId: string) {
  const path = { organizationId: useOrganizationId(), connectionId };
  const keep = useKeepConnection();
  return useMutation({
    mutationFn: async () => bodyOf(await withProof(() => client.POST(`${AT}/refresh-metadata`, { params: { path } }))),
    onSuccess: keep,
  });
}

/** On exactly the change that is on the screen. */
export function useAcceptMetadata(connectionId: string) {
  const path = { organizationId: useOrganizationId(), connectionId };
  const keep = useKeepConnection();
  return useMutation({
    mutationFn: async ({ digest, isProvisional = false }: { digest: string; isProvisional?: boolean }) => {
      const sent = { params: { path, query: confirmWithin(isProvisional) }, body: { digest } };
      return changed(bodyOf(await withProof(() => client.POST(`${AT}/pending-metadata/accept`, sent))));
    },
    onSuccess: keep,
  });
}

export function useAcceptMetadataImpact(connectionId: string, digest: string) {
  const path = { organizationId: useOrganizationId(), connectionId };
  return useImpact({
    key: [path, digest],
    ask: (query) => client.POST(`${AT}/pending-metadata/accept`, { params: { path, query }, body: { digest } }),
  });
}

export function useDeclineMetadata(connectionId: string) {
  const path = { organizationId: useOrganizationId(), connectionId };
  const keep = useKeepConnection();
  return useMutation({
    mutationFn: async (digest: string) => {
      const sent = { params: { path }, body: { digest } };
      return bodyOf(await withProof(() => client.POST(`${AT}/pending-metadata/decline`, sent)));
    },
    onSuccess: keep,
  });
}
