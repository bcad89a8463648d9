import { cookieOf, identity, join, member, sessionOf, signedIn } from '../factories.ts';
import { byRequest, json, row, type Scenario, ssoOnly } from './scenario.ts';

/** One's own account, organizations, members and invitations. */

const anew = { email: 'Another@Mailbox.example' };
const strong = { password: 'velvet tractor ninety umbrella' };

export const peopleScenarios: readonly Scenario[] = [
  row('readMe', 'anybody signed in reads their account', (s) => ({ who: s.member }), [200]),
  row('updateMe', 'a name changes without an event', (s) => ({ who: s.member, body: { name: 'Ada' } }), [200]),
  row('changeMyPassword', 'a strong one is taken', (s) => ({ who: s.member, body: strong }), [
    204,
    'user.password_changed',
  ]),
  row('changeMyPassword', 'a weak one is not', (s) => ({ who: s.member, body: { password: 'aaaaaaaaaaaaaaaaaaaa' } }), [
    'password_too_weak',
  ]),
  row('changeMyEmail', 'a link goes out, and nothing changes yet', (s) => ({ who: s.member, body: anew }), [204]),
  row(
    'changeMyEmail',
    'to an address that has an account: the same',
    (s) => ({ who: s.member, body: { email: s.owner.email } }),
    [204],
  ),
  row('changeMyEmail', 'to the present one', (s) => ({ who: s.member, body: { email: s.member.email } }), [
    'invalid_request',
  ]),
  row(
    'changeMyEmail',
    'where a connection signs in by the present one',
    async (s) => ({ who: (await ssoOnly(s)).sole, body: anew }),
    ['email_managed'],
  ),
  row('revokeMyOtherSessions', 'without others nothing happens', (s) => ({ who: s.member }), [204]),
  row(
    'unlinkMyIdentity',
    'one of two ways goes',
    async (s) => {
      return { who: s.member, params: { identityId: await identity(s.t, s.member.id, 'google') } };
    },
    [204, 'user.identity_unlinked'],
  ),
  row(
    'unlinkMyIdentity',
    'the only way in stays',
    async (s) => {
      const who = await signedIn(s.t, { password: false });
      return { who, params: { identityId: await identity(s.t, who.id, 'google') } };
    },
    ['conflict'],
  ),
  row(
    'unlinkMyIdentity',
    'the last Owner’s only allowed way stays',
    async (s) => {
      const { sole, connectionId, domain } = await ssoOnly(s);
      await s.t.db.updateTable('managed_domains').set({ connection_id: null }).where('id', '=', domain.id).execute();
      // Without its domain the connection no longer proves the account, so the password does.
      const token = await sessionOf(s.t, sole.id, { method: 'password', at: s.t.clock.now() });
      const who = { ...sole, token, cookie: cookieOf(s.t.config, token) };
      return { who, params: { identityId: await identity(s.t, sole.id, connectionId) } };
    },
    ['would_lock_out_owners'],
  ),

  row('createOrganization', 'its creator is its Owner', (s) => ({ who: s.member, body: { name: 'Mine' } }), [
    201,
    'organization.created',
  ]),
  byRequest(
    row('createOrganization', 'where support creates them', (s) => ({ who: s.member, body: { name: 'Mine' } }), [
      'sign_up_closed',
    ]),
  ),
  row('renameOrganization', 'an Owner renames', (s) => ({ who: s.owner, body: { name: 'New' } }), [
    200,
    'organization.renamed',
  ]),
  row(
    'renameOrganization',
    'of an older version',
    (s) => ({ who: s.owner, body: { name: 'New' }, headers: { 'if-match': '"9"' } }),
    ['precondition_failed'],
  ),
  row('deleteOrganization', 'an Owner deletes it, and the instance remembers', (s) => ({ who: s.owner }), [
    204,
    'organization.deleted',
  ]),
  row('leaveOrganization', 'a member leaves', (s) => ({ who: s.member }), [204, 'member.left']),
  row('leaveOrganization', 'the last Owner stays', (s) => ({ who: s.owner }), ['last_owner']),
  row('leaveOrganization', 'the last Owner with a way in stays', async (s) => ({ who: (await ssoOnly(s)).sole }), [
    'would_lock_out_owners',
  ]),

  row(
    'changeMemberRole',
    'an Owner promotes',
    (s) => ({ who: s.owner, params: { userId: s.member.id }, body: { role: 'ORGANIZATION_OWNER' } }),
    [200, 'member.role_changed'],
  ),
  row(
    'changeMemberRole',
    'the same role is no change',
    (s) => ({ who: s.owner, params: { userId: s.member.id }, body: { role: 'ORGANIZATION_MEMBER' } }),
    [200],
  ),
  row(
    'changeMemberRole',
    'the last Owner stays one',
    (s) => ({ who: s.owner, params: { userId: s.owner.id }, body: { role: 'ORGANIZATION_MEMBER' } }),
    ['last_owner'],
  ),
  row(
    'changeMemberRole',
    'the last Owner with a way in stays one',
    async (s) => {
      const { sole } = await ssoOnly(s);
      return { who: sole, params: { userId: sole.id }, body: { role: 'ORGANIZATION_MEMBER' } };
    },
    ['would_lock_out_owners'],
  ),
  row('removeMember', 'an Owner removes', (s) => ({ who: s.owner, params: { userId: s.member.id } }), [
    204,
    'member.removed',
  ]),
  row('removeMember', 'the last Owner stays', (s) => ({ who: s.owner, params: { userId: s.owner.id } }), [
    'last_owner',
  ]),
  row(
    'removeMember',
    'the last Owner with a way in stays',
    async (s) => {
      const { sole } = await ssoOnly(s);
      return { who: sole, params: { userId: sole.id } };
    },
    ['would_lock_out_owners'],
  ),
  row('listRemovedPeople', 'an Owner looks', (s) => ({ who: s.owner }), [200]),
  row(
    'liftMemberBlock',
    'a removed person may come back',
    async (s) => {
      const removed = await member(s.t, s.organizationId, 'ORGANIZATION_MEMBER');
      await s.t.db
        .insertInto('tombstones')
        .values({ organization_id: s.organizationId, user_id: removed.id, created_at: s.t.clock.now() })
        .execute();
      return { who: s.owner, params: { userId: removed.id } };
    },
    [204, 'member.block_lifted'],
  ),

  row('inviteMember', 'an Owner invites', (s) => ({ who: s.owner, body: { email: 'New@Person.example' } }), [
    201,
    'member.invited',
  ]),
  row('inviteMember', 'who is a member already', (s) => ({ who: s.owner, body: { email: s.member.email } }), [
    'already_a_member',
  ]),
  row(
    'inviteMember',
    'who is invited already',
    async (s) => {
      await json(s, '/invites', { email: 'twice@person.example' });
      return { who: s.owner, body: { email: 'twice@person.example' } };
    },
    ['conflict'],
  ),
  row('inviteMember', 'no address', (s) => ({ who: s.owner, body: { email: 'a@b@c' } }), ['invalid_request']),
  row(
    'inviteMembers',
    'each with its own answer',
    (s) => ({
      who: s.owner,
      body: { invites: [{ email: 'x@y.example' }, { email: 'nonsense' }, { email: s.member.email }] },
    }),
    [200, 'member.invited'],
  ),
  row(
    'resendInvitation',
    'again, with a new link',
    async (s) => {
      return { who: s.owner, params: { inviteId: (await json(s, '/invites', { email: 're@person.example' })).id } };
    },
    [200, 'invitation.resent'],
  ),
  ...(['resendInvitation', 'revokeInvitation'] as const).flatMap((endpoint) => [
    row(
      endpoint,
      'one that was accepted',
      async (s) => ({ who: s.owner, params: { inviteId: await decided(s, 'accepted_at') } }),
      ['invitation_accepted'],
    ),
    row(
      endpoint,
      'one that was revoked',
      async (s) => ({ who: s.owner, params: { inviteId: await decided(s, 'revoked_at') } }),
      ['invitation_revoked'],
    ),
  ]),
  row(
    'revokeInvitation',
    'an Owner revokes',
    async (s) => {
      return { who: s.owner, params: { inviteId: (await json(s, '/invites', { email: 're@person.example' })).id } };
    },
    [204, 'invitation.revoked'],
  ),
  row(
    'listMyOrganizations',
    'with the entry of each',
    async (s) => {
      await join(s.t, s.organizationId, { userId: (await signedIn(s.t)).id, role: 'ORGANIZATION_MEMBER' });
      return { who: s.owner };
    },
    [200],
  ),
];

async function decided(s: Parameters<typeof json>[0], column: 'accepted_at' | 'revoked_at'): Promise<string> {
  const { id } = await json(s, '/invites', { email: 'done@person.example' });
  await s.t.db
    .updateTable('invitations')
    .set({ [column]: s.t.clock.now() })
    .where('id', '=', id)
    .execute();
  return id;
}
