import { randomBytes, X509Certificate } from 'node:crypto';
import type { KeyAndCertificate } from '@gatehouse/server/src/platform/self-signed.ts';
import samlp from 'samlp';
import { choosePage, page, postPage } from './rehearsal-pages.ts';
import { type FailureSwitches, type Fault, parseFault, type RehearsalPerson } from './rehearsal-people.ts';

export type SamlServiceProvider = {
  entityId: string;
  acsUrl: string;
  /** PEM. When given, requests must be signed with it. */
  signingCertificate?: string;
  /** PEM. When given, assertions are encrypted for it. */
  encryptionCertificate?: string;
};

type Pending = { provider: SamlServiceProvider; requestId: string | undefined; relayState: string };
type Page = { status: number; type: string; body: string };

const html = (body: string, status = 200): Page => ({ status, type: 'text/html; charset=utf-8', body });
const PERSISTENT = 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent';
const ALGORITHMS = { signatureAlgorithm: 'rsa-sha256', digestAlgorithm: 'sha256' } as const;

export type RehearsalSaml = {
  entityId: string;
  ssoUrl: string;
  metadata: string;
  register(provider: SamlServiceProvider): void;
  /** A sign-in that begins here, as from a portal. */
  startUnsolicited(entityId: string, relayState: string): Page;
  request(method: string, query: Record<string, string>, body: Record<string, string>): Promise<Page>;
  answer(body: Record<string, string>): Promise<Page>;
};

export function createRehearsalSaml(settings: {
  url: string;
  key: KeyAndCertificate;
  strangerKey: KeyAndCertificate;
  people: readonly RehearsalPerson[];
  switches: FailureSwitches;
}): RehearsalSaml {
  const { url, key, people, switches } = settings;
  const entityId = `${url}/saml/metadata`;
  const providers = new Map<string, SamlServiceProvider>();
  const pending = new Map<string, Pending>();

  function choose(request: Pending): Page {
    const ticket = randomBytes(16).toString('hex');
    pending.set(ticket, request);
    const application = request.provider.entityId;
    return html(choosePage({ action: `${url}/saml/answer`, ticket, application, people, preset: switches.fault }));
  }

  return {
    entityId,
    ssoUrl: `${url}/saml/sso`,
    metadata: renderMetadata(url, entityId, key.certificate),
    register: (provider) => void providers.set(provider.entityId, provider),
    startUnsolicited(wanted, relayState) {
      const provider = providers.get(wanted);
      if (!provider) return html(page('Unknown application', '<h1>Unknown application</h1>'), 404);
      return choose({ provider, requestId: undefined, relayState });
    },
    async request(method, query, body) {
      const message = { method, query, body };
      const unverified = await parse(message, undefined);
      const issuer = unverified.issuer ?? '';
      // A real provider knows its applications. Here a newcomer's first connection shall simply work.
      const acsUrl = unverified.assertionConsumerServiceURL ?? '';
      const provider = providers.get(issuer) ?? { entityId: issuer, acsUrl };
      if (provider.signingCertificate) await parse(message, provider.signingCertificate);
      return choose({ provider, requestId: unverified.id, relayState: query.RelayState ?? body.RelayState ?? '' });
    },
    async answer(body) {
      const request = pending.get(body.ticket ?? '');
      const person = people.find(({ id }) => id === body.person);
      if (!request || !person)
        return html(page('Begin again', '<h1>Begin again</h1><p>This choice was already made.</p>'), 400);
      pending.delete(body.ticket ?? '');
      const fault = parseFault(body.fault ?? switches.fault);
      if (fault === 'deny') return denial(entityId, key, request);
      const xml = await respond({ ...settings, entityId }, request, person, fault);
      return html(
        postPage(request.provider.acsUrl, {
          SAMLResponse: Buffer.from(xml).toString('base64'),
          ...(request.relayState && { RelayState: request.relayState }),
        }),
      );
    },
  };
}

function parse(message: Parameters<typeof samlp.parseRequest>[0], signingCert: string | undefined) {
  return new Promise<{ issuer?: string; id?: string; assertionConsumerServiceURL?: string }>((resolve, reject) => {
    samlp.parseRequest(message, { signingCert }, (error, parsed) =>
      error || !parsed ? reject(error ?? new Error('no SAML request')) : resolve(parsed),
    );
  });
}

function respond(
  idp: { entityId: string; key: KeyAndCertificate; strangerKey: KeyAndCertificate },
  { provider, requestId }: Pending,
  person: RehearsalPerson,
  fault: Fault,
): Promise<string> {
  const key = fault === 'wrong_key' ? idp.strangerKey : idp.key;
  const { encryptionCertificate } = provider;
  const options = {
    issuer: idp.entityId,
    key: key.privateKey,
    cert: key.certificate,
    audience: fault === 'wrong_audience' ? 'https://another-application.example' : provider.entityId,
    recipient: provider.acsUrl,
    destination: provider.acsUrl,
    inResponseTo: requestId,
    lifetimeInSeconds: fault === 'expired' ? -300 : 300,
    ...ALGORITHMS,
    signAssertion: fault !== 'unsigned',
    signResponse: false,
    sessionIndex: `_${randomBytes(16).toString('hex')}`,
    profileMapper: (who: RehearsalPerson) => ({
      getClaims: () => ({
        email: fault === 'no_email' ? undefined : who.email,
        firstName: who.firstName,
        lastName: who.lastName,
        name: `${who.firstName} ${who.lastName}`,
      }),
      getNameIdentifier: () => ({ nameIdentifier: who.id, nameIdentifierFormat: PERSISTENT }),
    }),
    ...(encryptionCertificate && {
      encryptionCert: encryptionCertificate,
      encryptionPublicKey: String(
        new X509Certificate(encryptionCertificate).publicKey.export({ type: 'spki', format: 'pem' }),
      ),
      encryptionAlgorithm: 'http://www.w3.org/2001/04/xmlenc#aes256-cbc',
      disallowEncryptionWithInsecureAlgorithm: false,
      warnOnInsecureEncryptionAlgorithm: false,
    }),
  };
  return new Promise((resolve, reject) => {
    samlp.getSamlResponse(options, person, (error, xml) => (error ? reject(error) : resolve(xml)));
  });
}

function denial(entityId: string, key: KeyAndCertificate, { provider, requestId, relayState }: Pending): Promise<Page> {
  return new Promise((resolve, reject) => {
    const send = samlp.sendError({
      issuer: entityId,
      destination: provider.acsUrl,
      inResponseTo: requestId,
      error: { code: 'urn:oasis:names:tc:SAML:2.0:status:Responder', description: 'Refused at the rehearsal provider' },
      signResponse: true,
      key: key.privateKey,
      cert: key.certificate,
      ...ALGORITHMS,
      RelayState: relayState,
      getPostURL: (_request, done) => done(null, provider.acsUrl),
    });
    send({}, { set: () => {}, send: (body) => resolve(html(body)) }, reject);
  });
}

function renderMetadata(url: string, entityId: string, certificate: string): string {
  const { host, protocol } = new URL(url);
  let xml = '';
  samlp.metadata({
    issuer: entityId,
    cert: certificate,
    redirectEndpointPath: '/saml/sso',
    postEndpointPath: '/saml/sso',
  })(
    { headers: { host }, protocol: protocol.slice(0, -1) },
    {
      set: () => {},
      send(body) {
        xml = body;
      },
    },
  );
  return xml;
}
