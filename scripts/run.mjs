// `node scripts/run.mjs <file> …`: install, then hand a TypeScript file over to the pinned Node.
import path from 'node:path';
import { handOver, installDependencies, pinnedNode, root } from './setup.mjs';

const [file = '', ...rest] = process.argv.slice(2);
installDependencies();
handOver(pinnedNode(), [path.join(root, file), ...rest], process.env);
