import type { Action } from '../act.ts';
import { deleteExpired } from './store.ts';

/** Tidying up what has run out. */

const IDEMPOTENCY_HOURS = 24;

export const purgeExpired: Action<unknown, void, 'instance'> = {
  name: 'retention.purge',
  scope: 'instance',
  permission: 'sign-in',
  mode: 'write',
  async run(tx, { now }) {
    await deleteExpired(tx, now, new Date(now.getTime() - IDEMPOTENCY_HOURS * 3_600_000));
    return { result: undefined };
  },
};
