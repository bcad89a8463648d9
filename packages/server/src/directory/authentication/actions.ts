import type { OrganizationId } from '@gatehouse/contract/vocabulary';
import { ProblemError } from '../../platform/problem.ts';
import type { Action, Context } from '../act.ts';
import { findBypassLink } from '../bypass-links/store.ts';
import { findOrganization } from '../organizations/store.ts';
import { type Confirmable, confirmable } from '../provisional-changes/confirmable.ts';
import { selfServiceOf } from '../self-service.ts';
import type { Tx } from '../world.ts';
import { type AuthenticationChange, applyAuthenticationChange } from './apply-change.ts';
import { countOwners } from './store.ts';
import { type SettingsView, viewSettings } from './view.ts';

/** How an organization's members may sign in. What a change of it would mean for each of them is `preview-change.ts`. */

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
  AuthenticationChange & { expectedVersion: number | null } & Confirmable,
  SettingsView,
  'organization'
> = confirmable(
  {
    name: 'authentication.change',
    scope: 'organization',
    permission: 'authentication:manage',
    freshProof: true,
    mode: 'exclusive',
    async run(tx, context) {
      const { expectedVersion, ...change } = context.input;
      const events = await applyAuthenticationChange(tx, context, { change, expectedVersion });
      return { result: await settingsView(tx, context), events };
    },
  },
  () => ({ kind: 'authentication' }),
);

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
