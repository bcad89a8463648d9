import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Sealer } from './crypto.ts';
import type { Database } from './db/database.ts';

const CONTEXT = 'master key check';

/** Generated once where the database is embedded. Whole or absent, never half written, and never replaced. */
export function readOrCreateMasterKey(dataDir: string): Buffer {
  const file = path.join(dataDir, 'master.key');
  if (!existsSync(file)) {
    const unfinished = `${file}.new`;
    writeFileSync(unfinished, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flush: true });
    linkSync(unfinished, file);
    rmSync(unfinished);
  }
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64');
  if (key.length !== 32) throw new Error(`${file} does not hold a master key: restore it from your backup.`);
  return key;
}

/** A wrong key shows at start, and not when the first sealed value is needed. */
export async function checkMasterKey(db: Database, sealer: Sealer): Promise<void> {
  const sealed = sealer.seal('gatehouse', CONTEXT);
  await db
    .insertInto('master_key_check')
    .values({ sealed })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await db.selectFrom('master_key_check').select('sealed').executeTakeFirstOrThrow();
  try {
    sealer.open(row.sealed, CONTEXT);
  } catch (error) {
    throw new Error('GATEHOUSE_MASTER_KEY is not the key that this database was sealed with.', { cause: error });
  }
}
