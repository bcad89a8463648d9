import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { Sealer } from '../crypto.ts';
import type { Database } from '../db/database.ts';
import { checkMasterKey } from '../master-key.ts';
import type { Metrics } from '../metrics.ts';

/** What a load balancer and a monitor ask. */
export type StatusWorld = {
  db: Database;
  sealer: Sealer;
  metrics: Metrics;
  /** Names of all migrations this version knows. */
  migrations: readonly string[];
  lifecycle: { stopping: boolean };
};

type Check = 'ok' | 'failed';

export function statusRoutes(app: FastifyInstance, world: StatusWorld): void {
  app.get('/healthz', () => ({ status: 'ok' }));

  app.get('/readyz', async (_request, reply) => {
    const checks = world.lifecycle.stopping ? { stopping: 'failed' as const } : await readiness(world);
    const ready = Object.values(checks).every((check) => check === 'ok');
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready', checks });
  });

  app.get('/metrics', async (_request, reply) => {
    const { contentType, body } = await world.metrics.render();
    return reply.header('content-type', contentType).send(body);
  });
}

async function readiness({ db, sealer, migrations }: StatusWorld): Promise<Record<string, Check>> {
  const database = await outcome(() => sql`select 1`.execute(db));
  if (database === 'failed') return { database };
  return {
    database,
    migrations: await outcome(async () => {
      const { rows } = await sql<{ name: string }>`select name from schema_migrations`.execute(db);
      if (rows.length !== migrations.length) throw new Error('the schema is another version');
    }),
    keys: await outcome(() => checkMasterKey(db, sealer)),
  };
}

async function outcome(check: () => Promise<unknown>): Promise<Check> {
  return check().then(
    () => 'ok',
    () => 'failed',
  );
}
