import { connection } from '../connections.ts';
import { signedIn, verifiedDomain } from '../factories.ts';
import { refusedSignIn } from '../refused-sign-in.ts';
import { acting, elsewhere, json, row, type Scenario, type Stage } from './scenario.ts';

/** Logs, change requests and the support team. */

const restriction = { change: { kind: 'restriction', allowedMethods: ['sso'] } };
const reason = { reason: 'As agreed' };

async function requested(s: Stage, body: unknown): Promise<{ changeRequestId: string }> {
  return { changeRequestId: (await json(s, '/change-requests', body)).id };
}

const domainOf = (s: Stage) => `wanted-${s.organizationId.slice(-8)}.example.com`;

async function onPlan(s: Stage, plan: 'free' | 'business') {
  await s.t.db.updateTable('organizations').set({ plan }).where('id', '=', s.organizationId).execute();
}

export const supportScenarios: readonly Scenario[] = [
  row(
    'readSentResponse',
    'an Owner looks',
    async (s) => {
      const connectionId = await connection(s.t, s.organizationId);
      return { who: s.owner, params: { signInId: await refusedSignIn(s.t, s.organizationId, connectionId) } };
    },
    [200, 'sign_in.response_read'],
  ),
  row(
    'simulateSignIn',
    'an Owner asks',
    (s) => ({ who: s.owner, body: { email: 'ada@customer.example', method: 'password' } }),
    [200],
  ),
  row(
    'simulateSignIn',
    'where there is no connection to try',
    (s) => ({ who: s.owner, body: { email: 'ada@customer.example', method: 'sso' } }),
    ['connection_inactive'],
  ),
  row(
    'liftSignInLimits',
    'with a reason, in the log of the organization and of the instance',
    (s) => ({ who: s.operator, params: { userId: s.member.id }, query: '?reason=on%20the%20telephone' }),
    [204, 'user.sign_in_limits_lifted', 'user.sign_in_limits_lifted'],
  ),
  row('liftSignInLimits', 'nobody', (s) => ({ who: s.operator, query: '?reason=on%20the%20telephone' }), ['not_found']),
  row('exportAuditEvents', 'an Owner exports', (s) => ({ who: s.owner }), [200, 'audit.exported']),
  row(
    'exportAuditEvents',
    'beyond the plan',
    async (s) => {
      await onPlan(s, 'free');
      return { who: s.owner };
    },
    ['plan_limit'],
  ),
  row('createChangeRequest', 'an Owner asks', (s) => ({ who: s.owner, body: restriction }), [
    201,
    'change_request.created',
  ]),
  row(
    'createChangeRequest',
    'twice',
    async (s) => {
      await requested(s, restriction);
      return { who: s.owner, body: restriction };
    },
    ['conflict'],
  ),
  row(
    'createChangeRequest',
    'for no domain',
    (s) => ({ who: s.owner, body: { change: { kind: 'domain', domain: 'com' } } }),
    ['domain_invalid'],
  ),
  row(
    'createChangeRequest',
    'for a public provider',
    (s) => ({ who: s.owner, body: { change: { kind: 'domain', domain: 'gmail.com' } } }),
    ['domain_public_provider'],
  ),
  row(
    'approveChangeRequest',
    'a domain',
    async (s) => {
      return {
        who: s.operator,
        params: await requested(s, { change: { kind: 'domain', domain: domainOf(s) } }),
        body: reason,
      };
    },
    [200, 'change_request.approved', 'domain.added'],
  ),
  row(
    'approveChangeRequest',
    'what locks the Owners out',
    async (s) => ({ who: s.operator, params: await requested(s, restriction), body: reason }),
    ['would_lock_out_owners'],
  ),
  row(
    'approveChangeRequest',
    'beyond the plan',
    async (s) => {
      const params = await requested(s, restriction);
      await onPlan(s, 'business');
      return { who: s.operator, params, body: reason };
    },
    ['plan_limit'],
  ),
  row(
    'approveChangeRequest',
    'a domain that another organization has verified since',
    async (s) => {
      const params = await requested(s, { change: { kind: 'domain', domain: domainOf(s) } });
      await verifiedDomain(s.t, (await elsewhere(s)).organizationId, domainOf(s));
      return { who: s.operator, params, body: reason };
    },
    ['domain_claimed'],
  ),
  ...(['approveChangeRequest', 'declineChangeRequest'] as const).map((endpoint) =>
    row(
      endpoint,
      'what is decided already',
      async (s) => {
        const params = await requested(s, { change: { kind: 'restriction', allowedMethods: ['password'] } });
        await s.t.db
          .updateTable('change_requests')
          .set({ status: 'declined' })
          .where('organization_id', '=', s.organizationId)
          .execute();
        return { who: s.operator, params, body: reason };
      },
      ['conflict'],
    ),
  ),
  row(
    'declineChangeRequest',
    'with a reason',
    async (s) => ({ who: s.operator, params: await requested(s, restriction), body: reason }),
    [200, 'change_request.declined'],
  ),
  row(
    'changePlan',
    'an operator changes it',
    async (s) => {
      await acting(s);
      return { who: s.operator, body: { plan: 'free' } };
    },
    [200, 'organization.plan_changed'],
  ),
  row(
    'createOrganizationForOwner',
    'its Owner is invited',
    (s) => ({ who: s.operator, body: { name: 'New', ownerEmail: 'first@owner.example' } }),
    [201, 'member.invited', 'organization.created'],
  ),
  row('addOperator', 'a person with an account', (s) => ({ who: s.operator, body: { email: s.member.email } }), [
    201,
    'operator.created',
  ]),
  row('addOperator', 'who is one already', (s) => ({ who: s.operator, body: { email: s.operator.email } }), [
    'conflict',
  ]),
  row(
    'removeOperator',
    'one of several',
    async (s) => {
      return { who: s.operator, params: { userId: (await signedIn(s.t, { operator: true })).id } };
    },
    [204, 'operator.removed'],
  ),
  row(
    'removeOperator',
    'the last one',
    async (s) => {
      await s.t.db.updateTable('users').set({ is_operator: false }).where('id', '!=', s.operator.id).execute();
      return { who: s.operator, params: { userId: s.operator.id } };
    },
    ['conflict'],
  ),
];
