import type { Schemas } from '@gatehouse/sdk';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, client } from '../lib/client.ts';
import { withProof } from '../lib/confirm-identity.ts';
import { useOrganizationId } from '../lib/organization.ts';
import { useImpact } from '../lib/previews.ts';

export type Identity = Schemas['MemberIdentity'];

const identitiesKey = (organizationId: string, userId: string) => ['identities', organizationId, userId];

/** Who somebody is at this organization's connections. */
export function useMemberIdentities(userId: string) {
  const path = { organizationId: useOrganizationId(), userId };
  return useQuery({
    queryKey: identitiesKey(path.organizationId, userId),
    queryFn: async () =>
      bodyOf(await client.GET('/organizations/{organizationId}/users/{userId}/identities', { params: { path } })).data,
  });
}

const ADDRESS = '/organizations/{organizationId}/users/{userId}/identities/{identityId}';

export function useReleaseIdentityImpact(userId: string, { id }: Identity) {
  const path = { organizationId: useOrganizationId(), userId, identityId: id };
  return useImpact({ key: [path], ask: (query) => client.DELETE(ADDRESS, { params: { path, query } }) });
}

export function useReleaseIdentity(userId: string) {
  const organizationId = useOrganizationId();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: Identity) => {
      const path = { organizationId, userId, identityId: id };
      return withProof(() => client.DELETE(ADDRESS, { params: { path } }));
    },
    onSuccess: () => cache.invalidateQueries({ queryKey: identitiesKey(organizationId, userId) }),
  });
}
