import type { Insights } from '@gatehouse/contract/endpoints/insights';
import { settingEvents } from '@gatehouse/contract/events';
import { type Method, methods } from '@gatehouse/contract/vocabulary';
import type { z } from 'zod';
import type { ConnectionHealth, listSettingChanges, SignInsOfDay } from './store.ts';

export type InsightsView = z.infer<typeof Insights>;
type Change = Awaited<ReturnType<typeof listSettingChanges>>[number];

export function viewSignIns(rows: readonly SignInsOfDay[]): InsightsView['signIns'] {
  const found = new Map<string, InsightsView['signIns'][number]>();
  for (const { day, method, outcome, count } of rows) {
    const key = `${day} ${method}`;
    const of = found.get(key) ?? { day, method: methodOf(method), succeeded: 0, denied: 0 };
    of[outcome] += count;
    found.set(key, of);
  }
  return [...found.values()];
}

export function viewFailures(rows: readonly SignInsOfDay[]): InsightsView['failures'] {
  const found = new Map<string, InsightsView['failures'][number]>();
  for (const { day, reason, outcome, count } of rows) {
    if (outcome !== 'denied') continue;
    const key = `${day} ${reason}`;
    found.set(key, { day, reason, count: (found.get(key)?.count ?? 0) + count });
  }
  return [...found.values()];
}

const methodOf = (text: string): Method | null => methods.find((method) => method === text) ?? null;

export function viewChange({ id, name, actor, created_at }: Change): InsightsView['changes'] {
  const known = settingEvents.find((event) => event === name);
  return known ? [{ at: created_at.toISOString(), name: known, eventId: id, actor: actor.name }] : [];
}

export function viewHealth({
  lastSucceededAt,
  lastFailedAt,
  ...rest
}: ConnectionHealth): InsightsView['connections'][0] {
  return {
    ...rest,
    lastSucceededAt: lastSucceededAt?.toISOString() ?? null,
    lastFailedAt: lastFailedAt?.toISOString() ?? null,
  };
}
