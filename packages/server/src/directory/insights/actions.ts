import { DAY_MS, utcDay } from '../../platform/clock.ts';
import type { Action } from '../act.ts';
import { countMembers, listConnectionHealth, listJoins, listSettingChanges, listSignInDays } from './store.ts';
import { type InsightsView, viewChange, viewFailures, viewHealth, viewSignIns } from './view.ts';

/** What an organization's Owners see at a glance. The attempts themselves are the sign-in log's, changes the audit log's. */

export const readInsights: Action<{ days: '7' | '30' | '90' }, InsightsView, 'organization'> = {
  name: 'insights.read',
  scope: 'organization',
  permission: 'audit:read',
  mode: 'read',
  async run(tx, { organizationId, input, now }) {
    const days = Number(input.days);
    const since = utcDay(new Date(now.getTime() - (days - 1) * DAY_MS));
    const signIns = await listSignInDays(tx, organizationId, since);
    const changes = await listSettingChanges(tx, organizationId, new Date(since));
    const connections = await listConnectionHealth(tx, organizationId, since);
    return {
      result: {
        days,
        until: utcDay(now),
        signIns: viewSignIns(signIns),
        failures: viewFailures(signIns),
        changes: changes.flatMap(viewChange),
        joins: await listJoins(tx, organizationId, since),
        members: await countMembers(tx, organizationId, now),
        connections: connections.map(viewHealth),
      },
    };
  },
};
