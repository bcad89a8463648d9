import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { pageStates } from '../../../../test/page-states/all.ts';
import { codes } from '../../../../test/page-states/refused.ts';
import { assets } from '../assets/assets.ts';
import { styleHash } from './layout.ts';
import { en } from './messages/en.ts';
import { translator } from './messages/translator.ts';
import { problemPage } from './refusal.ts';
import { style } from './style.ts';

const context = { t: translator('en') };
const here = new URL('./', import.meta.url);
const sources = readdirSync(here)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => ({ name, text: readFileSync(new URL(name, here), 'utf8') }));

/** Fields that choose between texts of ours; everything else in a view model may hold somebody else's words. */
const CHOICES = new Set([
  'kind',
  'why',
  'code',
  'method',
  'purpose',
  'state',
  'role',
  'reason',
  'outcome',
  'blocked',
  'notice',
  'lastMethod',
  'done',
  'social',
  'others',
]);
const HOSTILE = `"'><img src=x onerror=alert(1)><script>alert(2)</script>\u0000</style><!--\u202e`;

function poisoned(value: unknown, key: string): unknown {
  if (typeof value === 'string') return CHOICES.has(key) ? value : HOSTILE;
  if (Array.isArray(value)) return value.map((item) => poisoned(item, key));
  if (value instanceof Date || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, poisoned(item, name)]));
}

const TAG = /<(\/?[a-z0-9]+)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?>/gi;

/** Every tag with the names of its attributes: what a browser would build from the page, without the words in it. */
function skeleton(document: string): Set<string> {
  const tags = [...document.matchAll(TAG)].map(([, tag = '', attributes = '']) => {
    const names = [...attributes.matchAll(/\s([a-z-]+)(?:="[^"]*")?/gi)].map(([, name]) => name);
    return [tag, ...names].join(' ');
  });
  return new Set(tags);
}

const ours = new Set(pageStates.flatMap(({ render }) => [...skeleton(render(context))]));

describe.each(pageStates)('$name', ({ render }) => {
  test('keeps hostile words inert, wherever they stand in the view model', () => {
    const hostile = render(context, <View>(view: View): View => structuredCloneAs(view, poisoned(view, '')));
    expect([...skeleton(hostile)].filter((tag) => !ours.has(tag))).toEqual([]);
    const betweenTags = hostile.replace('<!doctype html>', '').replace(style, '').replace(TAG, '');
    expect(betweenTags).not.toMatch(/<|(?!\n)\p{Cc}/u);
    for (const [, address] of hostile.matchAll(/(?:src|href|action)="([^"]*)"/g))
      expect(address).toMatch(/^(?:\/(?!\/)|#)/);
  });

  test('weighs at most 14 kB, compressed', () => {
    expect(gzipSync(render(context)).length).toBeLessThanOrEqual(14 * 1024);
  });

  test('asks nothing of other sites and runs nothing inline', () => {
    const document = render(context);
    expect(document).not.toMatch(/\sstyle="|\son[a-z]+="|javascript:/i);
    for (const [, address] of document.matchAll(/(?:src|href|action)="([^"]*)"/g)) {
      expect(address).toMatch(/^(?:\/(?!\/)|#|http:\/\/localhost:3000\/)/);
    }
  });

  test('has one heading and a label for every field that is seen', () => {
    const document = render(context);
    expect(document.match(/<h1>/g)).toHaveLength(1);
    for (const [field] of document.matchAll(/<input (?!type="hidden"|class="unseen")[^>]*>/g)) {
      const id = /id="([^"]+)"/.exec(field)?.[1];
      expect(document).toContain(`<label for="${id}"`);
    }
    const ids = [...document.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

/** The altered copy has the same shape: only words were replaced. */
function structuredCloneAs<View>(view: View, copy: unknown): View {
  return typeof view === 'object' && view !== null && typeof copy === 'object' ? Object.assign({}, view, copy) : view;
}

test('templates quote every attribute value', () => {
  for (const { name, text } of sources)
    expect(`${name}: ${/[\w-]=\$\{/.exec(text.replace(/"\$\{/g, ''))?.[0]}`).toBe(`${name}: undefined`);
});

test('every message is used', () => {
  const text = sources.map((source) => source.text).join('\n');
  expect(Object.keys(en).filter((key) => !text.includes(`'${key}'`))).toEqual([]);
});

test('every problem code has a title, a sentence and a next step, all shown with the reference', () => {
  for (const code of codes) {
    const { title, why, next } = context.t.problem(code);
    expect(
      [title, why, next].every((sentence) => sentence.length > 3),
      code,
    ).toBe(true);
    expect(
      [why, next].every((sentence) => sentence.endsWith('.') || sentence.endsWith('?')),
      code,
    ).toBe(true);
  }
  const document = problemPage(context, { code: 'idp_unreachable', reference: '7K4Q-92MX', organization: 'Acme' });
  expect(document).toContain('The identity provider does not answer');
  expect(document).toContain('<code>7K4Q-92MX</code>');
  expect(document).toContain('for the bypass link');
});

test('wording has no exclamation marks and no placeholder left over', () => {
  for (const { name, render } of pageStates) {
    const words = render(context)
      .replace(/<style>.*?<\/style>/s, '')
      .replace(/<!doctype[^>]*>/, '')
      .replace(/<[^>]+>/g, ' ');
    expect(`${name}: ${/[{}!]|undefined|\[object/.exec(words)?.[0]}`).toBe(`${name}: undefined`);
  }
});

test('the style hash is that of the style in the page', async () => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
  expect(styleHash).toBe(`'sha256-${Buffer.from(digest).toString('base64')}'`);
  expect(problemPage(context, { code: 'internal' })).toContain(`<style>${style}</style>`);
});

test('the script weighs at most 2 kB, compressed', () => {
  const script = assets.get('/assets/sign-in.js');
  expect(Buffer.byteLength(script?.body ?? '')).toBeGreaterThan(500);
  expect(gzipSync(script?.body ?? '').length).toBeLessThanOrEqual(2048);
});

describe('password managers', () => {
  const inputs = (html: string) =>
    [...html.matchAll(/<form[\s\S]*?<\/form>/g)].map(([form]) =>
      [...form.matchAll(/<input[^>]*>/g)].map(([input]) => ({
        type: /type="([^"]*)"/.exec(input)?.[1],
        autocomplete: /autocomplete="([^"]*)"/.exec(input)?.[1] ?? '',
        inputmode: /inputmode="([^"]*)"/.exec(input)?.[1],
      })),
    );
  const forms = pageStates.flatMap(({ name, render }) => inputs(render(context)).map((fields) => ({ name, fields })));
  const withPassword = forms.filter(({ fields }) => fields.some(({ type }) => type === 'password'));

  test('find in every form with a password whose it is, and whether it is the one there is or a new one', () => {
    expect(withPassword.length).toBeGreaterThan(10);
    for (const { name, fields } of withPassword) {
      const kinds = fields.filter(({ type }) => type === 'password').map(({ autocomplete }) => autocomplete);
      expect(
        kinds.every((kind) => kind === 'current-password' || kind === 'new-password'),
        name,
      ).toBe(true);
      expect(
        fields.some(({ autocomplete }) => autocomplete.startsWith('username')),
        name,
      ).toBe(true);
    }
  });

  test('may fill in the first step: an address, a passkey, and a password that is there unseen', () => {
    const first = inputs(pageStates.find(({ name }) => name === 'identifier')?.render(context) ?? '')[0] ?? [];
    expect(first.map(({ autocomplete }) => autocomplete)).toEqual(
      expect.arrayContaining(['username webauthn', 'current-password']),
    );
  });

  test('and telephones offer codes from messages, with a keyboard of digits', () => {
    const codeFields = forms.flatMap(({ fields }) =>
      fields.filter(({ autocomplete }) => autocomplete === 'one-time-code'),
    );
    expect(codeFields.length).toBeGreaterThan(1);
    expect(codeFields.every(({ inputmode }) => inputmode === 'numeric')).toBe(true);
  });
});
