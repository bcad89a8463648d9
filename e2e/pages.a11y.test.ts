import { createServer } from 'node:http';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { referencePage, referenceStyleHash } from '../packages/server/src/doors/api/reference-page.ts';
import { assets } from '../packages/server/src/doors/sign-in/assets/assets.ts';
import { styleHash } from '../packages/server/src/doors/sign-in/pages/layout.ts';
import { translator } from '../packages/server/src/doors/sign-in/pages/messages/translator.ts';
import { mailsWith } from '../packages/server/test/mail-states.ts';
import { pageStates } from '../packages/server/test/page-states/all.ts';
import { pseudoTranslator } from '../packages/server/test/pseudo-language.ts';
import { referenceDocument } from '../packages/server/test/reference-document.ts';
import { expectFine, type Look, ofColour } from './look.ts';

/** The pages in a browser, under the policy they are served with: readable by everyone, in both schemes, at 320 px. */
// form-action is left to the doors: Chromium applies it to the redirect after a form as well, and ours lead to
// identity providers (CSP Level 3 §6.4.1). No form here leaves the origin by itself; the unit tests see to that.
function policyWith(style: string): string {
  return `default-src 'none'; style-src ${style}; script-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'`;
}

/** What is looked at, by its path: the document and where its style is allowed from. */
const documents = new Map<string, { body: string; style: string }>([
  ...pageStates.map(({ name, render }) => [name, { body: render({ t: translator('en') }), style: styleHash }] as const),
  ...pageStates.map(
    ({ name, render }) => [`rtl-${name}`, { body: render({ t: pseudoTranslator() }), style: styleHash }] as const,
  ),
  ...Object.entries(mailsWith('Acme')).map(
    ([name, { html }]) => [`mail-${name}`, { body: html, style: "'unsafe-inline'" }] as const,
  ),
  ['api-reference', { body: referencePage(referenceDocument), style: referenceStyleHash }],
]);

const server = createServer((request, response) => {
  const path = request.url ?? '/';
  const asset = assets.get(path);
  const document = documents.get(path.slice(1));
  if (request.method === 'POST') received.push(path);
  if (asset !== undefined) return response.setHeader('content-type', asset.type).end(asset.body);
  if (document === undefined) return response.writeHead(204).end();
  response.setHeader('content-security-policy', policyWith(document.style));
  return response.setHeader('content-type', 'text/html; charset=utf-8').end(document.body);
});
const received: string[] = [];

let browser: Browser;
let context: BrowserContext;
let page: Page;
let origin: string;
const complaints: string[] = [];

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port to listen on');
  origin = `http://localhost:${address.port}`;
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  context = await browser.newContext({ reducedMotion: 'reduce', permissions: ['clipboard-read', 'clipboard-write'] });
  page = await context.newPage();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
});

afterAll(async () => {
  await browser?.close();
  server.close();
});

const everything = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
/** A page of ours shows the same in the same colours at both widths; see the test of it. */
const looksAtPage: readonly Look[] = [
  { width: 320, scheme: 'light', rules: everything },
  { width: 1280, scheme: 'dark', rules: ofColour },
];
const looks: readonly Look[] = [
  ...looksAtPage,
  { width: 320, scheme: 'dark', rules: ofColour },
  { width: 1280, scheme: 'light', rules: ofColour },
];

/** The problem pages differ in words only; a few stand for all. */
const looked = [...documents.keys()].filter(
  (name) => !name.startsWith('rtl-') && (!/^problem-[a-z]+_/.test(name) || name === 'problem-saml_audience_mismatch'),
);

const pages = new Set(pageStates.map(({ name }) => name));

describe.each(looked)('%s', { timeout: 30_000 }, (name) => {
  test('has no accessibility finding in light and dark, at 320 and 1280 px, no small target, and keeps to its policy', async () => {
    complaints.length = 0;
    await page.goto(`${origin}/${name}`);
    await expectFine(page, `pages ${name}`, pages.has(name) ? looksAtPage : looks);
    if (pages.has(name)) expect(await smallTargets(), 'is less than 44 px high').toEqual([]);
    expect(complaints).toEqual([]);
  });
});

/** Apart from links in a line of text. */
async function smallTargets(): Promise<string[]> {
  await page.setViewportSize({ width: 320, height: 800 });
  return page.evaluate(() =>
    [...document.querySelectorAll('button, input:not([type=hidden]):not(.unseen), a.button, .foot a')]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 44)
      .map((element) => element.outerHTML),
  );
}

test('a width changes neither what a page shows nor its colours', async () => {
  await page.goto(`${origin}/identifier`);
  const set = await page.evaluate(() => {
    const ofWidths = [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .filter((rule) => rule instanceof CSSMediaRule && rule.conditionText.includes('width'));
    return ofWidths.flatMap((rule) => [...rule.cssText.matchAll(/([a-z-]+):/g)].map(([, property]) => property));
  });
  expect(set.length).toBeGreaterThan(0);
  expect(set.filter((property) => !/^(min-width|max-width|margin|padding|gap|grid)/.test(property ?? ''))).toEqual([]);
});

test('right to left and in longer words, no page scrolls sideways at 320 px', { timeout: 60_000 }, async () => {
  await page.setViewportSize({ width: 320, height: 800 });
  for (const { name } of pageStates) {
    await page.goto(`${origin}/rtl-${name}`);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(`${name} ${width}`).toBe(`${name} 320`);
  }
});

test('show and hide, copy and the double submit are taken care of where script runs', async () => {
  await page.goto(`${origin}/password-wrong`);
  await page.fill('#password', 'correct horse');
  await page.click('[data-reveal]');
  expect(await page.getAttribute('#password', 'type')).toBe('text');
  await page.click('[data-reveal]');
  expect(await page.getAttribute('#password', 'type')).toBe('password');

  await page.click('[data-copy]');
  await page.waitForFunction(() => document.getElementById('announcements')?.textContent === 'Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('7K4Q-92MX');

  received.length = 0;
  await page.evaluate(() => {
    const button = document.querySelector<HTMLButtonElement>('form button:not([type])');
    button?.click();
    button?.click();
  });
  await page.waitForFunction(() => document.querySelector('[aria-disabled]') !== null);
  await expect.poll(() => received).toEqual(['/sign-in/password']);
});

test('the first wrong field has the focus', async () => {
  await page.goto(`${origin}/setup-errors`);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('name');
  await page.goto(`${origin}/invitation-code-wrong`);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('code');
});

test('every form can be filled in and sent with script off, by keyboard alone', async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const tab = await plain.newPage();
  await tab.bringToFront();
  await tab.goto(`${origin}/identifier`);
  received.length = 0;
  // Keys go to whatever has the focus: the page gives it to the field, and may need a moment for it.
  await tab.locator('input[name=email]:focus').waitFor();
  await tab.keyboard.type('ana@acme.example');
  await tab.keyboard.press('Enter');
  await expect.poll(() => received, { timeout: 15_000 }).toEqual(['/sign-in']);
  expect(await tab.locator('[data-reveal]:visible, [data-copy]:visible').count()).toBe(0);
  await plain.close();
});
