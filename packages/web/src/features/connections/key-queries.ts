import type { Schemas } from '@gatehouse/sdk';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, client } from '../../lib/client.ts';
import { withProof } from '../../lib/confirm-identity.ts';
import { useOrganizationId } from '../../lib/organization.ts';
import { changed, useImpact } from '../../lib/previews.ts';

export type ConnectionKey = Schemas['ConnectionKey'];

const KEYS = '/organizations/{organizationId}/connections/{connectionId}/keys';

function useKeysPlace(connectionId: string) {
  const path = { organizationId: useOrganizationId(), connectionId };
  return { path, queryKey: ['connections', path.organizationId, connectionId, 'keys'] as const };
}

export function useKeys(connectionId: string) {
  const { path, queryKey } = useKeysPlace(connectionId);
  return useQuery({ queryKey, queryFn: async () => bodyOf(await client.GET(KEYS, { params: { path } })) });
}

export function useAddKey(connectionId: string) {
  const { path, queryKey } = useKeysPlace(connectionId);
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async () => bodyOf(await withProof(() => client.POST(KEYS, { params: { path } }))),
    onSuccess: () => cache.invalidateQueries({ queryKey }),
  });
}

export function useActivateKey(connectionId: string) {
  const { path, queryKey } = useKeysPlace(connectionId);
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (keyId: string) => {
      const params = { path: { ...path, keyId } };
      return changed(bodyOf(await withProof(() => client.POST(`${KEYS}/{keyId}/activate`, { params }))));
    },
    onSuccess: () => cache.invalidateQueries({ queryKey }),
  });
}

export function useActivateKeyImpact(connectionId: string, { keyId, enabled }: { keyId: string; enabled: boolean }) {
  const { path } = useKeysPlace(connectionId);
  return useImpact({
    key: [path, keyId],
    ask: (query) => client.POST(`${KEYS}/{keyId}/activate`, { params: { path: { ...path, keyId }, query } }),
    enabled,
  });
}
