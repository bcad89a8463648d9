// Writes every generated file; with --check, says which ones are not what the sources give.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { openApiDocument } from '../packages/contract/src/openapi.ts';
import { configurationReference } from '../packages/server/src/config-reference.ts';
import { tokens } from '../packages/server/src/platform/look/tokens.ts';
import { problemPages } from './problem-pages.ts';
import { providerGuides } from './provider-guides.ts';

type Generator = () => string | Promise<string>;

/** Committed path → its content. A new generated file is one more line here. */
const generated: Record<string, Generator> = {
  'docs/reference/configuration.md': configurationReference,
  ...providerGuides(),
  ...problemPages(),
  'packages/contract/openapi.json': openApiText,
  'packages/sdk/src/schema.generated.ts': clientTypes,
  'packages/web/src/ui/tokens.generated.css': () =>
    `/* Made by scripts/generate.ts from platform/look/tokens.ts. */\n${tokens}\n`,
};

function openApiText(): string {
  return `${JSON.stringify(openApiDocument(), null, 2)}\n`;
}

async function clientTypes(): Promise<string> {
  const types = await openapiTS(openApiText());
  return `// Made by scripts/generate.ts from the contract.\n${astToString(types)}`;
}

const root = path.dirname(import.meta.dirname);
const check = process.argv.includes('--check');
const stale: string[] = [];
for (const [name, generate] of Object.entries(generated)) {
  const file = path.join(root, name);
  const content = await generate();
  if (existsSync(file) && readFileSync(file, 'utf8') === content) continue;
  stale.push(name);
  if (check) continue;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}
if (stale.length > 0) console.log(`${check ? 'not current' : 'written'}: ${stale.join(', ')}`);
if (check && stale.length > 0) {
  console.error('Run `node scripts/generate.ts` and commit the result.');
  process.exitCode = 1;
}
