// `npm test`: everything, on a clean clone. `npm test -- types tests` runs the named stages only.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { installDependencies, pinnedNode, root, run } from './setup.mjs';

installDependencies();
const node = pinnedNode();
const bin = path.join(root, 'node_modules', '.bin');
const env = {
  ...process.env,
  PATH: `${path.dirname(node)}${path.delimiter}${bin}${path.delimiter}${process.env.PATH}`,
};
const script = (file, ...args) => run(node, [path.join(root, file), ...args], { env });

const stages = {
  lint: () => script('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
  rooms: () => script('scripts/rooms.mjs'),
  types: () => script('node_modules/typescript7/bin/tsc', '-p', 'tsconfig.json'),
  unused: () => script('node_modules/knip/bin/knip.js', '--no-progress'),
  build: () => script('scripts/build.mjs'),
  tests: () => script('node_modules/vitest/vitest.mjs', 'run'),
  generated: () => script('scripts/generate.ts', '--check'),
  browser: browserTests,
};

async function browserTests() {
  if (!existsSync(path.join(root, 'e2e/vitest.config.ts'))) return;
  const { findChromium } = await import('./chromium.mjs');
  env.CHROMIUM_PATH = findChromium();
  await script('node_modules/vitest/vitest.mjs', 'run', '--config', 'e2e/vitest.config.ts');
}

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in stages));
if (unknown) {
  console.error(`There is no stage "${unknown}"; there are ${Object.keys(stages).join(', ')}.`);
  process.exit(2);
}

const summary = [];
for (const [name, stage] of Object.entries(stages)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n── ${name}`);
  const start = performance.now();
  let failure;
  await stage().catch((error) => {
    failure = error;
  });
  summary.push(`${failure ? '✗' : '✓'} ${name.padEnd(10)} ${((performance.now() - start) / 1000).toFixed(1)} s`);
  if (failure) {
    console.error(`\n${name} failed: ${failure.message}`);
    process.exitCode = 1;
    break;
  }
}
console.log(`\n${summary.join('\n')}`);
