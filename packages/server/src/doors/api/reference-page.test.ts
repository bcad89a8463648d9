import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { referenceDocument } from '../../../test/reference-document.ts';
import { referencePage, referenceStyleHash } from './reference-page.ts';

const page = referencePage(referenceDocument);

test('each operation stands behind its own disclosure with parameters, body, responses and example', () => {
  expect(page).toContain('<details id="createInvites">');
  expect(page).toContain('/organizations/{organizationId}/invites');
  expect(page).toContain('<code class="name">organizationId</code><span class="must">required</span>');
  expect(page).toContain('<code class="name">quiet</code>');
  expect(page).toContain('ana@acme.example');
  expect(page).toContain('<a href="#schema-Invite">Invite</a>');
});

test('every link on the page leads to something on it', () => {
  for (const [, id] of page.matchAll(/href="#([^"]+)"/g)) expect(page).toContain(`id="${id}"`);
});

test('words of the document are inert, and the page runs and asks for nothing', () => {
  expect(page).not.toMatch(/<script|\sstyle="|https?:\/\//);
});

test('the style hash is that of the style in the page', () => {
  const style = /<style>(.*?)<\/style>/s.exec(page)?.[1] ?? '';
  expect(referenceStyleHash).toBe(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
});

test('a document of another shape gives a page rather than an error', () => {
  expect(referencePage({})).toContain('<main>');
  expect(referencePage({ paths: { '/x': { get: {} } }, components: 7 })).toContain('GET');
});
