import { type Browser, chromium, type Page } from 'playwright-core';
import { costOf } from '../cpu.ts';
import { compared, type Ground, type Line, type Row } from '../ground.ts';
import { drive, percentile } from '../load.ts';
import { addMembers, addSessions, cookieOf, organizationId, tokenOf } from '../people.ts';
import { type Running, startGatehouseOn } from '../servers.ts';

/** What people wait for: the sign-in page, the settings app on a slow line, and a filter over 100,000 members. */
export const screens: Row = { name: 'screens', run };

const SIZE = 100_000;
const USERS = `/organizations/${organizationId(1)}/settings/users`;
const API = `/api/v1/organizations/${organizationId(1)}/users`;
/** 400 ms for a round trip, 400 kbit/s, a processor four times slower. */
const SLOW = { latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000, offline: false };
const SLOWER = 4;
const LOADS = 5;
const FILTERS = 60;

async function run(ground: Ground): Promise<Line[]> {
  const url = await ground.database();
  await addMembers(url, 1, { count: SIZE });
  await addSessions(url, 1);
  const ours = await startGatehouseOn(url);
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    return [
      ...(await firstByte(ground, ours)),
      ...(await onASlowLine(browser, ours)),
      ...(await filtering(browser, ours)),
    ];
  } finally {
    await browser.close();
    await ours.stop();
  }
}

async function firstByte(ground: Ground, { origin, pid }: Running): Promise<Line[]> {
  const ask = (path: string, count: number) => drive({ origin, count, connections: 1, request: () => ({ path }) });
  await ask('/sign-in', 500);
  let page: number[] = [];
  let empty: number[] = [];
  const ours = await costOf({ pid, postmaster: ground.postmaster }, 2000, async () => {
    page = await ask('/sign-in', 2000);
  });
  const floor = await costOf({ pid, postmaster: ground.postmaster }, 2000, async () => {
    empty = await ask('/healthz', 2000);
  });
  return [
    compared('sign-in page, beside an empty page', ours, floor, ''),
    inMs('sign-in page to the last byte, median, beside the same', percentile(page, 0.5), percentile(empty, 0.5)),
  ];
}

async function onASlowLine(browser: Browser, { origin }: Running): Promise<Line[]> {
  const visit = async (path: string, until: (page: Page) => Promise<unknown>): Promise<number> => {
    const times: number[] = [];
    for (let load = 0; load < LOADS; load += 1) {
      const page = await newPage(browser, origin);
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Network.emulateNetworkConditions', SLOW);
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
      const begun = performance.now();
      await page.goto(path, { waitUntil: 'commit' });
      await until(page);
      times.push(performance.now() - begun);
      await page.context().close();
    }
    return percentile(times, 0.5);
  };
  const empty = await visit('/healthz', (page) => page.waitForLoadState());
  const signIn = await visit('/sign-in', (page) => page.getByLabel('Work email').waitFor());
  const app = await visit(USERS, (page) => page.getByRole('row').nth(1).waitFor());
  return [
    inMs('slow line: sign-in page to its field, beside an empty page', signIn, empty, '1000 ms'),
    inMs('slow line: list of users to its first row, beside the same', app, empty),
  ];
}

async function filtering(browser: Browser, { origin }: Running): Promise<Line[]> {
  const page = await newPage(browser, origin);
  await page.goto(USERS);
  await page.getByRole('row').nth(1).waitFor();
  await page.evaluate(watchTheTable);
  const alone: number[] = [];
  for (let number = 0; number < FILTERS; number += 1) {
    const term = `${number.toString(16).padStart(2, '0')}ab`;
    alone.push(await page.evaluate(timeOfCall, `${API}?q=${term}&limit=50`));
    const seen = await page.evaluate(() => performance.getEntriesByName('filtered').length);
    await page.getByRole('searchbox').fill(term);
    await page.waitForFunction((count) => performance.getEntriesByName('filtered').length > count, seen);
  }
  const filtered = await page.evaluate(() => performance.getEntriesByName('filtered').map(({ duration }) => duration));
  return [
    inMs(
      'filter 100,000 members, typed to painted, 95th of 100',
      percentile(filtered, 0.95),
      percentile(alone, 0.95),
      '150 ms',
    ),
    inMs('the same, median', percentile(filtered, 0.5), percentile(alone, 0.5)),
  ];
}

/** In the page: from a change of the search to the frame after the rows have changed. */
function watchTheTable(): void {
  let begun: number | null = null;
  document.addEventListener('input', () => {
    begun = performance.now();
  });
  new MutationObserver(() => {
    const start = begun;
    if (start === null || !document.querySelector('tbody')) return;
    begun = null;
    requestAnimationFrame(() => performance.measure('filtered', { start, end: performance.now() }));
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
}

async function timeOfCall(path: string): Promise<number> {
  const begun = performance.now();
  await (await fetch(path)).json();
  return performance.now() - begun;
}

async function newPage(browser: Browser, origin: string): Promise<Page> {
  const [name = ''] = cookieOf(1).split('=');
  const context = await browser.newContext({ baseURL: origin });
  await context.addCookies([{ name, value: tokenOf(1), url: origin }]);
  return context.newPage();
}

const inMs = (what: string, ours: number, floor: number, aim = ''): Line => ({ what, ours, floor, aim, unit: 'ms' });
