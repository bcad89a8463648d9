import type { Method, Plan } from '@gatehouse/contract/vocabulary';
import { invalidField, ProblemError } from '../../platform/problem.ts';
import { isEntitled } from '../../policy/plans.ts';
import type { Context } from '../act.ts';
import type { Event } from '../caller.ts';
import { findOrganization, updateOrganization } from '../organizations/store.ts';
import { mustBeSettled } from '../provisional-changes/must-be-settled.ts';
import { instanceMethods, type Tx } from '../world.ts';
import { keepOwnersIn } from './keep-owners-in.ts';

export type AuthenticationChange = {
  allowedMethods?: Method[] | null | undefined;
  bypassOwnersOnly?: boolean | undefined;
  requireSecondFactor?: boolean | undefined;
  sessionMaxHours?: number | null | undefined;
};

/** Changes how members sign in, by an Owner's hand or by an approved change request. */
export async function applyAuthenticationChange(
  tx: Tx,
  context: Context<unknown, 'organization'>,
  { change, expectedVersion }: { change: AuthenticationChange; expectedVersion: number | null },
): Promise<Event[]> {
  const { organizationId, now } = context;
  await mustBeSettled(tx, organizationId);
  mustBeSetUp(context, change.allowedMethods);
  const before = await findOrganization(tx, organizationId);
  if (!before) throw new ProblemError('not_found');
  const row = await keepOwnersIn(tx, context, async () => {
    const changed = await updateOrganization(tx, organizationId, normalised(change), { now, expectedVersion });
    // Asked afterwards, and taken back all the same: a preview shows what it would mean also to who may only ask for it.
    mustBeOwnersToRestrict(context, change);
    mustBeEntitled(change, before.plan);
    return changed;
  });
  const methods = { from: before.allowed_methods, to: row.allowed_methods };
  const bypass = { from: before.bypass_owners_only, to: row.bypass_owners_only };
  const factor = { from: before.require_second_factor, to: row.require_second_factor };
  const hours = { from: before.session_max_hours, to: row.session_max_hours };
  const changes = {
    ...(String(methods.from) === String(methods.to) ? {} : { allowedMethods: methods }),
    ...(bypass.from === bypass.to ? {} : { bypassOwnersOnly: bypass }),
    ...(hours.from === hours.to ? {} : { sessionMaxHours: hours }),
    ...(factor.from === factor.to ? {} : { requireSecondFactor: factor }),
  };
  if (Object.keys(changes).length === 0) return [];
  const target = { kind: 'organization', id: organizationId, name: row.name };
  return [{ name: 'authentication.changed', target, changes }];
}

/** Lifting a restriction is always possible, also after the plan has lost the entitlement. */
function mustBeEntitled(change: AuthenticationChange, plan: Plan): void {
  const restricts = (change.allowedMethods ?? null) !== null || change.requireSecondFactor === true;
  if (!restricts) return;
  if (isEntitled(plan, 'auth_restriction')) return;
  throw new ProblemError('plan_limit', {
    detail: 'Restricting authentication options is not part of the plan. It can be lifted, not changed.',
  });
}

/** Owners restrict methods themselves only where the instance leaves it to them; operators always may. */
function mustBeOwnersToRestrict(
  { actor, world }: Pick<Context<unknown>, 'actor' | 'world'>,
  change: AuthenticationChange,
): void {
  const restricts = change.allowedMethods !== undefined || change.requireSecondFactor !== undefined;
  if (!restricts || actor.standing.kind !== 'member' || world.config.selfService.restriction) return;
  throw new ProblemError('by_request_only', { detail: 'Send a change request; support restricts methods.' });
}

/** Each method once, in one order, so that equal settings are equal. */
function normalised(change: AuthenticationChange): AuthenticationChange {
  if (!change.allowedMethods) return change;
  return { ...change, allowedMethods: [...new Set(change.allowedMethods)].sort() };
}

function mustBeSetUp({ world }: Pick<Context<unknown>, 'world'>, allowed: Method[] | null | undefined): void {
  const missing = (allowed ?? []).find((method) => !instanceMethods(world.config).includes(method));
  if (missing) throw invalidField('allowedMethods', 'method_not_set_up', `This instance has not set up “${missing}”.`);
}
