import { useMutation } from '@tanstack/react-query';
import { bodyOf, client } from '../../lib/client.ts';
import { withProof } from '../../lib/confirm-identity.ts';
import { useOrganizationId } from '../../lib/organization.ts';
import { changed } from '../../lib/previews.ts';
import { useRefreshAuthentication } from './authentication-queries.ts';

/** What an Owner sees of the link just now: nothing, until it is made or copied. */
export type Revealed = { url: string; how: 'copied' | 'created' | 'shown' };

/** Makes the link, in place of an earlier one if there is any. The address is kept no longer than it is shown. */
export function useNewBypassLink(onReveal: (revealed: Revealed) => void) {
  const organizationId = useOrganizationId();
  const refresh = useRefreshAuthentication();
  return useMutation({
    mutationFn: () =>
      withProof(async () =>
        changed(
          bodyOf(
            await client.POST('/organizations/{organizationId}/bypass-link', { params: { path: { organizationId } } }),
          ),
        ),
      ),
    onSuccess: async ({ url }) => {
      onReveal({ url, how: 'created' });
      await refresh();
    },
    gcTime: 0,
  });
}
