import { useQuery } from '@tanstack/react-query';
import { bodyOf, client } from '../lib/client.ts';

/** Every organization of the person, and whether each is open to this session. */
export function useMyOrganizations() {
  return useQuery({
    queryKey: ['organizations'],
    queryFn: async () => bodyOf(await client.GET('/organizations')),
  });
}
