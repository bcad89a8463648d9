import { createHash } from 'node:crypto';
import { realpathSync, rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * One Gatehouse per data folder. The lock is a listening socket that the kernel takes away with the process, however
 * that ends; whoever connects is told who holds it. On Linux it covers one network namespace: two containers must not
 * share a folder.
 */

export type FolderLock = { release(): Promise<void> };

export class FolderInUse extends Error {
  constructor(folder: string, holder: string) {
    super(`${folder} is in use by another Gatehouse (${holder}). Stop it, or choose another GATEHOUSE_DATA_DIR.`);
    this.name = 'FolderInUse';
  }
}

export async function lockFolder(folder: string, holder: string): Promise<FolderLock> {
  const address = socketAddress(folder);
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    socket.end(holder);
  });
  try {
    await listen(server, address);
  } catch (error) {
    if (!isAddressInUse(error)) throw error;
    const other = await ask(address);
    if (other !== null) throw new FolderInUse(folder, other);
    // A socket file outlives its process where there are neither abstract sockets nor pipes.
    rmSync(address, { force: true });
    await listen(server, address);
  }
  server.unref();
  return { release: () => new Promise((resolve) => server.close(() => resolve())) };
}

function socketAddress(folder: string): string {
  const name = `gatehouse-${createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32)}`;
  if (process.platform === 'linux') return `\0${name}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return path.join(tmpdir(), `${name}.sock`);
}

function listen(server: Server, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(address, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** What the holder says of itself; null when nobody is there. */
function ask(address: string): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = connect(address);
    let answer = '';
    socket.setTimeout(1000, () => socket.destroy());
    socket.on('data', (chunk) => {
      answer += String(chunk);
    });
    socket.on('error', () => resolve(null));
    socket.on('close', () => resolve(answer || 'which does not answer'));
  });
}

function isAddressInUse(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
