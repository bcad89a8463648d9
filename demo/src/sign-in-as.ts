import type { Fault } from './rehearsal-people.ts';

/** Where Gatehouse sends the browser: an address, or a form (SAML HTTP-POST binding). */
export type SignInRequest = string | URL | { action: string; fields: Record<string, string> };

/** How the browser comes back: a form to post (SAML) or an address to open (OpenID Connect). */
export type SignInAnswer =
  | { kind: 'post'; action: string; fields: Record<string, string> }
  | { kind: 'redirect'; url: string }
  /** It did not: the provider keeps the person on a page of its own, as most do with whom they do not let in. */
  | { kind: 'kept'; html: string };

/** Does at the rehearsal provider what a person does in a browser, cookies and redirects included. */
export async function signInAs(request: SignInRequest, personId: string, fault?: Fault): Promise<SignInAnswer> {
  const browser = createBrowser();
  const first = typeof request === 'string' || request instanceof URL ? { action: String(request) } : request;
  const home = new URL(first.action).origin;
  const chooser = await browser.open(first.action, home, 'fields' in first ? first.fields : undefined);
  if (chooser.kind === 'left') return { kind: 'redirect', url: chooser.url };
  const form = readForm(chooser.html, chooser.url);
  const fields = { ...form.fields, person: personId, ...(fault && { fault }) };
  const answer = await browser.open(form.action, home, fields);
  if (answer.kind === 'left') return { kind: 'redirect', url: answer.url };
  if (answer.status === 403) return { kind: 'kept', html: answer.html };
  const back = readForm(answer.html, answer.url);
  if (new URL(back.action).origin === home) throw new Error(`the rehearsal provider did not answer: ${answer.html}`);
  return { kind: 'post', ...back };
}

type Opened = { kind: 'page'; url: string; html: string; status: number } | { kind: 'left'; url: string };

function createBrowser() {
  const cookies = new Map<string, string>();

  async function request(url: string, body: URLSearchParams | null): Promise<Response> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const method = body ? 'POST' : 'GET';
    const response = await fetch(url, { method, body, redirect: 'manual', headers: { cookie } });
    for (const header of response.headers.getSetCookie()) remember(cookies, header);
    return response;
  }

  return {
    /** Follows redirects within the provider; one that leads away ends the visit. */
    async open(address: string, home: string, form?: Record<string, string>): Promise<Opened> {
      let url = address;
      let body = form ? new URLSearchParams(form) : null;
      for (let hops = 0; hops < 10; hops++) {
        if (new URL(url).origin !== home) return { kind: 'left', url };
        const response = await request(url, body);
        const location = response.headers.get('location');
        if (!location) return { kind: 'page', url, html: await response.text(), status: response.status };
        url = new URL(location, url).href;
        body = null;
      }
      throw new Error('too many redirects at the rehearsal provider');
    },
  };
}

function remember(cookies: Map<string, string>, header: string): void {
  const [pair = ''] = header.split(';');
  const name = pair.slice(0, pair.indexOf('='));
  const value = pair.slice(name.length + 1);
  if (value === '' || /expires=Thu, 01 Jan 1970/i.test(header)) cookies.delete(name);
  else cookies.set(name, value);
}

function readForm(html: string, url: string): { action: string; fields: Record<string, string> } {
  const form = /<form[^>]*\baction="([^"]*)"[^>]*>([\s\S]*?)<\/form>/.exec(html);
  if (!form) throw new Error(`no form at the rehearsal provider: ${html}`);
  const fields: Record<string, string> = {};
  for (const [, tag = ''] of (form[2] ?? '').matchAll(/<input([^>]*)>/g)) {
    const name = attribute(tag, 'name');
    const wanted = attribute(tag, 'type') === 'hidden' || /\schecked\b/.test(tag);
    if (name && wanted) fields[name] = attribute(tag, 'value');
  }
  return { action: new URL(unescapeHtml(form[1] ?? ''), url).href, fields };
}

function attribute(tag: string, name: string): string {
  return unescapeHtml(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
}

function unescapeHtml(text: string): string {
  return text
    .replace(/&quot;|&#34;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
