import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { createSelfSigned } from '@gatehouse/server/src/platform/self-signed.ts';
import type { Dialect, DialectId } from './dialects/dialect.ts';
import { dialects, parseDialect } from './dialects/dialects.ts';
import { CONTROL_PATH, controlPage, takeOrders } from './rehearsal-control.ts';
import { logoutPath } from './rehearsal-logout.ts';
import {
  createRehearsalOidc,
  createTokenKeys,
  issuerPath,
  type OidcRehearsalClient,
  type RehearsalOidc,
} from './rehearsal-oidc.ts';
import { escapeHtml, page } from './rehearsal-pages.ts';
import { type FailureSwitches, type RehearsalPerson, SWITCHES } from './rehearsal-people.ts';
import {
  createRehearsalSaml,
  type RehearsalKeys,
  type RehearsalSaml,
  type SamlServiceProvider,
} from './rehearsal-saml.ts';

/**
 * An identity provider to practise with: SAML by samlp, OpenID Connect by oidc-provider, in the dialects of those that
 * companies use, people without passwords, and switches for what can go wrong. For the demo and the tests; never part of
 * a production start.
 */
export type RehearsalIdp = Addresses & {
  url: string;
  switches: FailureSwitches;
  /** The same provider, speaking as another one does. */
  as(dialect: DialectId): Addresses;
  registerSamlServiceProvider(provider: SamlServiceProvider): void;
  registerOidcClient(client: OidcRehearsalClient, dialect?: DialectId): Promise<void>;
  close(): Promise<void>;
};

export type Addresses = {
  saml: { metadataUrl: string; metadata: string; entityId: string; ssoUrl: string; certificate: string };
  issuer: string;
};

export type RehearsalSettings = {
  port?: number;
  people: readonly RehearsalPerson[];
  samlServiceProviders?: readonly SamlServiceProvider[];
  /** Known to every dialect. */
  oidcClients?: readonly OidcRehearsalClient[];
};

type Parts = {
  url: string;
  saml: RehearsalSaml;
  oidc(dialect: Dialect): RehearsalOidc;
  people: readonly RehearsalPerson[];
  switches: FailureSwitches;
  clients: readonly OidcRehearsalClient[];
};

export async function startRehearsalIdp(settings: RehearsalSettings): Promise<RehearsalIdp> {
  const { people, oidcClients: clients = [] } = settings;
  const keys = await createKeys();
  const switches = { ...SWITCHES };
  const server = createServer();
  const url = `http://127.0.0.1:${await listen(server, settings.port ?? 0)}`;
  const saml = createRehearsalSaml({ url, keys, people, switches });
  const oidc = providersOnDemand({ url, people, switches, clients });
  const parts: Parts = { url, saml, oidc, people, switches, clients };
  for (const provider of settings.samlServiceProviders ?? []) saml.register(provider);

  server.on('request', (request, response) => {
    respond(parts, request, response).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : 'unknown';
      if (response.headersSent) return void response.destroy();
      send(response, 400, page('That did not work', `<h1>That did not work</h1><p>${escapeHtml(reason)}</p>`));
    });
  });
  const as = (id: DialectId): Addresses => addresses(parts, dialects[id], keys.current.certificate);
  return {
    ...as('plain'),
    url,
    switches,
    as,
    registerSamlServiceProvider: saml.register,
    registerOidcClient: (client, dialect = 'plain') => oidc(dialects[dialect]).register(client),
    close: () => close(server),
  };
}

async function createKeys(): Promise<RehearsalKeys> {
  const now = new Date();
  const [current, next, stranger] = await Promise.all(
    ['Rehearsal identity provider', 'Rehearsal identity provider', 'Somebody else'].map((commonName) =>
      createSelfSigned({ commonName, now, years: 10 }),
    ),
  );
  if (!current || !next || !stranger) throw new Error('no keys');
  return { current, next, stranger };
}

/** Six libraries at work would make every test wait for five that it does not use. */
function providersOnDemand({ clients, ...shared }: Omit<Parts, 'saml' | 'oidc'>) {
  const made = new Map<DialectId, RehearsalOidc>();
  let keys: ReturnType<typeof createTokenKeys> | null = null;
  return (dialect: Dialect): RehearsalOidc => {
    keys ??= createTokenKeys();
    const known = made.get(dialect.id);
    if (known) return known;
    const found = createRehearsalOidc({ ...shared, dialect, keys });
    made.set(dialect.id, found);
    for (const client of clients) void found.register(client);
    return found;
  };
}

function addresses({ url, saml }: Parts, dialect: Dialect, certificate: string): Addresses {
  return {
    saml: {
      metadataUrl: url + dialect.saml.metadataPath,
      metadata: saml.metadata(dialect),
      entityId: dialect.saml.entityId(url),
      ssoUrl: url + dialect.saml.ssoPath,
      certificate,
    },
    issuer: url + issuerPath(dialect),
  };
}

async function respond(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { switches } = parts;
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  // The controls work also while the provider does not, or nobody could bring it up again.
  if (pathname === CONTROL_PATH) return control(parts, request, response);
  if (switches.down || switches.fault === 'down') return void request.socket.destroy();
  if (switches.fault === 'slow' && pathname.endsWith('/.well-known/openid-configuration')) await delay(switches.slowMs);
  const oidc = isSaml(pathname) ? undefined : all.find((dialect) => isBeneath(pathname, issuerPath(dialect)));
  if (oidc) return parts.oidc(oidc).handle(request, response);
  const body = request.method === 'POST' ? await readForm(request) : {};
  if (pathname.startsWith('/oidc-choose/')) return choose(parts, request, response, body);
  const answered = await answerSaml(parts.saml, request, body);
  if (answered) return sendAnswer(response, answered);
  if (pathname === '/') return void response.writeHead(303, { location: CONTROL_PATH }).end();
  send(response, 404, page('Nothing here', '<h1>There is nothing here</h1>'));
}

async function control(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST') return send(response, 200, controlPage(parts));
  takeOrders(parts.switches, parts.people, await readForm(request));
  response.writeHead(303, { location: CONTROL_PATH }).end();
}

const all: readonly Dialect[] = Object.values(dialects);
const isBeneath = (pathname: string, mount: string) => pathname === mount || pathname.startsWith(`${mount}/`);

const isSaml = (pathname: string) => all.some((dialect) => isOf(dialect, pathname));
const isOf = (dialect: Dialect, pathname: string) =>
  [dialect.saml.ssoPath, dialect.saml.metadataPath, logoutPath(dialect)].includes(pathname);

/** Its own page, where somebody chooses, or is told that the application is not for them. */
async function choose(
  parts: Parts,
  request: IncomingMessage,
  response: ServerResponse,
  body: Record<string, string>,
): Promise<void> {
  const dialect = parseDialect(new URL(request.url ?? '/', 'http://localhost').pathname.split('/')[2]);
  if (!dialect) throw new Error('there is no such provider');
  const provider = parts.oidc(dialect);
  if (request.method !== 'POST') {
    const chooser = await provider.choose(request, response);
    if (chooser !== null) send(response, 200, chooser);
    return;
  }
  const words = await provider.answer(request, response, body);
  if (words === null) return;
  send(response, 403, page(dialect.name, `<h1>${escapeHtml(dialect.name)}</h1><p>${escapeHtml(words)}</p>`));
}

async function answerSaml(saml: RehearsalSaml, request: IncomingMessage, body: Record<string, string>) {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const method = request.method ?? 'GET';
  const query = Object.fromEntries(searchParams);
  if (pathname === '/saml/answer' && method === 'POST') return saml.answer(body);
  if (pathname === '/saml/start' || pathname === '/saml/logout') return begin(saml, pathname, query);
  const speaking = all.find((dialect) => isOf(dialect, pathname));
  if (!speaking) return undefined;
  const message = { method, query, body };
  if (pathname === speaking.saml.ssoPath) return saml.request(speaking, message);
  if (pathname === logoutPath(speaking)) return saml.logout(speaking, message);
  return { status: 200, type: 'application/samlmetadata+xml', body: saml.metadata(speaking) };
}

/** What begins here, as from a portal: signing in at an application, or out of it. */
function begin(saml: RehearsalSaml, pathname: string, query: Record<string, string>) {
  const { provider, application = '', RelayState = '', person = '' } = query;
  const dialect = parseDialect(provider) ?? dialects.plain;
  if (pathname === '/saml/start') return saml.startUnsolicited(dialect, application, RelayState);
  return saml.startLogout(dialect, application, person);
}

async function readForm(request: IncomingMessage): Promise<Record<string, string>> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > 512 * 1024) throw new Error('the form is too large');
  }
  return Object.fromEntries(new URLSearchParams(text));
}

function sendAnswer(
  response: ServerResponse,
  answer: { status: number; type: string; body: string; location?: string },
) {
  const { status, type, body, location } = answer;
  if (location === undefined) send(response, status, body, type);
  else response.writeHead(303, { location }).end();
}

function send(response: ServerResponse, status: number, body: string, type = 'text/html; charset=utf-8'): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(address && typeof address === 'object' ? address.port : port);
    });
  });
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
