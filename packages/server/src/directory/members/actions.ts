import type { MemberDetail } from '@gatehouse/contract/endpoints/members';
import type { OrganizationId, OrganizationRole, UserId } from '@gatehouse/contract/vocabulary';
import type { z } from 'zod';
import { ProblemError } from '../../platform/problem.ts';
import { decideRoleChange } from '../../policy/roles.ts';
import type { Action, ActorView } from '../act.ts';
import { keepOwnersIn } from '../authentication/keep-owners-in.ts';
import { updateInvitationsOfMemberRevoked } from '../invitations/store.ts';
import { fromCursor, fromNameCursor, type Page, toPage } from '../pages.ts';
import type { Tx } from '../world.ts';
import {
  countOwners,
  deleteMember,
  deleteOneTimeGrants,
  findMember,
  insertGrant,
  listGrants,
  listMembers as listMemberRows,
  type MemberListRow,
  type MemberRow,
  type MemberSort,
  updateEffectiveRole,
} from './store.ts';
import { viewMember } from './view.ts';

/**
 * Members and their roles. How people become members is `invitations` and `sign-ins`; whether an Owner would be left is
 * decided in `policy/roles.ts` and `policy/ways-in.ts`, under the organization's lock.
 */

type MemberView = ReturnType<typeof viewMember>;
type Detail = z.infer<typeof MemberDetail>;
type MemberQuery = {
  q?: string | undefined;
  role?: OrganizationRole | undefined;
  status?: MemberRow['status'] | undefined;
  dormant?: 'true' | undefined;
  sort?: MemberSort | undefined;
  limit: number;
  cursor?: string | undefined;
};

export const listMembers: Action<MemberQuery, Page<MemberView>, 'organization'> = {
  name: 'member.list',
  scope: 'organization',
  permission: 'members:read',
  mode: 'read',
  async run(tx, { organizationId, input, now }) {
    const { sort = '-createdAt', cursor } = input;
    const dormantAt = input.dormant ? now : null;
    const filter = { search: input.q ?? null, role: input.role ?? null, status: input.status ?? null, dormantAt };
    const page = { filter, limit: input.limit + 1 };
    const byName = sort === 'name';
    const rows = await listMemberRows(
      tx,
      organizationId,
      byName ? { ...page, sort, after: fromNameCursor(cursor) } : { ...page, sort, after: fromCursor(cursor) },
    );
    const key = ({ nameKey: name, createdAt, userId: id }: MemberListRow) =>
      byName ? { name, id } : { createdAt, id };
    return { result: toPage(rows, input.limit, { key, view: viewMember }) };
  },
};

export const readMember: Action<{ userId: UserId }, Detail, 'organization'> = {
  name: 'member.read',
  scope: 'organization',
  permission: 'members:read',
  mode: 'read',
  async run(tx, { organizationId, input }) {
    return { result: await detail(tx, organizationId, input.userId) };
  },
};

export const changeMemberRole: Action<{ userId: UserId; role: OrganizationRole }, Detail, 'organization'> = {
  name: 'member.change_role',
  scope: 'organization',
  permission: 'members:manage',
  mode: 'exclusive',
  async run(tx, context) {
    const { organizationId, input, actor, now } = context;
    const member = await mustFind(tx, organizationId, input.userId);
    if (member.role === input.role && !(await restsOnRule(tx, organizationId, member))) {
      return { result: await detail(tx, organizationId, input.userId) };
    }
    await mustAllow(tx, { organizationId, actor, member, nextRole: input.role });
    const role = await keepOwnersIn(tx, context, async () => {
      await deleteOneTimeGrants(tx, organizationId, input.userId);
      const source = actor.standing.kind === 'operator' ? 'operator' : 'hand';
      const grant = { source, sourceId: actor.userId ?? '', role: input.role } as const;
      await insertGrant(tx, organizationId, { userId: input.userId, grant, now });
      return updateEffectiveRole(tx, organizationId, input.userId);
    });
    // What a group rule gives stays, so the role can be a higher one than was given by hand.
    const given = role === input.role && role !== member.role ? {} : { given: input.role };
    const changes = { role: { from: member.role, to: role }, ...given };
    return {
      result: await detail(tx, organizationId, input.userId),
      events: [{ name: 'member.role_changed', target: targetOf(member), changes }],
    };
  },
};

export const removeMember: Action<{ userId: UserId }, void, 'organization'> = {
  name: 'member.remove',
  scope: 'organization',
  permission: 'members:manage',
  mode: 'exclusive',
  async run(tx, context) {
    const { organizationId, input, actor, now } = context;
    const member = await mustFind(tx, organizationId, input.userId);
    await mustAllow(tx, { organizationId, actor, member, nextRole: null });
    await keepOwnersIn(tx, context, async () => {
      await deleteMember(tx, organizationId, { userId: input.userId, now, tombstone: true });
      await updateInvitationsOfMemberRevoked(tx, organizationId, { userId: input.userId, now });
    });
    return {
      result: undefined,
      events: [{ name: 'member.removed', target: targetOf(member), changes: { role: member.role } }],
    };
  },
};

/** Leaving is one's own choice, so single sign-on may bring the person back: no tombstone. */
export const leaveOrganization: Action<unknown, void, 'organization'> = {
  name: 'member.leave',
  scope: 'organization',
  permission: 'account:manage',
  mode: 'exclusive',
  async run(tx, context) {
    const { organizationId, actor, now } = context;
    if (actor.userId === null || actor.role === null) throw actor.presence?.refusal ?? new ProblemError('not_found');
    const userId = actor.userId;
    const member = await mustFind(tx, organizationId, userId);
    await mustAllow(tx, { organizationId, actor, member, nextRole: null });
    await keepOwnersIn(tx, context, () => deleteMember(tx, organizationId, { userId, now, tombstone: false }));
    return { result: undefined, events: [{ name: 'member.left', target: targetOf(member) }] };
  },
};

type RoleChange = {
  organizationId: OrganizationId;
  actor: ActorView;
  member: MemberRow;
  nextRole: OrganizationRole | null;
};

async function mustAllow(tx: Tx, { organizationId, actor, member, nextRole }: RoleChange): Promise<void> {
  const decision = decideRoleChange({
    actorRole: actor.role,
    currentRole: member.role,
    nextRole,
    owners: await countOwners(tx, organizationId),
  });
  if (decision.kind === 'allow') return;
  const detail = decision.reason === 'last_owner' ? 'Make another member an Owner first.' : undefined;
  throw new ProblemError(decision.reason, detail ? { detail } : {});
}

/** Then giving the same role by hand makes it last when the rule's is gone. */
async function restsOnRule(tx: Tx, organizationId: OrganizationId, { userId, role }: MemberRow): Promise<boolean> {
  const grants = await listGrants(tx, organizationId, userId);
  return grants.filter((grant) => grant.role === role).every(({ source }) => source === 'group_rule');
}

async function mustFind(tx: Tx, organizationId: OrganizationId, userId: UserId): Promise<MemberRow> {
  const member = await findMember(tx, organizationId, userId);
  if (!member) throw new ProblemError('not_found');
  return member;
}

async function detail(tx: Tx, organizationId: OrganizationId, userId: UserId): Promise<Detail> {
  const member = await mustFind(tx, organizationId, userId);
  const grants = await listGrants(tx, organizationId, userId);
  return {
    ...viewMember(member),
    grants: grants.map((grant) => ({
      role: grant.role,
      source: grant.source,
      sourceId: grant.source_id === '' ? null : grant.source_id,
      connection: grant.connection_name,
      createdAt: grant.created_at.toISOString(),
    })),
  };
}

const targetOf = (member: MemberRow) => ({ kind: 'user', id: member.userId, name: member.name || member.email });
