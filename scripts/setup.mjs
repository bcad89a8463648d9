// Runs on any Node >= 18, before anything is installed: built-ins only.
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const stampFile = path.join(root, 'node_modules', '.gatehouse-lock');
const windows = process.platform === 'win32';

/** `npm ci` when the lockfile differs from the one that was installed. Nothing we use needs an install script. */
export function installDependencies() {
  const wanted = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return;
  console.log('Installing the locked dependencies …');
  rmSync(stampFile, { force: true });
  const flags = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  try {
    // npm names itself in the environment of its scripts; outside of one, the PATH finds it.
    const npm = process.env.npm_execpath;
    if (npm?.endsWith('.js')) execFileSync(process.execPath, [npm, ...flags], { cwd: root, stdio: 'inherit' });
    else execFileSync(windows ? 'npm.cmd' : 'npm', flags, { cwd: root, stdio: 'inherit', shell: windows });
  } catch {
    console.error('The installation failed; npm says why above.');
    process.exit(1);
  }
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, wanted);
}

/** The Node the lockfile pins; where it has no binary for this platform, the machine's own if it is new enough. */
export function pinnedNode() {
  const platform = windows ? 'win' : process.platform;
  const binary = windows ? 'node.exe' : 'bin/node';
  const pinned = path.join(root, 'node_modules', `node-${platform}-${process.arch}`, binary);
  if (existsSync(pinned) && runs(pinned)) return pinned;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 12)) return process.execPath;
  console.error(
    `Gatehouse brings its own Node for Linux (glibc) and Windows. On ${process.platform}-${process.arch} it needs ` +
      `Node 22.12 or newer, and this is ${process.versions.node}. Install Node 24 and try again.`,
  );
  process.exit(1);
}

/** A glibc binary is present but does not start on Alpine. */
function runs(node) {
  try {
    execFileSync(node, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Becomes the given command where the platform can; otherwise waits for it, passes signals on and ends as it ended. */
export function handOver(node, args, env) {
  if (typeof process.execve === 'function' && !windows) {
    process.removeAllListeners('warning');
    process.execve(node, [node, ...args], env);
  }
  // The channel tells the child when this process is gone, even by kill -9.
  const child = spawn(node, args, { env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // npm passes a signal to its shell, and the shell dies of it without passing it on.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref();
  child.on('error', (error) => {
    console.error(error.message);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : (code ?? 1)));
}

/** Runs one command to its end. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    child.on('error', reject);
    child.on('exit', (code, signal) => (code === 0 ? resolve() : reject(new Error(`ended with ${signal ?? code}`))));
  });
}
