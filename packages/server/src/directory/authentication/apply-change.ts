import type { Method, Plan } from '@gatehouse/contract/vocabulary';
import { invalidField, ProblemError } from '../../platform/problem.ts';
import { isEntitled } from '../../policy/plans.ts';
import type { Context } from '../act.ts';
import type { Event } from '../caller.ts';
import { findOrganization, updateOrganization } from '../organizations/store.ts';
import { instanceMethods, type Tx } from '../world.ts';
import { keepOwnersIn } from './keep-owners-in.ts';

export type AuthenticationChange = {
  allowedMethods?: Method[] | null | undefined;
  bypassOwnersOnly?: boolean | undefined;
  sessionMaxHours?: number | null | undefined;
};

/** Changes how members sign in, by an Owner's hand or by an approved change request. */
export async function applyAuthenticationChange(
  tx: Tx,
  context: Context<unknown, 'organization'>,
  { change, expectedVersion }: { change: AuthenticationChange; expectedVersion: number | null },
): Promise<Event[]> {
  const { organizationId, now } = context;
  mustBeSetUp(context, change.allowedMethods);
  const before = await findOrganization(tx, organizationId);
  if (!before) throw new ProblemError('not_found');
  const row = await keepOwnersIn(tx, context, () =>
    updateOrganization(tx, organizationId, normalised(change), { now, expectedVersion }),
  );
  const methods = { from: before.allowed_methods, to: row.allowed_methods };
  const bypass = { from: before.bypass_owners_only, to: row.bypass_owners_only };
  const hours = { from: before.session_max_hours, to: row.session_max_hours };
  const changes = {
    ...(String(methods.from) === String(methods.to) ? {} : { allowedMethods: methods }),
    ...(bypass.from === bypass.to ? {} : { bypassOwnersOnly: bypass }),
    ...(hours.from === hours.to ? {} : { sessionMaxHours: hours }),
  };
  if (Object.keys(changes).length === 0) return [];
  const target = { kind: 'organization', id: organizationId, name: row.name };
  return [{ name: 'authentication.changed', target, changes }];
}

/** Lifting a restriction is always possible, also after the plan has lost the entitlement. */
export function mustBeEntitled(change: AuthenticationChange, plan: Plan): void {
  if (change.allowedMethods === undefined || change.allowedMethods === null) return;
  if (isEntitled(plan, 'auth_restriction')) return;
  throw new ProblemError('plan_limit', {
    detail: 'Restricting authentication options is not part of the plan. It can be lifted, not changed.',
  });
}

/** Each method once, in one order, so that equal settings are equal. */
export function normalised(change: AuthenticationChange): AuthenticationChange {
  if (!change.allowedMethods) return change;
  return { ...change, allowedMethods: [...new Set(change.allowedMethods)].sort() };
}

export function mustBeSetUp({ world }: Pick<Context<unknown>, 'world'>, allowed: Method[] | null | undefined): void {
  const missing = (allowed ?? []).find((method) => !instanceMethods(world.config).includes(method));
  if (missing) throw invalidField('allowedMethods', 'method_not_set_up', `This instance has not set up “${missing}”.`);
}
