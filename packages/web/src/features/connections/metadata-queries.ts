import { useMutation } from '@tanstack/react-query';
import { bodyOf, client } from '../../lib/client.ts';
import { withProof } from '../../lib/confirm-identity.ts';
import { useOrganizationId } from '../../lib/organization.ts';
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
export function useDecideMetadata(connectionId: string) {
  const path = { organizationId: useOrganizationId(), connectionId };
  const keep = useKeepConnection();
  return useMutation({
    mutationFn: async ({ digest, accept }: { digest: string; accept: boolean }) => {
      const sent = { params: { path }, body: { digest } };
      const send = () =>
        accept
          ? client.POST(`${AT}/pending-metadata/accept`, sent)
          : client.POST(`${AT}/pending-metadata/decline`, sent);
      return bodyOf(await withProof(send));
    },
    onSuccess: keep,
  });
}
