import { generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import Provider, { type ClientMetadata, type Configuration } from 'oidc-provider';
import type { Dialect, DialectId } from './dialects/dialect.ts';
import { createMemoryAdapter } from './memory-adapter.ts';
import { choosePage } from './rehearsal-pages.ts';
import { type FailureSwitches, type Fault, parseFault, type RehearsalPerson } from './rehearsal-people.ts';
import { type TokenKeys, twistIdToken } from './rehearsal-token.ts';

/** Known by a secret, or by the keys it publishes (RFC 7523). */
export type OidcRehearsalClient = {
  clientId: string;
  redirectUris: string[];
  /** Where people come back to from signing out, and where the application is told of it. */
  postLogoutRedirectUris?: string[];
  backchannelLogoutUri?: string;
} & ({ clientSecret: string } | { jwks: NonNullable<ClientMetadata['jwks']> });

export type RehearsalOidc = {
  issuer: string;
  register(client: OidcRehearsalClient): Promise<void>;
  handle(request: IncomingMessage, response: ServerResponse): void;
  /** The page to choose on; null when somebody signs in without being asked, and the answer is under way. */
  choose(request: IncomingMessage, response: ServerResponse): Promise<string | null>;
  /** What the provider says on a page of its own; null when the answer is under way. */
  answer(request: IncomingMessage, response: ServerResponse, body: Record<string, string>): Promise<string | null>;
};

type Settings = {
  url: string;
  dialect: Dialect;
  keys: TokenKeys;
  people: readonly RehearsalPerson[];
  switches: FailureSwitches;
};

/** What follows the address of this machine in the issuer of a dialect. */
export function issuerPath({ id, oidc }: Dialect): string {
  return id === 'plain' ? oidc.path : `/${id}${oidc.path}`;
}

export const createTokenKeys = (): TokenKeys => ({ current: newKey(), next: newKey(), stranger: newKey() });
const newKey = (): KeyObject => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

export function createRehearsalOidc(settings: Settings): RehearsalOidc {
  const { url, dialect, people, switches } = settings;
  const mount = issuerPath(dialect);
  const issuer = url + mount;
  const adapter = createMemoryAdapter();
  /** What is wrong with whose answer. Kept by account: the ID token is made long after the choice. */
  const chosen = new Map<string, Fault>();
  const accounts = new Map(
    people.flatMap((person) => [false, true].map((anew) => [accountId(dialect, person, anew), person] as const)),
  );
  const provider = new Provider(issuer, {
    ...configuration(dialect, settings.keys),
    adapter,
    findAccount: (_context, id) => {
      const person = accounts.get(id);
      return person && { accountId: id, claims: () => claims(dialect, person, { id, fault: chosen.get(id) }) };
    },
  });
  spoilTokens(provider, settings, chosen);
  const callback = provider.callback();

  async function finish(request: IncomingMessage, response: ServerResponse, person: string, fault: Fault) {
    const known = people.find(({ id }) => id === person);
    const { notAssigned } = dialect.oidc;
    if (fault === 'not_assigned' && 'page' in notAssigned) return notAssigned.page;
    const denied = { error: 'access_denied', description: 'Refused at the rehearsal provider' };
    const refusal = fault === 'not_assigned' && 'error' in notAssigned ? notAssigned : denied;
    if (!known || fault === 'deny' || fault === 'not_assigned') {
      const { error, description } = refusal;
      await provider.interactionFinished(request, response, { error, error_description: description });
    } else {
      const account = accountId(dialect, known, fault === 'changed_subject');
      chosen.set(account, fault);
      await provider.interactionFinished(request, response, { login: { accountId: account, remember: false } });
    }
    return null;
  }

  return {
    issuer,
    register: ({ clientId, redirectUris, postLogoutRedirectUris = [], backchannelLogoutUri, ...known }) =>
      adapter('Client').upsert(clientId, {
        client_id: clientId,
        ...('jwks' in known
          ? { jwks: known.jwks, token_endpoint_auth_method: 'private_key_jwt' }
          : { client_secret: known.clientSecret }),
        redirect_uris: redirectUris,
        post_logout_redirect_uris: postLogoutRedirectUris,
        ...(backchannelLogoutUri && {
          backchannel_logout_uri: backchannelLogoutUri,
          backchannel_logout_session_required: true,
        }),
        grant_types: ['authorization_code'],
        response_types: ['code'],
      }),
    handle(request, response) {
      // A remembered session would skip the choice, and the choice is what people come here for.
      if (new URL(request.url ?? '', issuer).pathname === `${mount}/auth`) delete request.headers.cookie;
      // The provider derives its own addresses from what was cut off (as under any mount).
      Object.assign(request, { originalUrl: request.url, url: request.url?.slice(mount.length) || '/' });
      void callback(request, response);
    },
    async choose(request, response) {
      const { params } = await provider.interactionDetails(request, response);
      if (switches.person !== null) return finish(request, response, switches.person, switches.fault);
      const application = String(params.client_id);
      const anew = params.max_age === 0 || params.prompt === 'login';
      return choosePage({ action: request.url ?? '', ticket: '', application, people, preset: switches.fault, anew });
    },
    answer: (request, response, body) =>
      finish(request, response, body.person ?? '', parseFault(body.fault) ?? switches.fault),
  };
}

/** After the library has answered: late, or with another ID token than it made. */
function spoilTokens(provider: Provider, { keys, switches }: Settings, chosen: ReadonlyMap<string, Fault>): void {
  provider.use(async (context, next) => {
    await next();
    const { oidc, body } = context;
    if (oidc?.route !== 'token' || typeof body !== 'object' || body === null || !('id_token' in body)) return;
    const fault = chosen.get(oidc.account?.accountId ?? '') ?? 'none';
    if (fault === 'slow') await delay(switches.slowMs);
    const token = twistIdToken(String(body.id_token), fault, keys, oidc.client?.clientSecret ?? '');
    context.body = { ...body, id_token: token };
  });
}

/** The library sends the account's own name as the subject, so that is what accounts are called. */
function accountId({ oidc }: Dialect, person: RehearsalPerson, anew: boolean): string {
  return `${oidc.claims(person).sub}${anew ? '-anew' : ''}`;
}

function claims({ oidc }: Dialect, person: RehearsalPerson, { id, fault }: { id: string; fault: Fault | undefined }) {
  const told = Object.entries(oidc.claims(person)).filter(
    ([name, value]) => fault !== 'missing_attribute' || (value !== person.email && name !== 'email_verified'),
  );
  return { ...Object.fromEntries(told), sub: id };
}

const MICROSOFT_AND_OTHERS = [
  ...['preferred_username', 'upn', 'unique_name', 'oid', 'tid', 'hd'],
  ...['groups', '_claim_names', '_claim_sources'],
];

function configuration({ id }: Dialect, keys: TokenKeys): Configuration {
  const published = (['current', 'next'] as const).map((kid) => ({
    ...keys[kid].export({ format: 'jwk' }),
    use: 'sig',
    alg: 'RS256',
    kid,
  }));
  return {
    jwks: { keys: published },
    cookies: { keys: [randomBytes(16).toString('hex')], names: cookieNames(id) },
    claims: {
      openid: ['sub', ...MICROSOFT_AND_OTHERS],
      email: ['email', 'email_verified'],
      profile: ['given_name', 'family_name', 'name'],
    },
    // Put the claims into the ID token too, as most providers of companies do.
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
    interactions: { url: (_context, interaction) => `/oidc-choose/${id}/${interaction.uid}` },
    pkce: { required: () => true },
    fetch: fetchHere,
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 3600, IdToken: 600, Interaction: 3600, Session: 3600 },
    // Nobody is asked for consent: the company decided that its people use the application.
    async loadExistingGrant(ctx) {
      const { client, session } = ctx.oidc;
      if (!client || !session?.accountId) return undefined;
      const grant = new ctx.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  };
}

/** Also on this machine, where the application lives that is told of a sign-out: the library guards itself against that. */
function fetchHere(url: string | URL | Request, options?: RequestInit): Promise<Response> {
  const unguarded = { ...options };
  Reflect.deleteProperty(unguarded, 'dispatcher');
  return fetch(url, unguarded);
}

/** Several providers live at one address: a cookie of one is nothing to the others. */
function cookieNames(id: DialectId) {
  return { session: `${id}_session`, interaction: `${id}_interaction`, resume: `${id}_resume` };
}
