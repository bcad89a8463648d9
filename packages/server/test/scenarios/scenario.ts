import type { ConnectionId, DomainId, Method, OrganizationId } from '@gatehouse/contract/vocabulary';
import { connection, tested } from '../connections.ts';
import {
  actFor,
  ask,
  cookieOf,
  member,
  type Person,
  restrict,
  sessionOf,
  staffed,
  verifiedDomain,
} from '../factories.ts';
import type { TestWorld } from '../harness.ts';

/** One row: as whom, which request, what is answered, and exactly which audit events it leaves. */
export type Scenario = {
  endpoint: string;
  name: string;
  /** An instance where support changes the settings, and creates the organizations. */
  byRequest: boolean;
  request(stage: Stage): Promise<ScenarioRequest> | ScenarioRequest;
  /** A status, or the code of a problem. */
  answers: number | string;
  events: readonly string[];
};

export type ScenarioRequest = {
  who: { cookie: string };
  params?: Readonly<Record<string, string>>;
  query?: string;
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
};

export type Stage = {
  t: TestWorld;
  /** A provider that answers discovery with somebody else's issuer. */
  liar: string;
  organizationId: OrganizationId;
  owner: Person;
  billingAdmin: Person;
  member: Person;
  operator: Person;
};

type Expected = readonly [answers: number | string, ...events: string[]];

export function row(
  endpoint: string,
  name: string,
  request: Scenario['request'],
  [answers, ...events]: Expected,
): Scenario {
  return { endpoint, name, request, answers, events: events.sort(), byRequest: false };
}

export const byRequest = (scenario: Scenario): Scenario => ({ ...scenario, byRequest: true });

export type Organized = Pick<Stage, 't' | 'organizationId' | 'owner'>;

/** What an Owner's request answers, when it is only needed on the way. */
export async function json(stage: Organized, url: string, body?: unknown, who: { cookie: string } = stage.owner) {
  const asked = {
    method: 'POST',
    url: `/organizations/${stage.organizationId}${url}`,
    ...(body ? { body } : {}),
  } as const;
  return (await ask(stage.t, who, asked)).json();
}

/** The operator acts for the organization from now on. */
export async function acting({ t, organizationId, operator }: Stage, scope: 'read' | 'change' = 'change') {
  await actFor(t, operator, organizationId, scope);
}

export type SsoStage = {
  connectionId: ConnectionId;
  domain: { id: DomainId; domain: string };
  sole: Person;
  other: Person;
};

/**
 * Only single sign-on is allowed, and one of two Owners has shown that it works for them: by the address their domain
 * maps. The other has a password, which opens nothing here.
 */
export async function ssoOnly({ t, organizationId, owner }: Stage): Promise<SsoStage> {
  const domain = await verifiedDomain(t, organizationId);
  const connectionId = await connection(t, organizationId, { state: 'active', domains: [domain] });
  const authentication = { method: 'sso', connectionId, at: t.clock.now() } as const;
  const email = `sole@${domain.domain}`;
  const sole = await member(t, organizationId, 'ORGANIZATION_OWNER', { email, authentication });
  await tested(t, organizationId, { connectionId, userId: sole.id, email });
  await restrict(t, organizationId, ['sso']);
  return { connectionId, domain, sole, other: owner };
}

/** That Owner's browser, come in through the organization's own bypass link, with nothing else allowed that works. */
export async function throughBypass(stage: Stage, methods: readonly Method[] = ['sso']): Promise<{ cookie: string }> {
  const { t, organizationId, owner } = stage;
  await json(stage, '/bypass-link');
  const link = await t.db
    .selectFrom('bypass_links')
    .select('id')
    .where('organization_id', '=', organizationId)
    .executeTakeFirstOrThrow();
  await restrict(t, organizationId, methods);
  const bypass = { organizationId, linkId: link.id, kept: false };
  const token = await sessionOf(t, owner.id, { method: 'password', at: t.clock.now(), bypass });
  return { cookie: cookieOf(t.config, token) };
}

/** Another organization's staff on the same stage. */
export const elsewhere = ({ t }: Stage) => staffed(t);
