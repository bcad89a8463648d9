import type { OrganizationId } from '@gatehouse/contract/vocabulary';
import { ProblemError } from '../../platform/problem.ts';
import { decideLockout, type SettingsForWays, waysIn } from '../../policy/ways-in.ts';
import type { Action, Context } from '../act.ts';
import { findBypassLink } from '../bypass-links/store.ts';
import { countLiveInvitations } from '../invitations/store.ts';
import { findOrganization } from '../organizations/store.ts';
import { fromCursor, toPage } from '../pages.ts';
import { selfServiceOf } from '../self-service.ts';
import type { Tx } from '../world.ts';
import {
  type AuthenticationChange,
  applyAuthenticationChange,
  mustBeEntitled,
  mustBeSetUp,
  normalised,
} from './apply-change.ts';
import { findOwnersWays } from './keep-owners-in.ts';
import { countOwners, listMemberWays, type MemberWaysRow } from './store.ts';
import { type ImpactView, type SettingsView, viewImpact, viewSettings } from './view.ts';

/** How an organization's members may sign in, and what a change of it would mean for each of them. */

export const readAuthentication: Action<unknown, SettingsView, 'organization'> = {
  name: 'authentication.read',
  scope: 'organization',
  permission: 'authentication:manage',
  mode: 'read',
  async run(tx, context) {
    return { result: await settingsView(tx, context) };
  },
};

export const changeAuthentication: Action<
  AuthenticationChange & { expectedVersion: number | null },
  SettingsView,
  'organization'
> = {
  name: 'authentication.change',
  scope: 'organization',
  permission: 'authentication:manage',
  freshProof: true,
  mode: 'exclusive',
  async run(tx, context) {
    const { expectedVersion, ...change } = context.input;
    const organization = await mustFind(tx, context.organizationId);
    mustBeOwnersToChange(context, change);
    mustBeEntitled(change, organization.plan);
    const events = await applyAuthenticationChange(tx, context, { change, expectedVersion });
    return { result: await settingsView(tx, context), events };
  },
};

export const previewAuthentication: Action<
  AuthenticationChange & { limit: number; cursor?: string | undefined },
  ImpactView,
  'organization'
> = {
  name: 'authentication.preview',
  scope: 'organization',
  permission: 'authentication:manage',
  mode: 'read',
  async run(tx, context) {
    const { organizationId, input, now } = context;
    mustBeSetUp(context, input.allowedMethods);
    const before = await findOwnersWays(tx, context.world, organizationId);
    const after = { owners: before.owners, settings: settingsAfter(before.settings, input) };
    const lockout = decideLockout(before, after);
    const page = { after: fromCursor(input.cursor), limit: input.limit + 1, ownersOnly: false };
    const rows = await listMemberWays(tx, organizationId, page);
    const canGetIn = before.owners.filter(
      (owner) => waysIn({ ...owner, isOwner: true }, after.settings, 'proven').length > 0,
    );
    return {
      result: {
        counts: await countImpact(tx, organizationId, after.settings),
        pendingInvitations: await countLiveInvitations(tx, organizationId, now),
        owners: { total: before.owners.length, canGetIn: canGetIn.length },
        refusal: lockout.kind === 'deny' ? { code: 'would_lock_out_owners', reasons: [...lockout.reasons] } : null,
        ...toPage(rows, input.limit, { key: keyOf, view: (row) => viewImpact(row, after.settings) }),
      },
    };
  },
};

const COUNTED_AT_ONCE = 5000;

/** The same rules for everybody, in pages, so that memory stays flat at any number of members. */
async function countImpact(
  tx: Tx,
  organizationId: OrganizationId,
  after: SettingsForWays,
): Promise<ImpactView['counts']> {
  const counts = { keepsAccess: 0, mustAddSecondFactor: 0, mustChangeMethod: 0, losesAccess: 0 };
  const counter = {
    keeps_access: 'keepsAccess',
    must_add_second_factor: 'mustAddSecondFactor',
    must_change_method: 'mustChangeMethod',
    loses_access: 'losesAccess',
  } as const;
  let last: MemberWaysRow | undefined;
  do {
    const page = { after: last ? keyOf(last) : null, limit: COUNTED_AT_ONCE, ownersOnly: false };
    const rows = await listMemberWays(tx, organizationId, page);
    for (const row of rows) counts[counter[viewImpact(row, after).impact]] += 1;
    last = rows.length < COUNTED_AT_ONCE ? undefined : rows.at(-1);
  } while (last);
  return counts;
}

function settingsAfter(now: SettingsForWays, change: AuthenticationChange): SettingsForWays {
  const { allowedMethods } = normalised(change);
  const served = change.bypassOwnersOnly ? 'owners' : 'members';
  const bypass = change.bypassOwnersOnly === undefined || now.bypass === 'none' ? now.bypass : served;
  const requireSecondFactor = change.requireSecondFactor ?? now.requireSecondFactor;
  return { ...now, bypass, requireSecondFactor, ...(allowedMethods === undefined ? {} : { allowedMethods }) };
}

function mustBeOwnersToChange(
  { actor, world }: Pick<Context<unknown>, 'actor' | 'world'>,
  change: AuthenticationChange,
): void {
  const restricts = change.allowedMethods !== undefined || change.requireSecondFactor !== undefined;
  if (!restricts || actor.standing.kind !== 'member') return;
  if (world.config.selfService.restriction) return;
  throw new ProblemError('by_request_only', { detail: 'Send a change request; support restricts methods.' });
}

async function settingsView(
  tx: Tx,
  { organizationId, world, actor }: Context<unknown, 'organization'>,
): Promise<SettingsView> {
  const organization = await mustFind(tx, organizationId);
  const link = await findBypassLink(tx, organizationId);
  const selfService = selfServiceOf(actor, world.config);
  return viewSettings(organization, { link, owners: await countOwners(tx, organizationId), selfService }, world.config);
}

async function mustFind(tx: Tx, organizationId: OrganizationId) {
  const row = await findOrganization(tx, organizationId);
  if (!row) throw new ProblemError('not_found');
  return row;
}

const keyOf = (row: MemberWaysRow) => ({ createdAt: row.createdAt, id: row.userId });
