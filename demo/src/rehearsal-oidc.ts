import { generateKeyPairSync, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import Provider, { type Configuration } from 'oidc-provider';
import { createMemoryAdapter } from './memory-adapter.ts';
import { choosePage } from './rehearsal-pages.ts';
import { type FailureSwitches, parseFault, type RehearsalPerson } from './rehearsal-people.ts';

export type OidcRehearsalClient = { clientId: string; clientSecret: string; redirectUris: string[] };

export type RehearsalOidc = {
  issuer: string;
  register(client: OidcRehearsalClient): Promise<void>;
  handle(request: IncomingMessage, response: ServerResponse): void;
  choose(request: IncomingMessage, response: ServerResponse): Promise<string>;
  answer(request: IncomingMessage, response: ServerResponse, body: Record<string, string>): Promise<void>;
};

const MOUNT = '/oidc';

export function createRehearsalOidc(settings: {
  url: string;
  people: readonly RehearsalPerson[];
  switches: FailureSwitches;
}): RehearsalOidc {
  const { url, people, switches } = settings;
  const issuer = url + MOUNT;
  const adapter = createMemoryAdapter();
  /** Whose address is left out. Kept by person: the ID token is made long after the choice. */
  const withoutEmail = new Set<string>();
  const provider = new Provider(issuer, {
    ...configuration(),
    adapter,
    findAccount: (_context, id) => {
      const person = people.find((each) => each.id === id);
      return person && { accountId: id, claims: () => claims(person, withoutEmail.has(id)) };
    },
  });
  const callback = provider.callback();

  return {
    issuer,
    register: ({ clientId, clientSecret, redirectUris }) =>
      adapter('Client').upsert(clientId, {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: redirectUris,
        grant_types: ['authorization_code'],
        response_types: ['code'],
      }),
    handle(request, response) {
      // A remembered session would skip the choice, and the choice is what people come here for.
      if (new URL(request.url ?? '', issuer).pathname === `${MOUNT}/auth`) delete request.headers.cookie;
      // The provider derives its own addresses from what was cut off (as under any mount).
      Object.assign(request, { originalUrl: request.url, url: request.url?.slice(MOUNT.length) || '/' });
      void callback(request, response);
    },
    async choose(request, response) {
      const { params } = await provider.interactionDetails(request, response);
      const application = String(params.client_id);
      return choosePage({ action: request.url ?? '', ticket: '', application, people, preset: switches.fault });
    },
    async answer(request, response, body) {
      const fault = parseFault(body.fault ?? switches.fault);
      const person = people.find(({ id }) => id === body.person);
      if (fault === 'deny' || !person) {
        const refusal = { error: 'access_denied', error_description: 'Refused at the rehearsal provider' };
        return provider.interactionFinished(request, response, refusal);
      }
      if (fault === 'no_email') withoutEmail.add(person.id);
      else withoutEmail.delete(person.id);
      return provider.interactionFinished(request, response, { login: { accountId: person.id, remember: false } });
    },
  };
}

function claims(person: RehearsalPerson, withoutEmail: boolean) {
  return {
    sub: person.id,
    ...(!withoutEmail && { email: person.email, email_verified: true }),
    given_name: person.firstName,
    family_name: person.lastName,
    name: `${person.firstName} ${person.lastName}`,
  };
}

function configuration(): Configuration {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', kid: 'rehearsal' }] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['given_name', 'family_name', 'name'] },
    // Put the claims into the ID token too, as most providers of companies do.
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, interaction) => `/oidc-choose/${interaction.uid}` },
    pkce: { required: () => true },
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
