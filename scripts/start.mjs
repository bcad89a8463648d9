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
handOver(node, [path.join(root, main), '--stop-with-parent', ...rest], {
  NODE_COMPILE_CACHE: path.join(root, '.cache', 'compile'),
  ...process.env,
});
