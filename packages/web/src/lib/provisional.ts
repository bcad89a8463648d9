import { useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, client } from './client.ts';
import { useCan, useOrganizationId } from './organization.ts';

/** The one change of how people sign in that undoes itself unless an Owner has come in by it and confirmed. */

export const PROVISIONAL_MINUTES = 10;

const provisionalKey = (organizationId: string) => ['provisional-change', organizationId] as const;

const OPEN_MS = 15_000;
const NONE_MS = 120_000;

export function useProvisionalChange() {
  const organizationId = useOrganizationId();
  const mayManage = useCan('authentication:manage');
  return useQuery({
    queryKey: provisionalKey(organizationId),
    queryFn: async () =>
      bodyOf(
        await client.GET('/organizations/{organizationId}/provisional-change', {
          params: { path: { organizationId } },
        }),
      ).data,
    enabled: mayManage,
    // It may be confirmed in another window, or undone by its time.
    refetchInterval: ({ state }) => (state.data ? OPEN_MS : NONE_MS),
  });
}

/** What a change asks for besides itself, as its box was ticked. */
export const confirmWithin = (isProvisional: boolean) => (isProvisional ? { confirmWithin: PROVISIONAL_MINUTES } : {});

/** The banner appears with the change that it is about. */
export function useShowProvisional() {
  const organizationId = useOrganizationId();
  const cache = useQueryClient();
  return () => cache.invalidateQueries({ queryKey: provisionalKey(organizationId) });
}
