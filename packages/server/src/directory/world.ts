import type { Method } from '@gatehouse/contract/vocabulary';
import type { Kysely } from 'kysely';
import type { Config } from '../config.ts';
import type { Clock } from '../platform/clock.ts';
import type { Sealer } from '../platform/crypto.ts';
import type { Schema } from '../platform/db/schema.ts';
import type { Jobs } from '../platform/jobs.ts';
import type { Log } from '../platform/log.ts';
import type { Sessions } from './sessions/session.ts';

/** Everything outside that the directory may use. Put together once, in `app.ts`; a test puts together its own. */
export type World = {
  db: Kysely<Schema>;
  clock: Clock;
  sealer: Sealer;
  log: Log;
  jobs: Pick<Jobs, 'enqueue'>;
  config: Config;
  /** The session look-up of what only reads. */
  sessions: Sessions;
};

/** What a store works on: a transaction, or for reads the pool itself. */
export type Tx = Kysely<Schema>;

/** The methods this instance has set up; SSO, passwords and passkeys need no set-up. */
export function instanceMethods(config: Config): Method[] {
  return [
    'password',
    'passkey',
    ...(config.google ? (['google'] as const) : []),
    ...(config.github ? (['github'] as const) : []),
    'sso',
  ];
}
