import type { OrganizationId } from '@gatehouse/contract/vocabulary';
import { hashSecret, newSecret } from '../../platform/crypto.ts';
import { ProblemError } from '../../platform/problem.ts';
import type { Action, Context } from '../act.ts';
import { bypassDrillMail } from '../mails/bypass-link-mails.ts';
import { listOwnerEmails } from '../members/store.ts';
import { findOrganization } from '../organizations/store.ts';
import type { Tx } from '../world.ts';
import { findBypassLink, findDrill, updateBypassDrill, updateBypassDrillEnded } from './store.ts';

/**
 * A drill of the bypass link. For a while, in the browser of the Owner who began it and for nobody else, the provider
 * counts as down: sign-ins of this organization end as they would on that day. That the Owner then comes in by the link
 * is a real use of it, noted by `sign-ins/bypass-use.ts`, and what proves it. Since that use raises no alarm, all Owners
 * hear of the beginning; and it ends with the Owner's sessions, should one have been somebody else's (`sessions/end.ts`).
 */

export const DRILL_SECONDS = 15 * 60;

/** `token`: for the browser alone. */
type Begun = { endsAt: string; token: string };

export const startBypassDrill: Action<unknown, Begun, 'organization'> = {
  name: 'bypass_link.start_drill',
  scope: 'organization',
  permission: 'bypass-link:manage',
  freshProof: true,
  mode: 'write',
  sparesSessions: () => true,
  async run(tx, context) {
    const { organizationId, actor, now } = context;
    const link = await findBypassLink(tx, organizationId);
    if (!link) throw new ProblemError('not_found', { detail: 'There is no bypass link; create one first.' });
    if (actor.userId === null) throw new ProblemError('forbidden');
    const token = newSecret();
    const endsAt = new Date(now.getTime() + DRILL_SECONDS * 1000);
    await updateBypassDrill(tx, organizationId, { by: actor.userId, hash: hashSecret(token), endsAt });
    const changes = { endsAt: endsAt.toISOString() };
    return {
      result: { endsAt: endsAt.toISOString(), token },
      events: [{ name: 'bypass_link.drill_started', target: { kind: 'bypass_link', id: link.id }, changes }],
      mails: await mailOwners(tx, context, endsAt),
    };
  },
};

async function mailOwners(tx: Tx, context: Context<unknown, 'organization'>, endsAt: Date) {
  const { organizationId, actor, caller, now, world, t } = context;
  const organization = await findOrganization(tx, organizationId);
  const details = {
    organization: organization?.name ?? '',
    name: actor.name ?? '',
    email: actor.email ?? '',
    ipAddress: caller.ip ?? '',
    userAgent: caller.userAgent,
    at: now,
    endsAt,
    settingsLink: new URL(`/organizations/${organizationId}`, world.config.publicUrl).href,
  };
  const message = bypassDrillMail(details, t);
  return (await listOwnerEmails(tx, organizationId)).map((to) => ({ to, ...message }));
}

/** By any Owner and without a fresh proof: the way to one may be what is rehearsed without. */
export const endBypassDrill: Action<unknown, void, 'organization'> = {
  name: 'bypass_link.end_drill',
  scope: 'organization',
  permission: 'bypass-link:manage',
  mode: 'write',
  sparesSessions: () => true,
  async run(tx, { organizationId, now }) {
    const link = await findBypassLink(tx, organizationId);
    const underWay = link?.drill_ends_at && link.drill_ends_at > now;
    if (!underWay) throw new ProblemError('not_found', { detail: 'No drill is under way.' });
    await updateBypassDrillEnded(tx, organizationId);
    return {
      result: undefined,
      events: [{ name: 'bypass_link.drill_ended', target: { kind: 'bypass_link', id: link.id } }],
    };
  },
};

/** Before a provider is asked: whether it counts as down in this browser. */
export const readDrill: Action<{ organizationId: OrganizationId; drillHash: Buffer }, boolean, 'instance'> = {
  name: 'bypass_link.read_drill',
  scope: 'instance',
  permission: 'sign-in',
  mode: 'read',
  async run(tx, { input: { organizationId, drillHash }, now }) {
    return { result: (await findDrill(tx, organizationId, { hash: drillHash, at: now })) !== null };
  },
};
