import type { OrganizationId, UserId } from '@gatehouse/contract/vocabulary';
import { sql } from 'kysely';
import { ProblemError } from '../../platform/problem.ts';
import { decideLockout, type LockoutReason, type PersonWays, type SettingsForWays } from '../../policy/ways-in.ts';
import { listOwnedOrganizations } from '../members/store.ts';
import { lockOrganization } from '../organizations/store.ts';
import type { Tx, World } from '../world.ts';
import { findOrganizationFacts, memberSide } from './facts.ts';
import { listMemberWays } from './store.ts';

/** More Owners than this are not looked at one by one; the first of them suffice to show that somebody gets in. */
const OWNERS_LOOKED_AT = 200;

export type OwnersWays = { owners: PersonWays[]; settings: SettingsForWays };

export async function findOwnersWays(
  tx: Tx,
  world: Pick<World, 'config'>,
  organizationId: OrganizationId,
): Promise<OwnersWays> {
  const rows = await listMemberWays(tx, organizationId, { after: null, limit: OWNERS_LOOKED_AT, who: 'owners' });
  const facts = await findOrganizationFacts(tx, world, organizationId);
  return { owners: rows.map((row) => memberSide(row, facts).member), settings: facts.settings };
}

type Circumstances = {
  organizationId: OrganizationId;
  world: Pick<World, 'config'>;
  /** An operator's written word lets the change through all the same. */
  caller: { override: string | null };
};

/**
 * R6: makes a change and takes it back when it leaves no Owner who can get in. The question is asked of the database as
 * it is after the change, so that no door can word it wrongly. The caller holds the organization's row (mode
 * `exclusive`), or two changes could each count on what the other removes.
 */
export async function keepOwnersIn<Out>(
  tx: Tx,
  { organizationId, world, caller }: Circumstances,
  change: () => Promise<Out>,
): Promise<Out> {
  if (caller.override !== null) return change();
  const before = await findOwnersWays(tx, world, organizationId);
  const out = await change();
  const after = await findOwnersWays(tx, world, organizationId);
  const decision = decideLockout(before, after);
  if (decision.kind === 'deny') throw lockoutProblem(decision.reasons);
  return out;
}

/**
 * The same for a change that nobody asked for just now: it is taken back alone, with why, and the rest of the
 * transaction goes on. null: the change stands.
 */
export async function unlessOwnersAreLockedOut(
  tx: Tx,
  { organizationId, world }: Pick<Circumstances, 'organizationId' | 'world'>,
  change: () => Promise<void>,
): Promise<readonly LockoutReason[] | null> {
  const before = await findOwnersWays(tx, world, organizationId);
  await sql`savepoint unless_owners_are_locked_out`.execute(tx);
  await change();
  const decision = decideLockout(before, await findOwnersWays(tx, world, organizationId));
  if (decision.kind === 'allow') return null;
  await sql`rollback to savepoint unless_owners_are_locked_out`.execute(tx);
  return decision.reasons;
}

export const lockoutSentences: Readonly<Record<LockoutReason, string>> = {
  no_owner: 'There would be no Owner.',
  no_owner_has_an_allowed_method: 'No Owner has signed in by a method that would be allowed.',
  no_active_connection: 'No connection is active.',
  no_bypass_link: 'There is no bypass link.',
  no_owner_has_a_password: 'No Owner has a password, so the bypass link would help nobody.',
  no_owner_has_a_second_factor: 'No Owner has a second factor, and a password would need one.',
};

export function lockoutProblem(reasons: readonly LockoutReason[]): ProblemError {
  return new ProblemError('would_lock_out_owners', {
    detail: reasons.map((reason) => lockoutSentences[reason]).join(' '),
    errors: reasons.map((reason) => ({ pointer: '', code: reason, message: lockoutSentences[reason] })),
  });
}

type OwnChange = { userId: UserId; change: () => Promise<unknown> };

/**
 * The same for a person who changes their own account: an Owner who gives up a way in must not be the last Owner with
 * one, in any of their organizations. Their rows are locked in one order, so that two such changes cannot deadlock.
 */
export async function keepOwnedOrganizationsOpen(
  tx: Tx,
  { world }: Pick<Circumstances, 'world'>,
  { userId, change }: OwnChange,
): Promise<void> {
  const owned = await listOwnedOrganizations(tx, userId);
  const before = new Map<OrganizationId, OwnersWays>();
  for (const id of owned) {
    await lockOrganization(tx, id);
    before.set(id, await findOwnersWays(tx, world, id));
  }
  await change();
  for (const [id, ways] of before) {
    const decision = decideLockout(ways, await findOwnersWays(tx, world, id));
    if (decision.kind === 'deny') throw lockoutProblem(decision.reasons);
  }
}
