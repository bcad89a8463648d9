// `npm run bench`: every row of bench/, or `npm run bench -- --only session` for some. Linux, a few minutes.
import path from 'node:path';
import { installDependencies, pinnedNode, root, run } from './setup.mjs';

installDependencies();
const node = pinnedNode();
const { buildServer } = await import('./build.mjs');
await buildServer();
await run(node, [path.join(root, 'bench/main.ts'), ...process.argv.slice(2)]).catch(() => process.exit(1));
