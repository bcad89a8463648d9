import type { RequestBody, Schemas } from '@gatehouse/sdk';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, client } from '../../lib/client.ts';
import { withProof } from '../../lib/confirm-identity.ts';
import { useOrganizationId } from '../../lib/organization.ts';

export type GroupRule = Schemas['GroupRule'];

const rulesKey = (organizationId: string, connectionId: string) => ['group-rules', organizationId, connectionId];

export function useGroupRules(connectionId: string) {
  const path = { organizationId: useOrganizationId(), connectionId };
  return useQuery({
    queryKey: rulesKey(path.organizationId, connectionId),
    queryFn: async () =>
      bodyOf(
        await client.GET('/organizations/{organizationId}/connections/{connectionId}/group-rules', {
          params: { path },
        }),
      ),
  });
}

export function useReplaceGroupRules(connectionId: string, version: number) {
  const path = { organizationId: useOrganizationId(), connectionId };
  const cache = useQueryClient();
  const params = { path, header: { 'If-Match': `"${version}"` } };
  return useMutation({
    mutationFn: async (body: RequestBody<'replaceGroupRules'>) =>
      bodyOf(
        await withProof(() =>
          client.PUT('/organizations/{organizationId}/connections/{connectionId}/group-rules', { params, body }),
        ),
      ),
    onSuccess: (rules) => cache.setQueryData(rulesKey(path.organizationId, connectionId), rules),
  });
}
