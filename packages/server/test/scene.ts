import type {
  AutomaticMembership,
  ConnectionId,
  ConnectionPreset,
  OrganizationId,
  OrganizationRole,
  UserId,
} from '@gatehouse/contract/vocabulary';
import type { DialectId } from '../../../demo/src/dialects/dialect.ts';
import { type RehearsalIdp, type RehearsalSettings, startRehearsalIdp } from '../../../demo/src/rehearsal-idp.ts';
import type { RehearsalPerson } from '../../../demo/src/rehearsal-people.ts';
import { type SignInAnswer, type SignInRequest, signInAs } from '../../../demo/src/sign-in-as.ts';
import { type Action, act, type Scope } from '../src/directory/act.ts';
import { startActing } from '../src/directory/acting-periods/actions.ts';
import type { Caller } from '../src/directory/caller.ts';
import { activateConnection, createConnection } from '../src/directory/connections/actions.ts';
import { addDomain, proveDomain } from '../src/directory/domains/actions.ts';
import { insertMember } from '../src/directory/members/store.ts';
import { updateIsOperator } from '../src/directory/operators/store.ts';
import { createOrganization } from '../src/directory/organizations/actions.ts';
import { establishSession } from '../src/directory/sessions/establish.ts';
import { insertUser } from '../src/directory/users/store.ts';
import { hashSecret } from '../src/platform/crypto.ts';
import { newId, newReference } from '../src/platform/ids.ts';
import { type Browser, createBrowser, type Page } from './browser.ts';
import { callerOf } from './callers.ts';
import { type TestWorld, testWorld } from './harness.ts';

/** People and organizations for tests at the doors. People are put into the stores, all that has rules goes through actions. */

export type Person = { userId: UserId; email: string; caller: Caller; token: string };

/** For whoever sets one. */
export const NEW_PASSWORD = 'seven lanterns above the harbour';

export const PASSWORD = 'quartz lantern meadow 42';
/** Made once by the hashing of the product; 20 ms for every person of every test would be seconds. */
export const PASSWORD_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$qq5HZpUMysh1CojSNUlmFg$oZgJtNJLadazaqfqEiocYP/mUF92ie18s1AGweRqS30';

type Setting = Pick<RehearsalSettings, 'oidcClients'> & {
  people?: readonly RehearsalPerson[];
  /** Further settings, as they are named in the environment. */
  env?: (idp: RehearsalIdp) => Readonly<Record<string, string>>;
};

/** A server, an identity provider that knows these people, and browsers to visit with. */
export async function openScene({ people = [], oidcClients = [], env = () => ({}) }: Setting = {}) {
  const idp = await startRehearsalIdp({ people, oidcClients });
  const here = await testWorld({ GATEHOUSE_OUTBOUND_ALLOW: '127.0.0.1', ...env(idp) });
  return {
    idp,
    here,
    scene: createScene(here, idp),
    visit: () => createBrowser(here.app),
    lastMail: async (to: string) => (await here.mails(to)).at(-1)?.text ?? '',
    async close() {
      await here.close();
      await idp.close();
    },
  };
}

/** One person of each name at each place: `ada-acme` is ada@acme.example. */
export function peopleAt(places: readonly string[], names: readonly string[]): RehearsalPerson[] {
  return places.flatMap((place) =>
    names.map((name) => ({
      id: `${name}-${place}`,
      email: `${name}@${place}.example`,
      firstName: name,
      lastName: place,
    })),
  );
}

export function createScene(here: TestWorld, idp: RehearsalIdp) {
  const { world, db, clock } = here;

  async function person(email: string, { password = true, name = 'Ana Lima' } = {}): Promise<Person> {
    const now = clock.now();
    const userId = newId('usr', now);
    const passwordHash = password ? PASSWORD_HASH : null;
    await db.transaction().execute((tx) => insertUser(tx, { id: userId, name, email, passwordHash, now }));
    await db.updateTable('user_emails').set({ verified_at: now }).where('email', '=', email).execute();
    return { userId, email, ...(await session(userId)) };
  }

  async function session(userId: UserId, hat: 'own' | 'operator' = 'own'): Promise<{ caller: Caller; token: string }> {
    const now = clock.now();
    const from = { ip: null, userAgent: null };
    const authentication = { method: 'password', at: now } as const;
    const proven = { userId, authentication, currentSession: null, caller: from, now };
    const { token } = await db.transaction().execute((tx) => establishSession(tx, proven));
    const actor = { kind: 'session', tokenHash: hashSecret(token), hat } as const;
    const override = hat === 'operator' ? 'for the test' : null;
    return { token, caller: callerOf(actor, { ...from, override }) };
  }

  async function operator(): Promise<Caller> {
    const { userId } = await person(`operator-${newId('usr', clock.now()).slice(-8)}@support.example`);
    await db.transaction().execute((tx) => updateIsOperator(tx, userId, true));
    return (await session(userId, 'operator')).caller;
  }

  async function join(
    organizationId: OrganizationId,
    { userId }: Person,
    role: OrganizationRole = 'ORGANIZATION_MEMBER',
  ) {
    const now = clock.now();
    const grant = { source: 'invitation', sourceId: '', role } as const;
    await db.transaction().execute((tx) => insertMember(tx, organizationId, { userId, grant, now }));
  }

  /** An organization with an Owner, a verified domain and an active connection to the rehearsal provider. */
  async function organization(name: string, options: Options = {}) {
    const { protocol = 'saml', jit = 'ORGANIZATION_MEMBER', allowIdpInitiated = false, dialect = 'plain' } = options;
    const provider = idp.as(dialect);
    const domain = `${name.toLowerCase()}.example`;
    const owner = await person(`owner@${domain}`, { name: 'Olivia Owner' });
    const { id, slug } = await run(owner.caller, null, createOrganization, { name });
    await db.updateTable('organizations').set({ plan: 'enterprise' }).where('id', '=', id).execute();
    const added = await run(owner.caller, id, addDomain, { domain });
    const support = await operator();
    await run(support, id, startActing, { reason: 'for the test', scope: 'change', minutes: 240 });
    await run(support, id, proveDomain, { domainId: added.id, reason: 'for the test' });
    const client = { clientId: `client-${id}`, clientSecret: `secret of ${name}` };
    const protocolSettings =
      protocol === 'saml'
        ? {
            saml: {
              idpEntityId: provider.saml.entityId,
              ssoUrl: provider.saml.ssoUrl,
              certificates: [provider.saml.certificate],
              allowIdpInitiated,
            },
          }
        : { oidc: { issuer: provider.issuer, clientId: client.clientId }, clientSecret: client.clientSecret };
    const connection = await run(owner.caller, id, createConnection, {
      type: protocol,
      preset: options.preset ?? 'custom',
      name: `${name} SSO`,
      automaticMembership: jit,
      domainIds: [added.id],
      ...protocolSettings,
    });
    if (connection.saml) idp.registerSamlServiceProvider(connection.saml.serviceProvider);
    if (connection.oidc)
      await idp.registerOidcClient({ ...client, redirectUris: [connection.oidc.redirectUri] }, dialect);
    await run(support, id, activateConnection, { connectionId: connection.id });
    return { id, slug, name, domain, owner, operator: support, connectionId: connection.id as ConnectionId };
  }

  function run<In, Out, S extends Scope>(
    caller: Caller,
    organizationId: S extends 'organization' ? OrganizationId : null,
    action: Action<In, Out, S>,
    input: In,
  ): Promise<Out> {
    return act(world, { ...caller, reference: newReference() }, organizationId, action, input);
  }

  return { person, session, operator, join, organization, run };
}

type Options = {
  protocol?: 'saml' | 'oidc';
  jit?: AutomaticMembership;
  allowIdpInitiated?: boolean;
  dialect?: DialectId;
  preset?: ConnectionPreset;
};

export type Scene = ReturnType<typeof createScene>;

/** What somebody does at the provider, and the browser bringing the answer home. */
export async function answerAs(browser: Browser, request: SignInRequest, personId: string): Promise<Page> {
  return bringHome(browser, await signInAs(request, personId));
}

export async function bringHome(browser: Browser, answer: SignInAnswer): Promise<Page> {
  if (answer.kind === 'redirect') return browser.get(answer.url);
  if (answer.kind === 'kept') throw new Error(`the provider did not answer: ${answer.html}`);
  // The provider's page posts from its own origin, and a Lax cookie stays at home.
  return postCrossSite(browser, answer.action, answer.fields);
}

export function postCrossSite(browser: Browser, action: string, fields: Record<string, string>): Promise<Page> {
  return browser.post(action, fields, { origin: 'https://idp.example', headers: { cookie: '' } });
}

/** Types an address, signs in at the provider it leads to, and comes back. */
export async function signInThroughSso(
  browser: Browser,
  email: string,
  personId: string,
  returnTo = '',
): Promise<Page> {
  const left = await browser.post('/sign-in', { email, ...(returnTo ? { returnTo } : {}) });
  if (!left.location) throw new Error(`${email} leads to no provider: ${left.status} ${left.body}`);
  return browser.follow(await answerAs(browser, left.location, personId));
}

export function isSignedIn(browser: Browser): boolean {
  return browser.cookies.has('__Host-gatehouse_session');
}

export function takeSession(browser: Browser, { token }: { token: string }): void {
  browser.cookies.set('__Host-gatehouse_session', { value: token, path: '/' });
}
