import type { Endpoint } from '@gatehouse/contract/endpoint';
import type { DomainId, Method, OrganizationId, OrganizationRole, Plan, UserId } from '@gatehouse/contract/vocabulary';
import { sql } from 'kysely';
import type { Config } from '../src/config.ts';
import { insertMember } from '../src/directory/members/store.ts';
import { insertOrganization } from '../src/directory/organizations/store.ts';
import { establishSession } from '../src/directory/sessions/establish.ts';
import { insertUser, newIdentityStatement } from '../src/directory/users/store.ts';
import { withTransaction } from '../src/platform/db/database.ts';
import { newId } from '../src/platform/ids.ts';
import type { Authentication } from '../src/policy/entry.ts';
import type { TestWorld } from './harness.ts';

/** People, organizations and what they have, made by the stores: a test begins where its question begins. */

export type World = Pick<TestWorld, 'db' | 'clock' | 'app' | 'config' | 'world'>;

export type Person = { id: UserId; email: string; token: string; cookie: string };

let counter = 0;

type PersonOptions = {
  email?: string;
  name?: string;
  password?: boolean;
  operator?: boolean;
  authentication?: Authentication;
};

/** A person with a password, signed in by it just now. */
export async function signedIn(t: World, options: PersonOptions = {}): Promise<Person> {
  const now = t.clock.now();
  const id = newId('usr', now);
  const email = options.email ?? `person-${++counter}@people.example`;
  const passwordHash = options.password === false ? null : '$argon2id$unused';
  await withTransaction(t.db, (tx) =>
    insertUser(tx, { id, name: options.name ?? `Person ${counter}`, email, passwordHash, now }),
  );
  if (options.operator) await sql`update users set is_operator = true where id = ${id}`.execute(t.db);
  const authentication = options.authentication ?? { method: 'password', at: now };
  const token = await sessionOf(t, id, authentication);
  return { id, email, token, cookie: cookieOf(t.config, token) };
}

export async function sessionOf(t: World, userId: UserId, authentication: Authentication): Promise<string> {
  const caller = { ip: '192.0.2.10', userAgent: 'test' };
  const { token } = await establishSession(t.db, {
    userId,
    authentication,
    currentSession: null,
    caller,
    now: t.clock.now(),
  });
  return token;
}

export function cookieOf({ publicUrl }: Pick<Config, 'publicUrl'>, token: string): string {
  return `${publicUrl.protocol === 'https:' ? '__Host-' : ''}gatehouse_session=${token}`;
}

export async function organization(
  t: World,
  { name = `Organization ${++counter}`, plan = 'enterprise' as Plan } = {},
): Promise<OrganizationId> {
  const now = t.clock.now();
  const id = newId('org', now);
  await insertOrganization(t.db, { id, name, slug: `organization-${id.slice(-12)}`, plan, now });
  return id;
}

export async function member(
  t: World,
  organizationId: OrganizationId,
  role: OrganizationRole,
  options: PersonOptions = {},
): Promise<Person> {
  const person = await signedIn(t, options);
  await join(t, organizationId, { userId: person.id, role });
  return person;
}

export async function join(
  t: World,
  organizationId: OrganizationId,
  { userId, role }: { userId: UserId; role: OrganizationRole },
): Promise<void> {
  const grant = { source: 'hand', sourceId: '', role } as const;
  await withTransaction(t.db, (tx) => insertMember(tx, organizationId, { userId, grant, now: t.clock.now() }));
}

/** An organization with one person in each role. */
export async function staffed(t: World, options: { plan?: Plan } = {}) {
  const organizationId = await organization(t, options);
  return {
    organizationId,
    owner: await member(t, organizationId, 'ORGANIZATION_OWNER'),
    billingAdmin: await member(t, organizationId, 'ORGANIZATION_BILLING_ADMIN'),
    member: await member(t, organizationId, 'ORGANIZATION_MEMBER'),
  };
}

export async function verifiedDomain(
  t: World,
  organizationId: OrganizationId,
  domain = `customer-${++counter}.example`,
): Promise<{ id: DomainId; domain: string }> {
  const now = t.clock.now();
  const id = newId('dom', now);
  await sql`insert into managed_domains (id, organization_id, domain, txt_value, verified_at, verified_by, created_at)
    values (${id}, ${organizationId}, ${domain}, ${`gatehouse-verification=${id}`}, ${now}, 'dns', ${now})`.execute(
    t.db,
  );
  return { id, domain };
}

/** What was noted in the audit log, anywhere, while something ran: names in alphabetical order. */
export async function audited<Out>(t: World, run: () => Promise<Out>): Promise<{ out: Out; events: string[] }> {
  const read = () => t.db.selectFrom('audit_events').select(['id', 'name']).execute();
  const before = new Set((await read()).map(({ id }) => id));
  const out = await run();
  const events = (await read()).filter(({ id }) => !before.has(id)).map(({ name }) => name);
  return { out, events: events.sort() };
}

export type Asked = {
  method?: Endpoint['method'] | 'HEAD';
  url: string;
  body?: unknown;
  headers?: Record<string, string>;
};

/** A request as a page of ours would make it, by that person; null: by nobody. */
export function ask(t: World, who: Pick<Person, 'cookie'> | null, { method = 'GET', url, body, headers = {} }: Asked) {
  const sent = { origin: t.config.publicUrl.origin, ...(who ? { cookie: who.cookie } : {}), ...headers };
  if (body === undefined) return t.app.inject({ method, url: `/api/v1${url}`, headers: sent });
  const payload = typeof body === 'string' ? body : JSON.stringify(body);
  return t.app.inject({
    method,
    url: `/api/v1${url}`,
    headers: { 'content-type': 'application/json', ...sent },
    payload,
  });
}

/** An operator acts for that organization, as they would begin it themselves. */
export async function actFor(
  t: World,
  operator: Person,
  organizationId: OrganizationId,
  scope: 'read' | 'change' = 'change',
): Promise<void> {
  const body = { reason: 'Ticket 4411', scope, minutes: 30 };
  const url = `/operator/organizations/${organizationId}/acting`;
  const { statusCode } = await ask(t, operator, { method: 'POST', url, body });
  if (statusCode !== 201) throw new Error(`acting was answered with ${statusCode}`);
}

/** A sign-in of that person at a provider, as it is remembered. */
export async function identity(t: World, userId: UserId, provider: string): Promise<string> {
  const now = t.clock.now();
  const id = newId('idn', now);
  await newIdentityStatement(userId, { id, provider, subject: userId, email: null, now }).execute(t.db);
  return id;
}

/** Only these methods from now on, whoever that locks out. */
export async function restrict(t: World, organizationId: OrganizationId, methods: readonly Method[]): Promise<void> {
  await t.db
    .updateTable('organizations')
    .set({ allowed_methods: [...methods] })
    .where('id', '=', organizationId)
    .execute();
}
