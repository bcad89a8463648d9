import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { problems } from '@gatehouse/contract/problems';
import { expect, test } from 'vitest';

const folder = path.join(import.meta.dirname, '../../../docs/problems');

test('every problem code has a page with its title and status, and every page a code', () => {
  const pages = readdirSync(folder).filter((name) => name !== 'README.md');
  expect(pages.sort()).toEqual(
    Object.keys(problems)
      .map((code) => `${code}.md`)
      .sort(),
  );
  for (const [code, { status, title }] of Object.entries(problems)) {
    const page = readFileSync(path.join(folder, `${code}.md`), 'utf8');
    expect(page.startsWith(`# ${title}\n\n\`${code}\` · HTTP ${status}\n`), code).toBe(true);
  }
});
