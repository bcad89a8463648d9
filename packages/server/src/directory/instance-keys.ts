import type { Kysely } from 'kysely';
import type { Clock } from '../platform/clock.ts';
import type { Sealer } from '../platform/crypto.ts';
import type { Schema } from '../platform/db/schema.ts';
import { createSelfSigned } from '../platform/self-signed.ts';
import type { Tx } from './world.ts';

/**
 * The instance's own SAML key pair: it signs requests and opens encrypted assertions of connections that have no key of
 * their own (`connection-keys`). Made once, the same on every
 * process; the private half is sealed under the master key. PEM.
 */
export type ServiceProviderKey = { privateKey: string; certificate: string };

const NAME = 'saml_service_provider';
const YEARS = 10;

export async function readOrCreateServiceProviderKey(world: {
  db: Kysely<Schema>;
  clock: Clock;
  sealer: Sealer;
  config: { publicUrl: URL };
}): Promise<ServiceProviderKey> {
  const found = await findInstanceKey(world.db, world);
  if (found) return found;
  const now = world.clock.now();
  const made = await createSelfSigned({ commonName: world.config.publicUrl.hostname, now, years: YEARS });
  // Two processes may start at once; the first row stays and both read it.
  await world.db
    .insertInto('instance_keys')
    .values({
      name: NAME,
      certificate: made.certificate,
      private_key: world.sealer.seal(made.privateKey, NAME),
      created_at: now,
    })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  return (await findInstanceKey(world.db, world)) ?? made;
}

/** For a connection that is to have keys of its own; null where nobody was ever served by it. */
export async function findInstanceKey(
  tx: Tx,
  { sealer }: { sealer: Sealer },
): Promise<(ServiceProviderKey & { createdAt: Date }) | null> {
  const row = await tx.selectFrom('instance_keys').selectAll().where('name', '=', NAME).executeTakeFirst();
  if (!row) return null;
  return {
    certificate: row.certificate,
    privateKey: sealer.open(row.private_key, NAME),
    createdAt: row.created_at,
  };
}
