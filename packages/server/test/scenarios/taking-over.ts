import { connection, tested } from '../connections.ts';
import { ask, member, verifiedDomain } from '../factories.ts';
import { byRequest, json, row, type Scenario, type Stage, ssoOnly } from './scenario.ts';

/** An active connection with a domain, and one that the Owner has tested. */
async function moving(s: Stage, { isTested = true } = {}) {
  const domain = await verifiedDomain(s.t, s.organizationId);
  const from = await connection(s.t, s.organizationId, { state: 'active', domains: [domain] });
  const connectionId = await connection(s.t, s.organizationId);
  if (isTested) await tested(s.t, s.organizationId, { connectionId, userId: s.owner.id });
  return { who: s.owner, params: { connectionId }, body: { from } };
}

const swapped = ['connection.activated', 'connection.deactivated', 'connection.took_over', 'domain.mapped'] as const;

export const takingOverScenarios: readonly Scenario[] = [
  row('takeOver', 'after one’s own test', moving, [200, ...swapped]),
  row('takeOver', 'on trial', async (s) => ({ ...(await moving(s)), query: '?confirmWithin=10' }), [
    200,
    ...swapped,
    'provisional_change.started',
  ]),
  row(
    'takeOver',
    'back, without another test',
    async (s) => {
      const { params, body } = await moving(s);
      const url = `/organizations/${s.organizationId}/connections/${params.connectionId}/take-over`;
      await ask(s.t, s.owner, { method: 'POST', url, body });
      return { who: s.owner, params: { connectionId: body.from }, body: { from: params.connectionId } };
    },
    [200, ...swapped],
  ),
  row(
    'takeOver',
    'into one that is active beside it',
    async (s) => {
      const { body } = await moving(s);
      const connectionId = await connection(s.t, s.organizationId, { state: 'active' });
      return { who: s.owner, params: { connectionId }, body };
    },
    [200, ...swapped.filter((name) => name !== 'connection.activated')],
  ),
  row('takeOver', 'without a test', (s) => moving(s, { isTested: false }), ['connection_not_tested']),
  row(
    'takeOver',
    'by somebody else’s test',
    async (s) => {
      const asked = await moving(s, { isTested: false });
      const { id: userId } = await member(s.t, s.organizationId, 'ORGANIZATION_OWNER');
      await tested(s.t, s.organizationId, { connectionId: asked.params.connectionId, userId });
      return asked;
    },
    ['connection_not_tested'],
  ),
  row(
    'takeOver',
    'before everything is filled in',
    async (s) => {
      const { id: connectionId } = await json(s, '/connections', { type: 'oidc', name: 'Empty' });
      return { ...(await moving(s)), params: { connectionId } };
    },
    ['connection_incomplete'],
  ),
  row(
    'takeOver',
    'from one that is not active',
    async (s) => ({ ...(await moving(s)), body: { from: await connection(s.t, s.organizationId) } }),
    ['connection_inactive'],
  ),
  row(
    'takeOver',
    'from itself',
    async (s) => {
      const asked = await moving(s);
      return { ...asked, body: { from: asked.params.connectionId } };
    },
    ['invalid_request'],
  ),
  row(
    'takeOver',
    'from one that never was',
    async (s) => ({ ...(await moving(s)), body: { from: `con_${'0'.repeat(26)}` } }),
    ['not_found'],
  ),
  row(
    'takeOver',
    'without a domain on either side',
    async (s) => ({
      ...(await moving(s)),
      body: { from: await connection(s.t, s.organizationId, { state: 'active' }) },
    }),
    ['connection_has_no_domain'],
  ),
  row(
    'takeOver',
    'when no Owner has shown that they get in through it',
    async (s) => {
      const { sole, connectionId: from } = await ssoOnly(s);
      const connectionId = await connection(s.t, s.organizationId);
      // With another address than their own, which says nothing about them.
      await tested(s.t, s.organizationId, { connectionId, userId: sole.id, email: 'else@where.example' });
      return { who: sole, params: { connectionId }, body: { from } };
    },
    ['would_lock_out_owners'],
  ),
  byRequest(row('takeOver', 'mapping domains where support does', moving, ['by_request_only'])),
];
