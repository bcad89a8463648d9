import type { Schemas } from '@gatehouse/sdk';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, client } from '../../lib/client.ts';
import { withProof } from '../../lib/confirm-identity.ts';
import { useOrganizationId } from '../../lib/organization.ts';
import { changed, type DryRun } from '../../lib/previews.ts';

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

/** The rules that a change is made to. */
export type RulesPlace = { organizationId: string; connectionId: string; version: number };

type Sending = { rules: readonly GroupRule[]; query?: DryRun };

/** Whoever is shown what makes Owners has confirmed it by sending it. */
export function sendRules({ version, ...path }: RulesPlace, { rules, query }: Sending) {
  const params = { path, ...(query ? { query } : {}), header: { 'If-Match': `"${version}"` } };
  const body = { rules: [...rules], confirmOwner: true };
  return client.PUT('/organizations/{organizationId}/connections/{connectionId}/group-rules', { params, body });
}

export function useReplaceGroupRules(place: RulesPlace) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (rules: readonly GroupRule[]) =>
      changed(bodyOf(await withProof(() => sendRules(place, { rules })))),
    onSuccess: (rules) => cache.setQueryData(rulesKey(place.organizationId, place.connectionId), rules),
  });
}
