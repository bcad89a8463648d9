import type { Schemas } from '@gatehouse/sdk';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { bodyOf, client } from '../../lib/client.ts';
import { useOrganizationId } from '../../lib/organization.ts';

export type InsightsData = Schemas['Insights'];
export const periods = ['7', '30', '90'] as const;
export type Period = (typeof periods)[number];

export function useInsights(days: Period) {
  const organizationId = useOrganizationId();
  return useQuery({
    queryKey: ['insights', organizationId, days],
    queryFn: async () => {
      const params = { path: { organizationId }, query: { days } };
      return bodyOf(await client.GET('/organizations/{organizationId}/insights', { params }));
    },
    placeholderData: keepPreviousData,
  });
}

const DAY_MS = 86_400_000;

/** Every day of the period, also those on which nothing happened. */
export function daysOf({ days, until }: Pick<InsightsData, 'days' | 'until'>): string[] {
  const last = Date.parse(until);
  return Array.from({ length: days }, (_day, index) =>
    new Date(last - (days - 1 - index) * DAY_MS).toISOString().slice(0, 10),
  );
}

/** Numbers by the day, for each name they are counted under; the greatest first. */
export function seriesOf<Name extends string>(
  days: readonly string[],
  found: readonly { day: string; name: Name; count: number }[],
): { name: Name; values: number[]; total: number }[] {
  const place = new Map(days.map((day, index) => [day, index]));
  const series = new Map<Name, number[]>();
  for (const { day, name, count } of found) {
    const values = series.get(name) ?? days.map(() => 0);
    const index = place.get(day);
    if (index !== undefined) values[index] = (values[index] ?? 0) + count;
    series.set(name, values);
  }
  return [...series]
    .map(([name, values]) => ({ name, values, total: values.reduce((sum, value) => sum + value, 0) }))
    .sort((one, other) => other.total - one.total);
}
