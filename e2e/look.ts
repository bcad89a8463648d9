import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Looking closely at what a browser shows: readable by everyone, in both schemes, small and large. */

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** In the page, once the source has run there. */
declare const axe: { run(document: Document, options: RunOptions): Promise<AxeResults> };

/** The other rules read the markup, which is the same in both schemes: in the dark only these are asked. */
export const ofColour: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'] };

async function findingsOf(page: Page, options: RunOptions): Promise<string[]> {
  // Half a megabyte: a document is sent it once, however often it is looked at.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const asked: RunOptions = { ...options, resultTypes: ['violations'] };
  const { violations } = await page.evaluate((given) => axe.run(document, given), asked);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** `rules` null: nothing new is to be found there; it may still be too wide. */
export type Look = { width: number; scheme: 'light' | 'dark'; rules: RunOptions | null };

const everyLook = [320, 1280].flatMap((width): Look[] => [
  { width, scheme: 'light', rules: {} },
  { width, scheme: 'dark', rules: ofColour },
]);

/** In other words and from right to left, which changes no colour and hides nothing. */
export const inOtherWords: readonly Look[] = [
  { width: 320, scheme: 'light', rules: {} },
  { width: 1280, scheme: 'light', rules: null },
];

/** What stands there now, dialogs too: nothing is found, and nothing has to be scrolled sideways. */
export async function expectFine(page: Page, name: string, looks: readonly Look[] = everyLook): Promise<void> {
  for (const { width, scheme, rules } of looks) {
    const told = `${name} ${scheme} ${width}`;
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    expect(await sidewaysIn(page), `${told} scrolls sideways`).toBeLessThanOrEqual(0);
    if (rules) expect(await findingsOf(page, rules), told).toEqual([]);
    await picture(page, told);
  }
}

function sidewaysIn(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

/** For whoever wants to see what the tests saw: `SCREENSHOTS=yes`. */
async function picture(page: Page, name: string): Promise<void> {
  if (!process.env.SCREENSHOTS) return;
  const file = name.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '');
  await page.screenshot({ path: `e2e/screenshots/${file}.png`, fullPage: true });
}
