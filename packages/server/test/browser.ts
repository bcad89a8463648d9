import type { FastifyInstance } from 'fastify';
import { PUBLIC_URL } from './harness.ts';

/** A browser without script over `inject`: cookies by path, origins on forms, one page at a time. */
export type Page = { status: number; location: string | null; body: string; headers: Record<string, unknown> };

type Cookie = { value: string; path: string };
type Call = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Options = { headers?: Record<string, string>; origin?: string | null };

export type Browser = {
  cookies: Map<string, Cookie>;
  get(path: string, options?: Options): Promise<Page>;
  post(path: string, fields: Record<string, string>, options?: Options): Promise<Page>;
  /** As a script of ours on the page would. */
  call(method: Call, path: string, body?: unknown): Promise<Page>;
  /** Follows redirects of our own and ends where a page is, or at another site. */
  follow(page: Page): Promise<Page>;
};

const browserHeaders = {
  accept: 'text/html',
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
};

export function createBrowser(app: FastifyInstance): Browser {
  const cookies = new Map<string, Cookie>();

  async function ask(path: string, { headers, ...request }: Request): Promise<Page> {
    const url = path.startsWith(PUBLIC_URL) ? path.slice(PUBLIC_URL.length) : path;
    const common = { ...browserHeaders, cookie: cookiesFor(cookies, url) };
    const response = await app.inject({ ...request, url, headers: { ...common, ...headers } });
    for (const set of response.cookies) {
      if (isOver(set)) cookies.delete(set.name);
      else cookies.set(set.name, { value: set.value, path: set.path ?? '/' });
    }
    const { statusCode: status, body } = response;
    return { status, location: response.headers.location ?? null, body, headers: response.headers };
  }

  return {
    cookies,
    get: (path, { headers = {} } = {}) => ask(path, { method: 'GET', headers }),
    post(path, fields, { origin = PUBLIC_URL, headers = {} } = {}) {
      const form = { 'content-type': 'application/x-www-form-urlencoded', ...(origin === null ? {} : { origin }) };
      const payload = new URLSearchParams(fields).toString();
      return ask(path, { method: 'POST', headers: { ...form, ...headers }, payload });
    },
    call(method, path, body) {
      const headers = { accept: 'application/json', origin: PUBLIC_URL };
      if (body === undefined) return ask(path, { method, headers });
      const payload = JSON.stringify(body);
      return ask(path, { method, headers: { ...headers, 'content-type': 'application/json' }, payload });
    },
    async follow(page) {
      let current = page;
      for (let hops = 0; current.location?.startsWith('/') && hops < 10; hops++) {
        current = await ask(current.location, { method: 'GET', headers: {} });
      }
      return current;
    },
  };
}

type Request = { method: Call; headers: Record<string, string>; payload?: string };

function cookiesFor(cookies: ReadonlyMap<string, Cookie>, url: string): string {
  const pathname = url.split('?')[0] ?? url;
  const matching = [...cookies].filter(([, { path }]) => covers(path, pathname));
  return matching.map(([name, { value }]) => `${name}=${value}`).join('; ');
}

function isOver({ value, maxAge, expires }: { value: string; maxAge?: number; expires?: Date }): boolean {
  return value === '' || maxAge === 0 || (expires !== undefined && expires.getTime() <= 0);
}

/** RFC 6265, section 5.1.4. */
function covers(scope: string, pathname: string): boolean {
  return pathname === scope || pathname.startsWith(scope.endsWith('/') ? scope : `${scope}/`);
}

/** The value of a hidden field on a page. */
export function hiddenField({ body }: Page, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? '';
}

export const titleOf = ({ body }: Page): string => /<h1>(.*?)<\/h1>/s.exec(body)?.[1] ?? '';

/** The way of a link in a mail, without the site. */
export function linkIn(text: string): string {
  const link = text.match(/https:\/\/gatehouse\.example(\/[^\s"]*)/)?.[1];
  if (!link) throw new Error(`no link in: ${text}`);
  return link;
}

export const codeIn = (text: string): string => /\b(\d{6})\b/.exec(text)?.[1] ?? '';

/** What is left of a page when the reference, which differs every time, and the address are taken out. */
export function bare({ status, body }: Page, email: string): string {
  return `${status} ${body.replaceAll(email, '').replace(/[0-9A-Z]{4}-[0-9A-Z]{4}/g, '')}`;
}
