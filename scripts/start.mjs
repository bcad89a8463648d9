// `npm start` and `npm run demo`: install, build, then hand over to the pinned Node.
import path from 'node:path';
import { handOver, installDependencies, pinnedNode, root } from './setup.mjs';

const flags = process.argv.slice(2);
installDependencies();
const node = pinnedNode();
const { buildServer } = await import('./build.mjs');
await buildServer();

const demo = flags.includes('--demo');
const main = demo ? 'demo/src/main.ts' : 'packages/server/dist/main.js';
const rest = flags.filter((flag) => flag !== '--demo');
// A young generation of 4 MB and few malloc arenas: an idle server is 10 MB smaller, a busy one hardly slower.
handOver(node, ['--max-semi-space-size=4', path.join(root, main), '--stop-with-parent', ...rest], {
  MALLOC_ARENA_MAX: '2',
  NODE_COMPILE_CACHE: path.join(root, '.cache', 'compile'),
  ...process.env,
});
