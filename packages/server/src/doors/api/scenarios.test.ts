import { endpoints } from '@gatehouse/contract/endpoints';
import { type ProblemCode, problems } from '@gatehouse/contract/problems';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connection } from '../../../test/connections.ts';
import { actFor, ask, audited, signedIn, staffed, verifiedDomain } from '../../../test/factories.ts';
import { type TestWorld, testWorld } from '../../../test/harness.ts';
import { type HostileProvider, startHostileProvider } from '../../../test/hostile-op.ts';
import { startDns, type TestDns } from '../../../test/outside.ts';
import { calendarScenarios } from '../../../test/scenarios/access-calendar.ts';
import { actingScenarios } from '../../../test/scenarios/acting.ts';
import { authenticationScenarios } from '../../../test/scenarios/authentication.ts';
import { connectionMetadataScenarios } from '../../../test/scenarios/connection-metadata.ts';
import { connectionScenarios } from '../../../test/scenarios/connections.ts';
import { domainScenarios } from '../../../test/scenarios/domains.ts';
import { groupRuleScenarios } from '../../../test/scenarios/group-rules.ts';
import { identityScenarios } from '../../../test/scenarios/identities.ts';
import { peopleScenarios } from '../../../test/scenarios/people.ts';
import { provisionalScenarios } from '../../../test/scenarios/provisional-changes.ts';
import { type Scenario, type Stage, ssoOnly } from '../../../test/scenarios/scenario.ts';
import { secondFactorScenarios } from '../../../test/scenarios/second-factors.ts';
import { setupLinkScenarios } from '../../../test/scenarios/setup-links.ts';
import { supportScenarios } from '../../../test/scenarios/support.ts';
import { takingOverScenarios } from '../../../test/scenarios/taking-over.ts';

const scenarios = [
  ...peopleScenarios,
  ...identityScenarios,
  ...domainScenarios,
  ...connectionScenarios,
  ...setupLinkScenarios,
  ...groupRuleScenarios,
  ...connectionMetadataScenarios,
  ...takingOverScenarios,
  ...authenticationScenarios,
  ...provisionalScenarios,
  ...calendarScenarios,
  ...secondFactorScenarios,
  ...supportScenarios,
  ...actingScenarios,
];

/** Shown elsewhere, each with where. */
const shownElsewhere: Readonly<Record<string, string>> = {
  'verifyGuestDomain domain_claimed': 'setup-link.test.ts: a link proves no domain that somebody else has proven',
  'verifyDomain domain_claimed': 'test/races.test.ts: two organizations prove one domain at once',
};

/** By the tests that ask every operation which declares them. */
const shownForAll: readonly ProblemCode[] = ['method_not_allowed', 'proof_required', 'acting_required'];

describe('the API', () => {
  let worlds: { self: TestWorld; byRequest: TestWorld };
  let dns: TestDns;
  let liar: HostileProvider;
  beforeAll(async () => {
    dns = await startDns();
    const env = { GATEHOUSE_DNS_SERVERS: dns.address, GATEHOUSE_OUTBOUND_ALLOW: '127.0.0.1' };
    worlds = {
      self: await testWorld(env),
      byRequest: await testWorld({ ...env, GATEHOUSE_SELF_SERVICE: 'none', GATEHOUSE_SIGN_UP: 'false' }),
    };
    liar = await startHostileProvider(() => worlds.self.clock.now());
    // The same address to a URL parser, and another issuer all the same.
    liar.lie.discovery = (document) => ({ ...document, issuer: `${liar.issuer}/` });
  });
  afterAll(async () => {
    liar.close();
    await worlds.self.close();
    await worlds.byRequest.close();
    await dns.stop();
  });

  async function stageOf({ byRequest }: Pick<Scenario, 'byRequest'>): Promise<Stage> {
    const t = byRequest ? worlds.byRequest : worlds.self;
    return { t, liar: liar.issuer, ...(await staffed(t)), operator: await signedIn(t, { operator: true }) };
  }

  test.each(scenarios.map((scenario) => [scenario.endpoint, scenario.name, scenario] as const))(
    '%s: %s',
    async (_endpoint, _name, scenario) => {
      const stage = await stageOf(scenario);
      const request = await scenario.request(stage);
      const { out, events } = await audited(stage.t, () => send(stage, scenario.endpoint, request));
      const code = out.statusCode >= 400 ? out.json().code : null;
      const expected =
        typeof scenario.answers === 'number'
          ? [scenario.answers, null]
          : [statusOf(scenario.answers), scenario.answers];
      expect([out.statusCode, code, events], out.body).toEqual([...expected, scenario.events]);
    },
  );

  const entered = endpoints.filter(({ problems }) => problems.includes('method_not_allowed'));
  test.each(entered.map(({ operationId }) => operationId))(
    '%s: not by a method the organization forbids',
    async (operationId) => {
      const stage = await stageOf({ byRequest: false });
      const { other } = await ssoOnly(stage);
      const { out, events } = await audited(stage.t, () =>
        send(stage, operationId, { who: other, body: bodies[operationId] }),
      );
      expect([out.statusCode, out.json().code, events]).toEqual([403, 'method_not_allowed', []]);
      expect(out.json().detail).toContain('accepts: single sign-on.');
    },
  );

  test.each(entered.map(({ operationId }) => operationId))(
    '%s: not by a password alone where a second factor is required',
    async (operationId) => {
      const stage = await stageOf({ byRequest: false });
      await stage.t.db
        .updateTable('organizations')
        .set({ require_second_factor: true })
        .where('id', '=', stage.organizationId)
        .execute();
      const { out, events } = await audited(stage.t, () =>
        send(stage, operationId, { who: stage.owner, body: bodies[operationId] }),
      );
      expect([out.statusCode, out.json().code, events]).toEqual([403, 'second_factor_required', []]);
    },
  );

  const asOperator = endpoints.filter(({ problems }) => problems.includes('acting_required'));
  test.each(asOperator.map(({ operationId }) => operationId))(
    '%s: not by an operator who does not act for the organization',
    async (operationId) => {
      const stage = await stageOf({ byRequest: false });
      const domain = await verifiedDomain(stage.t, stage.organizationId);
      const connectionId = await connection(stage.t, stage.organizationId);
      const params = { domainId: domain.id, connectionId };
      const change = { who: stage.operator, params, body: bodies[plainOf(operationId)] };
      const refused = async () => {
        const { out, events } = await audited(stage.t, () => send(stage, operationId, change));
        expect([out.statusCode, out.json().code, events], out.body).toEqual([403, 'acting_required', []]);
      };
      await refused();
      await actFor(stage.t, stage.operator, stage.organizationId, 'read');
      await refused();
      await actFor(stage.t, stage.operator, (await staffed(stage.t)).organizationId);
      await refused();
      await actFor(stage.t, stage.operator, stage.organizationId);
      stage.t.clock.advance(30 * 60);
      await refused();
      stage.t.clock.set(new Date());
    },
  );

  const guarded = endpoints.filter(
    ({ problems, path, operationId }) =>
      problems.includes('proof_required') &&
      (operationId === 'startActing' || !path.startsWith('/operator/organizations')),
  );
  test.each(guarded.map(({ operationId }) => operationId))(
    '%s: not with a proof older than fifteen minutes',
    async (operationId) => {
      const stage = await stageOf({ byRequest: false });
      stage.t.clock.advance(15 * 60 + 1);
      const withReason = ['resetSecondFactors', 'liftSignInLimits'].includes(operationId);
      const support = withReason || operationId.endsWith('Operator') || operationId === 'startActing';
      const who = support ? stage.operator : stage.owner;
      const query = withReason ? '?reason=asked%20for' : '';
      const { out, events } = await audited(stage.t, () =>
        send(stage, operationId, { who, query, body: bodies[operationId] }),
      );
      stage.t.clock.set(new Date());
      expect([out.statusCode, out.json().code, events]).toEqual([403, 'proof_required', []]);
    },
  );

  test('every problem an operation declares is shown to happen', () => {
    const shown = new Set(scenarios.map(({ endpoint, answers }) => `${endpoint} ${answers}`));
    const missing = endpoints
      .filter(({ operationId }) => !operationId.startsWith('operator'))
      .flatMap(({ operationId, problems }) => problems.map((code) => ({ code, row: `${operationId} ${code}` })))
      .filter(({ code }) => !shownForAll.includes(code))
      .map(({ row }) => row)
      .filter((row) => !shown.has(row) && !(row in shownElsewhere));
    expect(missing).toEqual([]);
  });
});

const NEVER = '00000000000000000000000000';

/** The operation of which this is the operators’ twin. */
const plainOf = (operationId: string) =>
  operationId.replace(/^operator(\w)/, (_all, first: string) => first.toLowerCase());

/** Valid bodies, for rows that are refused before anything looks at them. */
const bodies: Readonly<Record<string, unknown>> = {
  renameOrganization: { name: 'New' },
  changeMemberRole: { role: 'ORGANIZATION_MEMBER' },
  inviteMember: { email: 'new@person.example' },
  inviteMembers: { invites: [{ email: 'new@person.example' }] },
  addDomain: { domain: 'new.example.com' },
  mapDomain: { connectionId: null },
  createConnection: { type: 'oidc', name: 'New' },
  updateConnection: { name: 'New' },
  replaceGroupRules: { rules: [] },
  acceptPendingMetadata: { digest: 'digest' },
  declinePendingMetadata: { digest: 'digest' },
  takeOver: { from: `con_${NEVER}` },
  changeAuthentication: { allowedMethods: null },
  createChangeRequest: { change: { kind: 'restriction', allowedMethods: null } },
  changeMyPassword: { password: 'velvet tractor ninety umbrella' },
  confirmMyTotp: { setup: 'x', code: '000000' },
  addMyPasskey: { name: 'Key', setup: 'x', credential: {} },
  renameMyPasskey: { name: 'Key' },
  changeMyEmail: { email: 'new@person.example' },
  simulateSignIn: { email: 'new@person.example', method: 'password' },
  createSetupLink: { for: { task: 'domain', domainId: `dom_${'0'.repeat(26)}` } },
  acceptSetupLink: { fingerprintsSha256: ['AA'] },
  addOperator: { email: 'new@person.example' },
  changePlan: { plan: 'free' },
  startActing: { reason: 'As they asked', scope: 'change', minutes: 30 },
  proveDomain: { reason: 'Seen on paper' },
};

async function send(
  { t, organizationId }: Stage,
  operationId: string,
  request: Awaited<ReturnType<Scenario['request']>>,
) {
  const endpoint = endpoints.find((each) => each.operationId === operationId);
  if (!endpoint) throw new Error(`there is no ${operationId}`);
  const { who, params = {}, query = '', body, headers = {} } = request;
  const ids: Record<string, string> = {
    ...{ organizationId, userId: `usr_${NEVER}`, inviteId: `inv_${NEVER}`, domainId: `dom_${NEVER}` },
    ...{ connectionId: `con_${NEVER}`, identityId: `idn_${NEVER}`, passkeyId: `psk_${NEVER}` },
    setupLinkId: `stl_${NEVER}`,
    signInId: `sin_${NEVER}`,
    keyId: `key_${NEVER}`,
    ...params,
  };
  const url = endpoint.path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => ids[name] ?? '') + query;
  return ask(t, who, { method: endpoint.method, url, headers, ...(body === undefined ? {} : { body }) });
}

function statusOf(code: string): number {
  const known = Object.keys(problems).find((each): each is ProblemCode => each === code);
  return known ? problems[known].status : 0;
}
