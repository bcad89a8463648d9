import { existsSync } from 'node:fs';
import { cruise } from 'dependency-cruiser';
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';

// Without a TypeScript it understands, dependency-cruiser reads no module and stays green: the count is asserted.
const MODULES_AT_LEAST = 5;

const roots = [
  'packages/contract/src',
  'packages/server/src',
  'packages/sdk/src',
  'packages/web/src',
  'packages/cli/src',
];
const options = await extractConfig('./dependency-cruiser.cjs');
const { output } = await cruise(
  [...roots, 'demo/src'].filter((root) => existsSync(root)),
  { ...options.options, ruleSet: { forbidden: options.forbidden }, validate: true },
  {},
  { tsConfig: extractTsConfig('./tsconfig.json') },
);
const { modules, summary } = output;
const own = modules.filter((module) => module.source.endsWith('.ts') && !module.source.includes('node_modules'));
for (const { rule, from, to } of summary.violations) console.error(`${rule.name}: ${from} -> ${to}`);
if (own.length < MODULES_AT_LEAST) console.error(`only ${own.length} modules were read: the check cannot be trusted`);
console.log(`${own.length} modules, ${summary.violations.length} violations`);
process.exitCode = summary.violations.length > 0 || own.length < MODULES_AT_LEAST ? 1 : 0;
