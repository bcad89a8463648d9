import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * PostgreSQL refuses to run as root. Started as root, it runs as whoever owns its data already, else as `nobody`. Where
 * `nobody` cannot reach the files (a clone below /root), a user namespace makes root look like `nobody`.
 */
export type Account = {
  /** To spawn with; empty when not root. */
  ids: { uid?: number; gid?: number };
  /** What to put in front of the command. */
  prefix: readonly string[];
};

const NOBODY = 65_534;
const NAMESPACE = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];

export function accountFor(cluster: string, binary: string): Account {
  if (process.getuid?.() !== 0) return { ids: {}, prefix: [] };
  const owner = existsSync(cluster) ? statSync(cluster) : null;
  const uid = owner === null ? NOBODY : owner.uid;
  const gid = owner === null ? NOBODY : owner.gid;
  const folders = [path.dirname(path.resolve(cluster)), path.dirname(binary)];
  if (uid !== 0 && folders.every((folder) => canReach(folder, uid))) {
    const { error } = spawnSync(binary, ['--version'], { uid, gid });
    if (!error) return { ids: { uid, gid }, prefix: [] };
  }
  if ((owner === null || uid === 0) && spawnSync('unshare', [...NAMESPACE.slice(1), 'true']).status === 0) {
    return { ids: {}, prefix: NAMESPACE };
  }
  throw new Error(
    `The embedded PostgreSQL does not run as root, and another user cannot reach ${folders.join(' or ')}. ` +
      'Start Gatehouse as a user, move it to a folder that others may enter, or set DATABASE_URL.',
  );
}

/** May this user pass through every folder above and including this one? */
function canReach(folder: string, uid: number): boolean {
  if (existsSync(folder)) {
    const stat = statSync(folder);
    if ((stat.mode & (stat.uid === uid ? 0o100 : 0o001)) === 0) return false;
  }
  const parent = path.dirname(folder);
  return parent === folder || canReach(parent, uid);
}
