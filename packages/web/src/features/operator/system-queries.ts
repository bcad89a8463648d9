import type { Schemas } from '@gatehouse/sdk';
import { useQuery } from '@tanstack/react-query';
import { bodyOf, client } from '../../lib/client.ts';

export type System = Schemas['System'];

export function useSystem() {
  return useQuery({
    queryKey: ['operator', 'system'],
    queryFn: async () => bodyOf(await client.GET('/operator/system')),
    refetchInterval: 15_000,
  });
}
