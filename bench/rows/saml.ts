import type { ConnectionId } from '@gatehouse/contract/vocabulary';
import { act } from '../../packages/server/src/directory/act.ts';
import { beginAnsweredFlow, readConnectionMaterial } from '../../packages/server/src/directory/flows/actions.ts';
import { completeFlow } from '../../packages/server/src/directory/sign-ins/completion.ts';
import { samlConnectionOf } from '../../packages/server/src/doors/saml/saml-connection.ts';
import type { SamlConnection, SamlVerification } from '../../packages/server/src/doors/saml/saml-types.ts';
import { serviceProviderUrls } from '../../packages/server/src/doors/saml/service-provider.ts';
import { createSamlVerifier } from '../../packages/server/src/doors/saml/verifier.ts';
import { keepClaims } from '../../packages/server/src/platform/claims.ts';
import { tidyMemory } from '../../packages/server/src/platform/tidy-memory.ts';
import { ourKey, signedAssertion, connection as template } from '../../packages/server/test/saml-forge.ts';
import { applicant } from '../callers.ts';
import { costOf } from '../cpu.ts';
import { compared, execute, type Ground, type Line, ORIGIN, type Row, worldIn } from '../ground.ts';
import { addMembers, organizationId } from '../people.ts';
import { openSamlFloor, verifyOnly } from '../saml-floor.ts';

/** From a provider's POST to a session: verification, the flow, the decision, the account, the records. */
export const saml: Row = { name: 'saml', run };

const CONNECTION: ConnectionId = 'con_00000000000000000000000001';
const URLS = serviceProviderUrls(ORIGIN, CONNECTION);
const SIGN_INS = 300;
const WORKER = new URL('../../packages/server/src/doors/saml/saml-worker.ts', import.meta.url);

type Opened = Awaited<ReturnType<typeof worldIn>>;
type Verifier = ReturnType<typeof createSamlVerifier>;

async function run(ground: Ground): Promise<Line[]> {
  const url = await ground.database();
  await addMembers(url, 1, { count: 1000 });
  await addConnection(url);
  const opened = await worldIn(ground, url);
  const verifier = createSamlVerifier(WORKER);
  const floor = await openSamlFloor(url, CONNECTION);
  try {
    const { watched } = opened;
    const newcomers = messages('new', SIGN_INS + 50);
    await signInAll(opened, verifier, newcomers.slice(SIGN_INS));
    const jit = await costOf(watched, SIGN_INS, () => signInAll(opened, verifier, newcomers.slice(0, SIGN_INS)));
    const back = messages('new', SIGN_INS, 'again');
    const returning = await costOf(watched, SIGN_INS, () => signInAll(opened, verifier, back));
    const proven = await costOf(watched, SIGN_INS, () => stopsWhile(verifier, back));
    const bare = await costOf(watched, SIGN_INS, async () => back.forEach(verifyOnly));
    await floor.signIn('FIRST', newcomers.slice(SIGN_INS));
    const first = await costOf(watched, SIGN_INS, () => floor.signIn('FIRST', newcomers.slice(0, SIGN_INS)));
    const again = await costOf(watched, SIGN_INS, () => floor.signIn('RETURNING', back));
    const large = messages('large', 100, 'large', 400);
    return [
      compared(`SAML response to signed in, first time (${sizeOf(back)})`, jit, first, '1.2'),
      compared('SAML response to signed in, returning', returning, again, '1.2'),
      compared('SAML response verified, nobody signed in', proven, bare, '1.2'),
      longestStop(back, await stopsWhile(verifier, back), '0.5 ms'),
      longestStop(large, await stopsWhile(verifier, large), '5 ms'),
    ];
  } finally {
    await floor.close();
    await verifier.close();
    await opened.close();
  }
}

const sizeOf = ([xml = '']: readonly string[]) => `${(xml.length / 1000).toFixed(0)} kB`;

function longestStop(all: readonly string[], stops: readonly number[], aim: string): Line {
  const sorted = [...stops].sort((a, b) => a - b);
  const [usual = 0, longest = 0] = [sorted[sorted.length >> 1], sorted.at(-1)];
  const note = `the worst of ${stops.length}; usually ${usual.toFixed(2)} ms`;
  return { what: `longest stop of the event loop, ${sizeOf(all)}`, ours: longest, unit: 'ms', aim, note };
}

/**
 * For how long each verification kept the event loop's thread busy, in milliseconds of CPU, since time on a clock counts
 * what else the machine was doing. All of its turns together, so no single stop was longer.
 */
async function stopsWhile(verifier: Verifier, all: readonly string[]): Promise<number[]> {
  const stops: number[] = [];
  const connection = { ...template, id: CONNECTION, allowIdpInitiated: true };
  const questions = all.map((xml) => questionOf(xml, connection));
  // No server keeps hundreds of messages; to collect them would count. It takes compiled code along: once without looking.
  tidyMemory();
  for (const question of questions.slice(0, 1)) await verifier.verify(question, '');
  for (const question of questions) {
    const before = process.threadCpuUsage();
    await verifier.verify(question, '');
    const { user, system } = process.threadCpuUsage(before);
    stops.push((user + system) / 1000);
  }
  return stops;
}

function questionOf(xml: string, connection: SamlConnection): SamlVerification {
  const samlResponse = Buffer.from(xml).toString('base64');
  const asked = { expectedRequestId: null, publicUrl: ORIGIN, now: new Date() };
  return { samlResponse, connection, serviceProvider: ourKey, ...asked };
}

async function signInAll({ world }: Opened, verifier: Verifier, all: readonly string[]): Promise<number> {
  const browserHash = Buffer.alloc(32, 'browser');
  for (const [number, xml] of all.entries()) {
    const caller = applicant(number);
    const material = await act(world, caller, null, readConnectionMaterial, { connectionId: CONNECTION });
    if (!material) throw new Error('no connection');
    const { subject, email, name, attributes, ...proof } = await verifier.verify(
      questionOf(xml, samlConnectionOf(material)),
      '',
    );
    const assertion = { id: proof.assertionId, expiresAt: proof.assertionExpiresAt.toISOString() };
    const proven = { method: 'sso', connectionId: CONNECTION, subject, email, emailVerified: true } as const;
    const authenticatedAt = proof.authenticatedAt?.toISOString() ?? null;
    const said = { name: name ?? '', ...keepClaims(attributes), authenticatedAt, checks: proof.checks };
    const answer = { kind: 'proof', proof: { ...proven, ...said, assertion, session: null } } as const;
    const begun = { connection: material, method: 'sso', browserHash, answer } as const;
    const { flowId } = await act(world, caller, null, beginAnsweredFlow, begun);
    const returning = { flowId, browserHash, currentSession: null, drillHash: null };
    const result = await act(world, caller, null, completeFlow, returning);
    if (result.kind !== 'signed_in') throw new Error(`not signed in: ${JSON.stringify(result)}`);
  }
  return all.length;
}

function messages(who: string, count: number, assertion = who, groups = 0): string[] {
  const now = Date.now();
  return Array.from({ length: count }, (_, number) => {
    const person = `${who}.${number}`;
    return signedAssertion({
      destination: URLS.acsUrl,
      recipient: URLS.acsUrl,
      audience: URLS.entityId,
      inResponseTo: null,
      responseInResponseTo: null,
      notBefore: new Date(now - 30_000),
      notOnOrAfter: new Date(now + 600_000),
      confirmationEnd: new Date(now + 600_000),
      nameId: person,
      assertionId: `_${assertion}-${number}`,
      responseId: `_response-${assertion}-${number}`,
      attributes: [
        ['email', `${person}@customer.example`],
        ['name', person],
        ['groups', ...Array.from({ length: groups }, (_group, index) => `group ${index} ${'of people '.repeat(20)}`)],
      ],
    });
  });
}

async function addConnection(url: string): Promise<void> {
  const { idpEntityId, ssoUrl, ssoBinding, certificates } = template;
  const settings = {
    type: 'saml',
    idpEntityId,
    ssoUrl,
    ssoBinding,
    certificates,
    allowIdpInitiated: true,
    attributes: {},
  };
  await execute(
    url,
    `insert into connections (id, organization_id, type, preset, name, state, settings, fingerprint,
       automatic_membership, created_at, updated_at, activated_at)
     values ($1, $2, 'saml', 'okta', 'Okta', 'active', $3, 'f', 'ORGANIZATION_MEMBER', now(), now(), now())`,
    [CONNECTION, organizationId(1), JSON.stringify(settings)],
  );
  await execute(
    url,
    `insert into managed_domains (id, organization_id, domain, txt_value, connection_id, verified_at, verified_by, created_at)
     values ('dom_00000000000000000000000001', $1, 'customer.example', 'txt', $2, now(), 'dns', now())`,
    [organizationId(1), CONNECTION],
  );
}
