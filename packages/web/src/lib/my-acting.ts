import { useQuery } from '@tanstack/react-query';
import { bodyOf, client } from './client.ts';

/** For whom this operator acts now. The server compares the end with its clock at every change; this is for the eye. */

export const myActingKey = ['operator', 'acting'] as const;

export function useMyActing() {
  return useQuery({
    queryKey: myActingKey,
    queryFn: async () => bodyOf(await client.GET('/operator/acting')),
    refetchInterval: 30_000,
  });
}

export async function stopActing(organizationId: string): Promise<void> {
  await client.DELETE('/operator/organizations/{organizationId}/acting', { params: { path: { organizationId } } });
}
