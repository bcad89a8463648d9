import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** The built settings app, read and compressed when it is first asked for; a few files that never change while we run. */

export type AppFile = { type: string; body: Buffer; encodings: Readonly<Record<'br' | 'gzip', Buffer>> };
export type AppFiles = { index: AppFile; assets: ReadonlyMap<string, AppFile> };

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Beside the bundle, or where the build leaves it when we run from the sources. */
const folders = [path.join(import.meta.dirname, 'web'), path.join(import.meta.dirname, '../../../../web/dist')];

export function readAppFiles(): AppFiles {
  const folder = folders.find((candidate) => existsSync(path.join(candidate, 'index.html')));
  if (!folder) throw new Error('the settings app is not built: `npm start` builds it');
  const assets = readdirSync(path.join(folder, 'assets')).map(
    (name) => [name, readAppFile(path.join(folder, 'assets', name))] as const,
  );
  return { index: readAppFile(path.join(folder, 'index.html')), assets: new Map(assets) };
}

function readAppFile(file: string): AppFile {
  const body = readFileSync(file);
  const encodings = { br: brotliCompressSync(body), gzip: gzipSync(body, { level: 9 }) };
  return { type: types[path.extname(file)] ?? 'application/octet-stream', body, encodings };
}
