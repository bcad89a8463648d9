import { mkdir, writeFile } from 'node:fs/promises';
import { chromium, type Page } from 'playwright-core';
import { assets } from '../packages/server/src/doors/sign-in/assets/assets.ts';
import { translator } from '../packages/server/src/doors/sign-in/pages/messages/translator.ts';
import { pageStates } from '../packages/server/test/page-states/all.ts';

/**
 * Writes every page in every state to .cache/preview, and with --pictures a screenshot of each in light and dark at
 * 320 and 1280 px. A last argument picks the pages whose name begins with it.
 */
const folder = new URL('../.cache/preview/', import.meta.url);
const context = { t: translator('en') };
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const chosen = pageStates.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)));

await mkdir(folder, { recursive: true });
for (const { name, render } of chosen) await writeFile(new URL(`${name}.html`, folder), render(context));
const links = pageStates.map(({ name }) => `<li><a href="${name}.html">${name}</a>`).join('');
await writeFile(
  new URL('index.html', folder),
  `<!doctype html><meta charset="utf-8"><title>Pages</title><ol>${links}</ol>`,
);
if (process.argv.includes('--pictures')) await takePictures();

async function takePictures(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  // Same-origin files from memory: pictures show what script adds, and nothing leaves the machine.
  await page.route('**/*', (route) => {
    const path = new URL(route.request().url()).pathname;
    const asset = assets.get(path);
    const state = pageStates.find(({ name }) => path === `/${name}`);
    if (asset !== undefined) return route.fulfill({ contentType: asset.type, body: asset.body });
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: state?.render(context) ?? '' });
  });
  for (const { name } of chosen) {
    await page.goto(`http://localhost/${name}`);
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [320, 1280]) await takePicture(page, name, colorScheme, width);
    }
  }
  await browser.close();
}

async function takePicture(page: Page, name: string, colorScheme: 'light' | 'dark', width: number): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: width === 320 ? 640 : 800 });
  await page.screenshot({ path: new URL(`${name}.${colorScheme}.${width}.png`, folder).pathname, fullPage: true });
}
