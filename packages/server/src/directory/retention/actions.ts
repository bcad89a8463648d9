import { DAY_MS, utcDay } from '../../platform/clock.ts';
import { PREVIOUS_KEY_DAYS } from '../../policy/connection-keys.ts';
import { freeSince } from '../../policy/released-identities.ts';
import type { Action } from '../act.ts';
import { SENT_RESPONSE_DAYS } from '../sign-ins/sent-response.ts';
import { deleteExpired } from './store.ts';

/** Tidying up what has run out. */

const IDEMPOTENCY_HOURS = 24;
/** A year to look back on, and the month it is compared with. */
const COUNTER_DAYS = 400;

export const purgeExpired: Action<unknown, void, 'instance'> = {
  name: 'retention.purge',
  scope: 'instance',
  permission: 'sign-in',
  mode: 'write',
  async run(tx, { now }) {
    await deleteExpired(tx, {
      now,
      releasesBefore: freeSince(now),
      idempotencyBefore: new Date(now.getTime() - IDEMPOTENCY_HOURS * 3_600_000),
      keysBefore: new Date(now.getTime() - PREVIOUS_KEY_DAYS * DAY_MS),
      responsesBefore: new Date(now.getTime() - SENT_RESPONSE_DAYS * DAY_MS),
      countersBefore: utcDay(new Date(now.getTime() - COUNTER_DAYS * DAY_MS)),
    });
    return { result: undefined };
  },
};
