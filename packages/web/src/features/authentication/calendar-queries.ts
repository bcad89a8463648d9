import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, client } from '../../lib/client.ts';
import { useOrganizationId } from '../../lib/organization.ts';

export const calendarKey = (organizationId: string) => ['access-calendar', organizationId] as const;

export function useAccessCalendar() {
  const organizationId = useOrganizationId();
  return useQuery({
    queryKey: calendarKey(organizationId),
    queryFn: async () =>
      bodyOf(
        await client.GET('/organizations/{organizationId}/access-calendar', { params: { path: { organizationId } } }),
      ),
  });
}

/** The address is kept no longer than it is shown. */
export function useCreateFeed() {
  const organizationId = useOrganizationId();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async () =>
      bodyOf(
        await client.POST('/organizations/{organizationId}/access-calendar/feed', {
          params: { path: { organizationId } },
        }),
      ),
    onSuccess: () => cache.invalidateQueries({ queryKey: calendarKey(organizationId) }),
    gcTime: 0,
  });
}

export function useRevokeFeed() {
  const organizationId = useOrganizationId();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () =>
      client.DELETE('/organizations/{organizationId}/access-calendar/feed', { params: { path: { organizationId } } }),
    onSuccess: () => cache.invalidateQueries({ queryKey: calendarKey(organizationId) }),
  });
}
