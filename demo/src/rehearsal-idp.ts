import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createSelfSigned } from '@gatehouse/server/src/platform/self-signed.ts';
import { createRehearsalOidc, type OidcRehearsalClient, type RehearsalOidc } from './rehearsal-oidc.ts';
import { escapeHtml, page } from './rehearsal-pages.ts';
import type { FailureSwitches, RehearsalPerson } from './rehearsal-people.ts';
import { createRehearsalSaml, type RehearsalSaml, type SamlServiceProvider } from './rehearsal-saml.ts';

/**
 * An identity provider to practise with: SAML by samlp, OpenID Connect by oidc-provider, people without passwords, and
 * switches for what can go wrong. For the demo and the tests; never part of a production start.
 */
export type RehearsalIdp = {
  url: string;
  saml: { metadataUrl: string; metadata: string; entityId: string; ssoUrl: string; certificate: string };
  issuer: string;
  switches: FailureSwitches;
  registerSamlServiceProvider(provider: SamlServiceProvider): void;
  registerOidcClient(client: OidcRehearsalClient): Promise<void>;
  close(): Promise<void>;
};

export type RehearsalSettings = {
  port?: number;
  people: readonly RehearsalPerson[];
  samlServiceProviders?: readonly SamlServiceProvider[];
  oidcClients?: readonly OidcRehearsalClient[];
};

type Parts = { saml: RehearsalSaml; oidc: RehearsalOidc; people: readonly RehearsalPerson[] };

export async function startRehearsalIdp(settings: RehearsalSettings): Promise<RehearsalIdp> {
  const { people } = settings;
  const now = new Date();
  const [key, strangerKey] = await Promise.all([
    createSelfSigned({ commonName: 'Rehearsal identity provider', now, years: 10 }),
    createSelfSigned({ commonName: 'Somebody else', now, years: 10 }),
  ]);
  const switches: FailureSwitches = { fault: 'none', down: false };
  const server = createServer();
  const url = `http://127.0.0.1:${await listen(server, settings.port ?? 0)}`;
  const saml = createRehearsalSaml({ url, key, strangerKey, people, switches });
  const oidc = createRehearsalOidc({ url, people, switches });
  for (const provider of settings.samlServiceProviders ?? []) saml.register(provider);
  for (const client of settings.oidcClients ?? []) await oidc.register(client);

  server.on('request', (request, response) => {
    if (switches.down) return void request.socket.destroy();
    route({ saml, oidc, people }, request, response).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : 'unknown';
      if (response.headersSent) return void response.destroy();
      send(response, 400, page('That did not work', `<h1>That did not work</h1><p>${escapeHtml(reason)}</p>`));
    });
  });
  return {
    url,
    saml: {
      metadataUrl: `${url}/saml/metadata`,
      metadata: saml.metadata,
      entityId: saml.entityId,
      ssoUrl: saml.ssoUrl,
      certificate: key.certificate,
    },
    issuer: oidc.issuer,
    switches,
    registerSamlServiceProvider: saml.register,
    registerOidcClient: oidc.register,
    close: () => close(server),
  };
}

async function route({ saml, oidc, people }: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === '/oidc' || pathname.startsWith('/oidc/')) return oidc.handle(request, response);
  const body = request.method === 'POST' ? await readForm(request) : {};
  if (pathname.startsWith('/oidc-choose/')) {
    if (request.method === 'POST') return oidc.answer(request, response, body);
    return send(response, 200, await oidc.choose(request, response));
  }
  if (pathname === '/saml/metadata') return send(response, 200, saml.metadata, 'application/samlmetadata+xml');
  const answered = await answerSaml(saml, request.method ?? 'GET', pathname, searchParams, body);
  if (answered) return send(response, answered.status, answered.body, answered.type);
  if (pathname !== '/') return send(response, 404, page('Nothing here', '<h1>There is nothing here</h1>'));
  const list = people.map(
    (person) => `<li>${escapeHtml(`${person.firstName} ${person.lastName}, ${person.email}`)}</li>`,
  );
  const addresses = `<p>SAML metadata: <code>${escapeHtml(saml.entityId)}</code></p><p>OpenID issuer: <code>${escapeHtml(oidc.issuer)}</code></p>`;
  send(
    response,
    200,
    page('People', `<h1>An identity provider to practise with</h1>${addresses}<ul>${list.join('')}</ul>`),
  );
}

async function answerSaml(
  saml: RehearsalSaml,
  method: string,
  pathname: string,
  query: URLSearchParams,
  body: Record<string, string>,
) {
  if (pathname === '/saml/sso') return saml.request(method, Object.fromEntries(query), body);
  if (pathname === '/saml/answer' && method === 'POST') return saml.answer(body);
  if (pathname === '/saml/start')
    return saml.startUnsolicited(query.get('application') ?? '', query.get('RelayState') ?? '');
  return null;
}

async function readForm(request: IncomingMessage): Promise<Record<string, string>> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > 512 * 1024) throw new Error('the form is too large');
  }
  return Object.fromEntries(new URLSearchParams(text));
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
