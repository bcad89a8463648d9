import type { Schemas } from '@gatehouse/sdk';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, client } from './client.ts';

/** What a set-up link is for. There are no ids in these addresses: the link in the cookie says everything. */

export type GuestSetup = Schemas['GuestSetup'];

const key = ['guest-setup'] as const;

export function useGuestSetup({ watching = false } = {}) {
  return useQuery({
    queryKey: key,
    queryFn: async () => bodyOf(await client.GET('/setup-link')),
    refetchInterval: watching ? 1500 : false,
  });
}

/** What a change answered is shown at once. */
export function useKeepGuestSetup() {
  const cache = useQueryClient();
  return (setup: GuestSetup) => cache.setQueryData(key, setup);
}
