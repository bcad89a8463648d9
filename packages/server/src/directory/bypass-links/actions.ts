import type { OrganizationId } from '@gatehouse/contract/vocabulary';
import { ProblemError } from '../../platform/problem.ts';
import type { Action, Context } from '../act.ts';
import { keepOwnersIn } from '../authentication/keep-owners-in.ts';
import { bypassChangedMail } from '../mails/bypass-link-mails.ts';
import { listOwnerEmails } from '../members/store.ts';
import { findOrganization } from '../organizations/store.ts';
import { updateSessionKeepsBypass } from '../sessions/store.ts';
import type { Tx } from '../world.ts';
import { putBypassLink, sealContext } from './put-bypass-link.ts';
import { deleteBypassLink as deleteLink, findBypassLink, findBypassLinkByToken } from './store.ts';

/**
 * The bypass link: break-glass for the day the identity provider is down. Only Owners hold it. Coming in by it is
 * `sign-ins`; that it stops counting once replaced is `policy/entry.ts`.
 */

type LinkView = { url: string; createdAt: string; lastUsedAt: string | null };

export const copyBypassLink: Action<unknown, LinkView, 'organization'> = {
  name: 'bypass_link.copy',
  scope: 'organization',
  permission: 'bypass-link:manage',
  freshProof: true,
  mode: 'write',
  async run(tx, { organizationId, world }) {
    const row = await findBypassLink(tx, organizationId);
    if (!row) throw new ProblemError('not_found', { detail: 'There is no bypass link; create one first.' });
    const token = world.sealer.open(row.token_sealed, sealContext(organizationId));
    return {
      result: {
        url: linkTo(world.config.publicUrl, token),
        createdAt: row.created_at.toISOString(),
        lastUsedAt: row.last_used_at?.toISOString() ?? null,
      },
      events: [{ name: 'bypass_link.copied', target: { kind: 'bypass_link', id: row.id } }],
    };
  },
};

export const regenerateBypassLink: Action<unknown, LinkView, 'organization'> = {
  name: 'bypass_link.regenerate',
  scope: 'organization',
  permission: 'bypass-link:manage',
  freshProof: true,
  mode: 'exclusive',
  async run(tx, context) {
    const { organizationId, actor, now, world } = context;
    const before = await findBypassLink(tx, organizationId);
    const { id, token } = await putBypassLink(tx, context);
    if (before && actor.sessionId) await updateSessionKeepsBypass(tx, actor.sessionId, before.id);
    return {
      result: { url: linkTo(world.config.publicUrl, token), createdAt: now.toISOString(), lastUsedAt: null },
      events: [
        { name: before ? 'bypass_link.regenerated' : 'bypass_link.created', target: { kind: 'bypass_link', id } },
      ],
      mails: await mailOwners(tx, context, before ? 'regenerated' : 'created'),
    };
  },
};

export const deleteBypassLink: Action<unknown, void, 'organization'> = {
  name: 'bypass_link.delete',
  scope: 'organization',
  permission: 'bypass-link:manage',
  freshProof: true,
  mode: 'exclusive',
  async run(tx, context) {
    const { organizationId, actor } = context;
    const row = await findBypassLink(tx, organizationId);
    if (!row) throw new ProblemError('not_found');
    await keepOwnersIn(tx, context, () => deleteLink(tx, organizationId));
    if (actor.sessionId) await updateSessionKeepsBypass(tx, actor.sessionId, row.id);
    return {
      result: undefined,
      events: [{ name: 'bypass_link.deleted', target: { kind: 'bypass_link', id: row.id } }],
      mails: await mailOwners(tx, context, 'deleted'),
    };
  },
};

export type BypassFacts = { organizationId: OrganizationId; organization: string };

/** What the page of a link shows. A link that was replaced, deleted or never was answers the same: nothing. */
export const readBypassLink: Action<{ tokenHash: Buffer }, BypassFacts | null, 'instance'> = {
  name: 'bypass_link.read',
  scope: 'instance',
  permission: 'sign-in',
  mode: 'read',
  async run(tx, { input }) {
    const row = await findBypassLinkByToken(tx, input.tokenHash);
    return { result: row && { organizationId: row.organization_id, organization: row.organization_name } };
  },
};

type Change = 'created' | 'regenerated' | 'deleted';

async function mailOwners(tx: Tx, context: Context<unknown, 'organization'>, change: Change) {
  const { organizationId, actor, now, world, t } = context;
  const organization = await findOrganization(tx, organizationId);
  const details = {
    organization: organization?.name ?? '',
    change,
    name: actor.name ?? '',
    email: actor.email ?? '',
    at: now,
    settingsLink: new URL(`/organizations/${organizationId}`, world.config.publicUrl).href,
  };
  const message = bypassChangedMail(details, t);
  return (await listOwnerEmails(tx, organizationId)).map((to) => ({ to, ...message }));
}

const linkTo = (publicUrl: URL, token: string) => new URL(`/bypass/${token}`, publicUrl).href;
