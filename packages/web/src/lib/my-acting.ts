import { useQuery } from '@tanstack/react-query';
import { isActing } from './acting.ts';
import { bodyOf, client } from './client.ts';
import { useOrganizationId } from './organization.ts';

/** For whom this operator acts now. The server compares the end with its clock at every change; this is for the eye. */

export const myActingKey = ['operator', 'acting'] as const;

export function useMyActing({ enabled = true } = {}) {
  return useQuery({
    queryKey: myActingKey,
    queryFn: async () => bodyOf(await client.GET('/operator/acting')),
    refetchInterval: 30_000,
    enabled,
  });
}

/** Of the sentence in the banner that says why a change is shut, and what opens it. */
export const LOOK_ONLY_ID = 'look-only';

/** Whether the server would refuse whatever this operator changes here. */
export function useLooksOnly(): boolean {
  const organizationId = useOrganizationId();
  const { data } = useMyActing({ enabled: isActing });
  if (!isActing || !data) return false;
  return data.data.find((one) => one.organizationId === organizationId)?.scope !== 'change';
}

export async function stopActing(organizationId: string): Promise<void> {
  await client.DELETE('/operator/organizations/{organizationId}/acting', { params: { path: { organizationId } } });
}
