import type { FastifyInstance } from 'fastify';
import { PUBLIC_URL } from './harness.ts';

/** A browser without script over `inject`: cookies by path, origins on forms, one page at a time. */
export type Page = { status: number; location: string | null; body: string; headers: Record<string, unknown> };

type Cookie = { value: string; path: string };
type Options = { headers?: Record<string, string>; origin?: string | null };

export type Browser = {
  cookies: Map<string, Cookie>;
  get(path: string, options?: Options): Promise<Page>;
  post(path: string, fields: Record<string, string>, options?: Options): Promise<Page>;
  /** Follows redirects of our own and ends where a page is, or at another site. */
  follow(page: Page): Promise<Page>;
};

export function createBrowser(app: FastifyInstance): Browser {
  const cookies = new Map<string, Cookie>();

  async function ask(
    method: 'GET' | 'POST',
    path: string,
    options: Options,
    fields?: Record<string, string>,
  ): Promise<Page> {
    const url = path.startsWith(PUBLIC_URL) ? path.slice(PUBLIC_URL.length) : path;
    const { origin = PUBLIC_URL, headers = {} } = options;
    const pathname = url.split('?')[0] ?? url;
    const matching = [...cookies].filter(([, cookie]) => covers(cookie.path, pathname));
    const response = await app.inject({
      method,
      url,
      headers: {
        accept: 'text/html',
        'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
        cookie: matching.map(([name, { value }]) => `${name}=${value}`).join('; '),
        ...(method === 'POST' && origin !== null ? { origin } : {}),
        ...(fields ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
        ...headers,
      },
      ...(fields ? { payload: new URLSearchParams(fields).toString() } : {}),
    });
    for (const { name, value, path: scope = '/', maxAge, expires } of response.cookies) {
      if (maxAge === 0 || (expires && expires.getTime() <= 0) || value === '') cookies.delete(name);
      else cookies.set(name, { value, path: scope });
    }
    const location = response.headers.location;
    return { status: response.statusCode, location: location ?? null, body: response.body, headers: response.headers };
  }

  return {
    cookies,
    get: (path, options = {}) => ask('GET', path, options),
    post: (path, fields, options = {}) => ask('POST', path, options, fields),
    async follow(page) {
      let current = page;
      for (let hops = 0; current.location?.startsWith('/') && hops < 10; hops++)
        current = await ask('GET', current.location, {});
      return current;
    },
  };
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
