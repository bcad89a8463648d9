import type { OrganizationId, UserId } from '@gatehouse/contract/vocabulary';
import type { ProblemError } from '../../platform/problem.ts';
import { isUntested, previewPolicy } from '../../policy/preview-policy.ts';
import {
  canGiveMore,
  decideRoleAfter,
  isOtherwise,
  type RoleAfter,
  type Change as RulesChange,
} from '../../policy/ruled-roles.ts';
import { anOwnerCanGetIn } from '../../policy/ways-in.ts';
import { type Action, rehearse } from '../act.ts';
import type { Caller } from '../caller.ts';
import { listRuledConnections } from '../connections/group-rules-store.ts';
import { countLiveInvitations } from '../invitations/store.ts';
import { listRuledPeople } from '../members/rule-grants-store.ts';
import { fromCursor, type PageKey, toPage } from '../pages.ts';
import type { Tx, World } from '../world.ts';
import { findOrganizationFacts, memberSide, type OrganizationFacts } from './facts.ts';
import { findOwnersWays, type OwnersWays } from './keep-owners-in.ts';
import { listLiveConnections, listMemberWays, type MemberWaysRow } from './store.ts';
import { type ImpactRow, type ImpactView, viewImpact, viewRefusal } from './view.ts';

/**
 * What a change would mean for each member. The change itself is made and taken back, so nothing says a second time what
 * it does; in between only the little is read that members have in common. They themselves are gone through afterwards,
 * when nobody waits any more: a hundred thousand of them take a second.
 */

export type Change<In, Out = unknown> = {
  action: Action<In, Out, 'organization'>;
  input: In;
  /** Whose own place in the organization it changes. */
  concerns?: UserId | undefined;
};

export type PreviewPage = { limit: number; cursor?: string | undefined; affected?: 'true' | undefined };

export async function previewChange<In>(
  world: World,
  caller: Caller,
  organizationId: OrganizationId,
  { change, page }: { change: Change<In>; page: PreviewPage },
): Promise<ImpactView> {
  const { action, input, concerns } = change;
  const seen = await rehearse(world, caller, organizationId, {
    action,
    input,
    look: async (tx, make) => {
      const before = await findOrganizationFacts(tx, world, organizationId);
      const liveBefore = await listLiveConnections(tx, organizationId);
      const ruledBefore = await listRuledConnections(tx, organizationId);
      const refusal = await make();
      const after = await findOrganizationFacts(tx, world, organizationId);
      const untested = isUntested(liveBefore, await listLiveConnections(tx, organizationId));
      const rules = { before: ruledBefore, after: await listRuledConnections(tx, organizationId) };
      const owners = await findOwnersWays(tx, world, organizationId);
      const [concerned] = concerns ? await listMemberWays(tx, organizationId, { ...onlyOne, who: concerns }) : [];
      return { before, after, rules, owners, untested, refusal, concerns, concerned };
    },
  });
  const { counts, roles, rows } = await goThrough(world.db, organizationId, { seen, page });
  return {
    counts,
    pendingInvitations: await countLiveInvitations(world.db, organizationId, world.clock.now()),
    owners: viewOwners(seen.owners),
    untested: seen.untested,
    roles: { ...roles, more: canGiveMore(seen.rules) },
    refusal: seen.refusal && viewRefusal(seen.refusal),
    ...toPage(rows, page.limit, { key: ({ member }) => keyOf(member), view: viewImpact }),
  };
}

const onlyOne = { after: null, limit: 1 } as const;

type Seen = {
  before: OrganizationFacts;
  after: OrganizationFacts;
  rules: RulesChange;
  owners: OwnersWays;
  untested: boolean;
  refusal: ProblemError | null;
  concerns: UserId | undefined;
  /** The row of whom it concerns as it would be; undefined: no longer a member. */
  concerned: MemberWaysRow | undefined;
};

/** `ruled`: what becomes of a role that a rule gave; undefined where no rule did, or none changes. */
function impactOn(row: MemberWaysRow, { before, after, concerns, concerned }: Seen, ruled?: RoleAfter): ImpactRow {
  const kept = ruled ? { ...row, role: ruled.role } : row;
  const becomes = row.userId === concerns ? concerned : kept;
  return {
    member: row,
    impact: previewPolicy(memberSide(row, before), becomes ? memberSide(becomes, after) : null),
    role: becomes ? { role: becomes.role, isOpen: ruled?.isOpen ?? false } : null,
  };
}

const READ_AT_ONCE = 5000;
const counters = {
  keeps_access: 'keepsAccess',
  gains_access: 'gainsAccess',
  must_add_second_factor: 'mustAddSecondFactor',
  must_change_method: 'mustChangeMethod',
  loses_access: 'losesAccess',
  has_no_access: 'hasNoAccess',
} as const;

type Gone = { counts: ImpactView['counts']; roles: { changed: number; open: number }; rows: ImpactRow[] };

/** Counts everybody and keeps the page that was asked for, a few thousand at a time, so that memory stays flat. */
async function goThrough(
  tx: Tx,
  organizationId: OrganizationId,
  { seen, page }: { seen: Seen; page: PreviewPage },
): Promise<Gone> {
  const from = fromCursor(page.cursor);
  const gone: Gone = {
    counts: {
      keepsAccess: 0,
      gainsAccess: 0,
      mustAddSecondFactor: 0,
      mustChangeMethod: 0,
      losesAccess: 0,
      hasNoAccess: 0,
    },
    roles: { changed: 0, open: 0 },
    rows: [],
  };
  let last: MemberWaysRow | undefined;
  do {
    const after = last ? keyOf(last) : null;
    const members = await listMemberWays(tx, organizationId, { after, limit: READ_AT_ONCE, who: 'everybody' });
    const ruled = await rolesAfter(tx, organizationId, { seen, members });
    for (const member of members) {
      const role = ruled.get(member.userId);
      const row = impactOn(member, seen, role);
      gone.counts[counters[row.impact.impact]] += 1;
      countRole(gone.roles, member, role);
      const isShown = page.affected === undefined || isEffect(row);
      if (gone.rows.length <= page.limit && isShown && isBeyond(member, from)) gone.rows.push(row);
    }
    last = members.length < READ_AT_ONCE ? undefined : members.at(-1);
  } while (last);
  return gone;
}

function countRole(roles: Gone['roles'], { role: was }: MemberWaysRow, becomes: RoleAfter | undefined): void {
  if (!becomes) return;
  if (becomes.role !== was) roles.changed += 1;
  if (becomes.isOpen) roles.open += 1;
}

/** Only where rules change, which is seldom: their grants are much to read. */
async function rolesAfter(
  tx: Tx,
  organizationId: OrganizationId,
  { seen: { rules }, members }: { seen: Seen; members: readonly MemberWaysRow[] },
): Promise<ReadonlyMap<UserId, RoleAfter>> {
  if (!isOtherwise(rules)) return new Map();
  const userIds = members.map(({ userId }) => userId);
  const people = await listRuledPeople(tx, organizationId, userIds);
  return new Map(people.map((person) => [person.userId, decideRoleAfter(person, rules)]));
}

function isEffect({ member, impact: { impact }, role }: ImpactRow): boolean {
  if (impact !== 'keeps_access' && impact !== 'has_no_access') return true;
  return role !== null && (role.isOpen || role.role !== member.role);
}

/** In the order of the list: newest first. */
function isBeyond({ createdAt, userId }: MemberWaysRow, key: PageKey | null): boolean {
  if (key === null) return true;
  const millis = createdAt.getTime() - key.createdAt.getTime();
  return millis < 0 || (millis === 0 && userId < key.id);
}

function viewOwners({ owners, settings }: OwnersWays): ImpactView['owners'] {
  const canGetIn = owners.filter((owner) => anOwnerCanGetIn([owner], settings));
  return { total: owners.length, canGetIn: canGetIn.length };
}

const keyOf = (row: MemberWaysRow) => ({ createdAt: row.createdAt, id: row.userId });
