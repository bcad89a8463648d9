import { connection } from '../connections.ts';
import { identity, join, signedIn } from '../factories.ts';
import { elsewhere, row, type Scenario, type Stage, ssoOnly } from './scenario.ts';

async function linked(s: Stage) {
  const connectionId = await connection(s.t, s.organizationId, { state: 'active' });
  return { userId: s.member.id, identityId: await identity(s.t, s.member.id, connectionId) };
}

/** Who people are at the organization's connections. */
export const identityScenarios: readonly Scenario[] = [
  row('listMemberIdentities', 'of a member', async (s) => ({ who: s.owner, params: await linked(s) }), [200]),
  row(
    'listMemberIdentities',
    'of somebody who is only known to the connection',
    async (s) => {
      const { id } = await signedIn(s.t);
      await identity(s.t, id, await connection(s.t, s.organizationId));
      return { who: s.owner, params: { userId: id } };
    },
    [200],
  ),
  row(
    'listMemberIdentities',
    'of somebody who is known elsewhere',
    async (s) => ({ who: s.owner, params: { userId: (await elsewhere(s)).member.id } }),
    ['not_found'],
  ),
  row(
    'listMemberIdentities',
    'not by a Billing Admin',
    (s) => ({ who: s.billingAdmin, params: { userId: s.member.id } }),
    ['forbidden'],
  ),
  row('releaseMemberIdentity', 'an Owner releases one', async (s) => ({ who: s.owner, params: await linked(s) }), [
    204,
    'user.identity_released',
  ]),
  row(
    'releaseMemberIdentity',
    'that belongs to another person',
    async (s) => ({ who: s.owner, params: { ...(await linked(s)), userId: s.billingAdmin.id } }),
    ['not_found'],
  ),
  row(
    'releaseMemberIdentity',
    'a member’s sign-in by Google',
    async (s) => ({
      who: s.owner,
      params: { userId: s.member.id, identityId: await identity(s.t, s.member.id, 'google') },
    }),
    ['not_found'],
  ),
  row(
    'releaseMemberIdentity',
    'a member’s identity at another organization’s connection',
    async (s) => {
      const { organizationId } = await elsewhere(s);
      await join(s.t, organizationId, { userId: s.member.id, role: 'ORGANIZATION_MEMBER' });
      const identityId = await identity(s.t, s.member.id, await connection(s.t, organizationId));
      return { who: s.owner, params: { userId: s.member.id, identityId } };
    },
    ['not_found'],
  ),
  row(
    'releaseMemberIdentity',
    'the only way in of the only Owner who has one',
    async (s) => {
      const { sole, connectionId } = await ssoOnly(s);
      const identityId = await identity(s.t, sole.id, connectionId);
      await s.t.db.deleteFrom('connection_tests').where('user_id', '=', sole.id).execute();
      return { who: sole, params: { userId: sole.id, identityId } };
    },
    ['would_lock_out_owners'],
  ),
];
