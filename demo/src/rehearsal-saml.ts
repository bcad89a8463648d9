import { randomBytes, X509Certificate } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { KeyAndCertificate } from '@gatehouse/server/src/platform/self-signed.ts';
import samlp from 'samlp';
import type { Dialect } from './dialects/dialect.ts';
import { dialects } from './dialects/dialects.ts';
import { logoutPath, logoutRequestUrl, logoutResponseUrl, readLogoutRequest } from './rehearsal-logout.ts';
import { choosePage, page, postPage } from './rehearsal-pages.ts';
import {
  type FailureSwitches,
  type Fault,
  parseFault,
  REMEMBERED_SECONDS,
  type RehearsalPerson,
  SKEW_SECONDS,
} from './rehearsal-people.ts';
import { type Answer, writeFailure, writeResponse } from './rehearsal-response.ts';

export type SamlServiceProvider = {
  entityId: string;
  acsUrl: string;
  /** PEM. When given, requests must be signed with it. */
  signingCertificate?: string;
  /** PEM. When given, assertions are encrypted for it, in the plain dialect. */
  encryptionCertificate?: string;
};

type Pending = {
  dialect: Dialect;
  provider: SamlServiceProvider;
  requestId: string | undefined;
  relayState: string;
  /** A sign-in of before will not do (saml-core, section 3.4.1). */
  anew: boolean;
};
type ParsedRequest = { issuer?: string; id?: string; assertionConsumerServiceURL?: string; forceAuthn?: string };
type Page = { status: number; type: string; body: string; location?: string };

const leadTo = (location: string): Page => ({ ...html('', 303), location });

const html = (body: string, status = 200): Page => ({ status, type: 'text/html; charset=utf-8', body });

type SamlMessage = { method: string; query: Record<string, string>; body: Record<string, string> };

/** Who signs people in here, and as which provider it knows us. */
export type Application = { provider: SamlServiceProvider; dialect: Dialect };

export type RehearsalSaml = {
  register(provider: SamlServiceProvider): void;
  applications(): Application[];
  metadata(dialect: Dialect): string;
  /** A sign-in that begins here, as from a portal. */
  startUnsolicited(dialect: Dialect, entityId: string, relayState: string): Promise<Page>;
  request(dialect: Dialect, message: SamlMessage): Promise<Page>;
  answer(body: Record<string, string>): Promise<Page>;
  /** Signing out: asked by an application, or its answer to us. */
  logout(dialect: Dialect, message: SamlMessage): Page;
  /** Where the browser tells an application that somebody has signed out here. */
  startLogout(dialect: Dialect, entityId: string, personId: string): Page;
};

/** `next` is what it signs with after a change of certificates; `stranger` is no key of this provider at all. */
export type RehearsalKeys = Record<'current' | 'next' | 'stranger', KeyAndCertificate>;

type Settings = {
  url: string;
  keys: RehearsalKeys;
  people: readonly RehearsalPerson[];
  switches: FailureSwitches;
};

export function createRehearsalSaml(settings: Settings): RehearsalSaml {
  const { url, keys, people, switches } = settings;
  const applications = new Map<string, Application>();
  const pending = new Map<string, Pending>();

  async function choose(request: Pending): Promise<Page> {
    const known = people.find(({ id }) => id === switches.person);
    if (known) return answerFor(settings, request, { person: known, fault: switches.fault });
    const ticket = randomBytes(16).toString('hex');
    pending.set(ticket, request);
    const application = request.provider.entityId;
    const { anew } = request;
    return html(
      choosePage({ action: `${url}/saml/answer`, ticket, application, people, preset: switches.fault, anew }),
    );
  }

  return {
    register: (provider) => void applications.set(provider.entityId, { provider, dialect: dialects.plain }),
    applications: () => [...applications.values()],
    metadata(dialect) {
      const key = switches.fault === 'rotated_certificate' ? keys.next : keys.current;
      return renderMetadata(url, dialect, key.certificate);
    },
    async startUnsolicited(dialect, wanted, relayState) {
      const provider = applications.get(wanted)?.provider;
      if (!provider) return html(page('Unknown application', '<h1>Unknown application</h1>'), 404);
      return choose({ dialect, provider, requestId: undefined, relayState, anew: false });
    },
    async request(dialect, message) {
      const unverified = await parse(message, undefined);
      const issuer = unverified.issuer ?? '';
      // A real provider knows its applications. Here a newcomer's first connection shall simply work.
      const acsUrl = unverified.assertionConsumerServiceURL ?? '';
      const provider = applications.get(issuer)?.provider ?? { entityId: issuer, acsUrl };
      if (provider.signingCertificate) await parse(message, provider.signingCertificate);
      applications.set(issuer, { provider, dialect });
      const relayState = message.query.RelayState ?? message.body.RelayState ?? '';
      return choose({
        dialect,
        provider,
        requestId: unverified.id,
        relayState,
        anew: unverified.forceAuthn === 'true',
      });
    },
    logout(dialect, message) {
      const asked = readLogoutRequest(message);
      const provider = asked && applications.get(asked.issuer)?.provider;
      if (!asked || !provider) return html(page('Signed out', '<h1>You are signed out everywhere</h1>'));
      const relayState = message.query.RelayState ?? message.body.RelayState;
      const speaking = { url, keys, dialect, fault: switches.fault };
      return leadTo(logoutResponseUrl(speaking, provider, { id: asked.id, relayState }));
    },
    startLogout(dialect, entityId, personId) {
      const provider = applications.get(entityId)?.provider;
      const person = people.find(({ id }) => id === personId);
      if (!provider || !person) return html(page('Nobody', '<h1>There is nobody to sign out</h1>'), 404);
      return leadTo(logoutRequestUrl({ url, keys, dialect, fault: switches.fault }, provider, person));
    },
    async answer(body) {
      const request = pending.get(body.ticket ?? '');
      const person = people.find(({ id }) => id === body.person);
      if (!request || !person)
        return html(page('Begin again', '<h1>Begin again</h1><p>This choice was already made.</p>'), 400);
      pending.delete(body.ticket ?? '');
      return answerFor(settings, request, { person, fault: parseFault(body.fault) ?? switches.fault });
    },
  };
}

function parse(message: Parameters<typeof samlp.parseRequest>[0], signingCert: string | undefined) {
  return new Promise<ParsedRequest>((resolve, reject) => {
    samlp.parseRequest(message, { signingCert }, (error, parsed) =>
      error || !parsed ? reject(error ?? new Error('no SAML request')) : resolve(parsed),
    );
  });
}

type Choice = { person: RehearsalPerson; fault: Fault };

async function answerFor(settings: Settings, request: Pending, choice: Choice): Promise<Page> {
  const { dialect, provider, requestId } = request;
  if (choice.fault === 'slow') await delay(settings.switches.slowMs);
  const { denied, notAssigned, entityId } = dialect.saml;
  const failed = { deny: denied, not_assigned: notAssigned } as const;
  const failure = choice.fault === 'deny' || choice.fault === 'not_assigned' ? failed[choice.fault] : null;
  if (failure && 'page' in failure)
    return html(page(dialect.name, `<h1>${dialect.name}</h1><p>${failure.page}</p>`), 403);
  if (failure) {
    const envelope = { issuer: entityId(settings.url), destination: provider.acsUrl, inResponseTo: requestId };
    return post(request, writeFailure(dialect.saml, { ...envelope, ...failure, now: new Date() }));
  }
  const answer = answerOf(settings, request, choice);
  // What samlp can do is left to samlp, so that somebody else's idea of SAML is heard too.
  const beyond: readonly Fault[] = ['skewed_clock', 'remembers'];
  const theirs = dialect === dialects.plain && !beyond.includes(choice.fault) && answer.signs !== 'both';
  return post(request, theirs ? await respond(provider, answer) : writeResponse(dialect.saml, answer));
}

function post({ provider, relayState }: Pending, xml: string): Page {
  return html(
    postPage(provider.acsUrl, {
      SAMLResponse: Buffer.from(xml).toString('base64'),
      ...(relayState && { RelayState: relayState }),
    }),
  );
}

const ELSEWHERE = 'https://another-application.example';

function answerOf({ url, keys, switches }: Settings, request: Pending, { person, fault }: Choice): Answer {
  const { dialect, provider, requestId } = request;
  const { saml } = dialect;
  const destination = fault === 'wrong_destination' ? `${ELSEWHERE}/acs` : provider.acsUrl;
  const now = new Date(Date.now() + (fault === 'skewed_clock' ? SKEW_SECONDS * 1000 : 0));
  const signing = { wrong_key: keys.stranger, rotated_certificate: keys.next } as const;
  return {
    issuer: saml.entityId(url),
    audience: fault === 'wrong_audience' ? ELSEWHERE : provider.entityId,
    destination,
    recipient: destination,
    inResponseTo: requestId,
    nameId: fault === 'changed_subject' ? otherNameId(dialect, person) : saml.nameId(person),
    attributes: saml
      .attributes(person)
      .filter(({ values }) => fault !== 'missing_attribute' || !values.includes(person.email)),
    now,
    authenticatedAt: fault === 'remembers' ? new Date(now.getTime() - REMEMBERED_SECONDS * 1000) : now,
    lifetimeSeconds: fault === 'expired' ? -300 : saml.lifetimeSeconds,
    key: fault === 'wrong_key' || fault === 'rotated_certificate' ? signing[fault] : keys.current,
    signs: fault === 'unsigned' ? 'nothing' : (switches.signs ?? saml.signs),
    hash: fault === 'sha1' ? 'sha1' : 'sha256',
  };
}

/** Where the identifier is an address, a new one comes with a new name; elsewhere with an account made anew. */
function otherNameId({ saml }: Dialect, person: RehearsalPerson) {
  const anew = saml.nameId({ ...person, id: `${person.id}-anew` });
  return anew.value === person.email ? { ...anew, value: `renamed.${person.email}` } : anew;
}

function respond({ encryptionCertificate }: SamlServiceProvider, answer: Answer): Promise<string> {
  const options = {
    issuer: answer.issuer,
    key: answer.key.privateKey,
    cert: answer.key.certificate,
    audience: answer.audience,
    recipient: answer.recipient,
    destination: answer.destination,
    inResponseTo: answer.inResponseTo,
    lifetimeInSeconds: answer.lifetimeSeconds,
    signatureAlgorithm: `rsa-${answer.hash}`,
    digestAlgorithm: answer.hash,
    signAssertion: answer.signs === 'assertion',
    signResponse: answer.signs === 'response',
    sessionIndex: `_${randomBytes(16).toString('hex')}`,
    profileMapper: () => ({
      getClaims: () => Object.fromEntries(answer.attributes.map(({ name, values }) => [name, values])),
      getNameIdentifier: () => ({ nameIdentifier: answer.nameId.value, nameIdentifierFormat: answer.nameId.format }),
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
  } as const;
  return new Promise((resolve, reject) => {
    samlp.getSamlResponse(options, null, (error, xml) => (error ? reject(error) : resolve(xml)));
  });
}

function renderMetadata(url: string, dialect: Dialect, certificate: string): string {
  const { saml } = dialect;
  const { host, protocol } = new URL(url);
  let xml = '';
  samlp.metadata({
    issuer: saml.entityId(url),
    cert: certificate,
    redirectEndpointPath: saml.ssoPath,
    postEndpointPath: saml.ssoPath,
    logoutEndpointPaths: { redirect: logoutPath(dialect), post: logoutPath(dialect) },
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
