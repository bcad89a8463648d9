import type { Endpoint } from '@gatehouse/contract/endpoint';
import type { RehearsalIdp } from '@gatehouse/demo/rehearsal-idp';
import { startRehearsalIdp } from '@gatehouse/demo/rehearsal-idp';
import type { RehearsalPerson } from '@gatehouse/demo/rehearsal-people';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { z } from 'zod';
import { startDns, startSmtp, type TestDns, type TestSmtp } from '../packages/server/test/outside.ts';
import { createTestDatabase, type TestDatabase } from '../packages/server/test/postgres.ts';
import { type ServerProcess, startServerProcess } from '../packages/server/test/server-process.ts';

/**
 * A real server process, PostgreSQL, mail, DNS, an identity provider and a browser, all on this machine. Pages run
 * without script unless a journey asks for it: signing in has to work that way.
 */
export type Stack = {
  server: ServerProcess;
  idp: RehearsalIdp;
  smtp: TestSmtp;
  dns: TestDns;
  /** A browser of its own: no cookies but its own. */
  newPerson(how?: { script: boolean }): Promise<Page>;
  databaseUrl: string;
  stop(): Promise<void>;
};

export const BOOTSTRAP_TOKEN = 'bootstrap-token-of-the-browser-tests';
export const PASSWORD = 'seven lanterns above the quiet harbour';

export async function startStack(
  people: readonly RehearsalPerson[],
  settings: Readonly<Record<string, string>> = {},
): Promise<Stack> {
  const [database, smtp, dns, idp] = await Promise.all([
    createTestDatabase(),
    startSmtp(),
    startDns(),
    startRehearsalIdp({ people }),
  ]);
  const server = await startServerProcess({
    databaseUrl: database.url,
    env: {
      GATEHOUSE_BOOTSTRAP_TOKEN: BOOTSTRAP_TOKEN,
      GATEHOUSE_DEFAULT_PLAN: 'enterprise',
      GATEHOUSE_SMTP_URL: smtp.url,
      GATEHOUSE_DNS_SERVERS: dns.address,
      GATEHOUSE_OUTBOUND_ALLOW: '127.0.0.1',
      ...settings,
    },
  });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const contexts: BrowserContext[] = [];
  return {
    server,
    idp,
    smtp,
    dns,
    databaseUrl: database.url,
    async newPerson({ script } = { script: false }) {
      const context = await browser.newContext({ javaScriptEnabled: script, baseURL: server.url });
      context.setDefaultTimeout(8000);
      contexts.push(context);
      return context.newPage();
    },
    stop: () => stopAll({ browser, server, idp, smtp, dns, database }),
  };
}

type Parts = Pick<Stack, 'server' | 'idp' | 'smtp' | 'dns'> & { browser: Browser; database: TestDatabase };

async function stopAll({ browser, server, idp, smtp, dns, database }: Parts): Promise<void> {
  await browser.close();
  if (process.env.SHOW_SERVER_LOG) console.log(server.output());
  await server.stop();
  await Promise.all([idp.close(), smtp.stop(), dns.stop()]);
  await database.drop();
}

/** The first link of the newest mail to somebody, once it is there. */
export async function linkMailedTo({ smtp }: Stack, address: string): Promise<string> {
  const mail = await smtp.mailTo(address);
  const link = /https?:\/\/\S+/.exec(mail.text ?? '')?.[0];
  if (!link) throw new Error(`no link in: ${mail.text}`);
  smtp.received.splice(smtp.received.indexOf(mail), 1);
  return link;
}

/** The six digits of the newest mail to somebody. */
export async function codeMailedTo({ smtp }: Stack, address: string): Promise<string> {
  const mail = await smtp.mailTo(address);
  const code = /\b\d{6}\b/.exec(mail.text ?? '')?.[0];
  if (!code) throw new Error(`no code in: ${mail.text}`);
  smtp.received.splice(smtp.received.indexOf(mail), 1);
  return code;
}

type Called<E extends Endpoint> =
  | { status: number; result: E['result'] extends z.ZodType ? z.output<E['result']> : null; code: null }
  | { status: number; result: null; code: string };

type Call = { params?: Record<string, string>; query?: Record<string, string>; body?: unknown };

/** The API as the web app would call it: with the browser's cookies, from our own origin, answers parsed by the contract. */
export async function api<E extends Endpoint>(
  page: Page,
  endpoint: E,
  { params = {}, query = {}, body }: Call = {},
): Promise<Called<E>> {
  const origin = new URL(page.url()).origin;
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_whole, name: string) => params[name] ?? '');
  const response = await page.context().request.fetch(`${origin}/api/v1${path}`, {
    method: endpoint.method,
    params: query,
    headers: { origin, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { data: JSON.stringify(body) }),
  });
  const text = await response.text();
  const json = text === '' ? null : JSON.parse(text);
  if (response.status() >= 400) return { status: response.status(), result: null, code: json?.code ?? text };
  return {
    status: response.status(),
    result: endpoint.result ? endpoint.result.parse(json) : null,
    code: null,
  } as Called<E>;
}

/** The same, where a refusal would be a failure of the journey. */
export async function must<E extends Endpoint>(page: Page, endpoint: E, call: Call = {}) {
  const answer = await api(page, endpoint, call);
  if (answer.code !== null) throw new Error(`${endpoint.operationId} answered ${answer.status} ${answer.code}`);
  return answer.result;
}

/** The same by the support team's token, as an unattended set-up would. */
export async function asOperator<E extends Endpoint>(stack: Stack, endpoint: E, { params = {}, body }: Call) {
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_whole, name: string) => params[name] ?? '');
  const response = await fetch(`${stack.server.url}/api/v1${path}`, {
    method: endpoint.method,
    headers: { authorization: `Bearer ${BOOTSTRAP_TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const json: unknown = await response.json();
  if (!response.ok) throw new Error(`${endpoint.operationId} answered ${response.status} ${JSON.stringify(json)}`);
  return endpoint.result?.parse(json) as E['result'] extends z.ZodType ? z.output<E['result']> : null;
}
