import type { MemberIdentity } from '@gatehouse/contract/endpoints/member-identities';
import type { IdentityId, UserId } from '@gatehouse/contract/vocabulary';
import type { z } from 'zod';
import type { MailMessage } from '../../platform/mail/outbox.ts';
import { ProblemError } from '../../platform/problem.ts';
import { freeSince, releaseEndsAt } from '../../policy/released-identities.ts';
import type { Action, Context } from '../act.ts';
import { keepOwnersIn } from '../authentication/keep-owners-in.ts';
import { identityReleasedMail } from '../mails/account-mails.ts';
import { findOrganization } from '../organizations/store.ts';
import { endSessionsThrough } from '../sessions/end.ts';
import { lockPerson } from '../sign-ins/store.ts';
import { findAccount, updateIdentityReleased } from '../users/store.ts';
import type { Tx } from '../world.ts';
import { listMemberIdentities as listRows, type MemberIdentityRow } from './identities-store.ts';
import { findMember } from './store.ts';

/**
 * The links between people and who they are at this organization's connections. They come about in
 * `sign-ins/admit.ts`; an Owner releases one when the provider calls somebody by another name now.
 */

type IdentityView = z.infer<typeof MemberIdentity>;

export const listMemberIdentities: Action<{ userId: UserId }, { data: IdentityView[] }, 'organization'> = {
  name: 'member.list_identities',
  scope: 'organization',
  permission: 'members:manage',
  mode: 'read',
  async run(tx, context) {
    return { result: { data: (await identitiesOf(tx, context, context.input.userId)).map(view) } };
  },
};

export const releaseMemberIdentity: Action<{ userId: UserId; identityId: IdentityId }, void, 'organization'> = {
  name: 'member.release_identity',
  scope: 'organization',
  permission: 'members:manage',
  freshProof: true,
  mode: 'exclusive',
  async run(tx, context) {
    const { input, now } = context;
    const { userId, identityId } = input;
    const identity = (await identitiesOf(tx, context, userId)).find(({ id }) => id === identityId);
    const account = await findAccount(tx, userId);
    if (!identity || !account) throw new ProblemError('not_found');
    const { connectionId, subject } = identity;
    const until = releaseEndsAt(now).toISOString();
    // Whoever is coming in by it at this moment is waited for, or their session would outlive it.
    await lockPerson(tx, { provider: connectionId, subject, email: null });
    await keepOwnersIn(tx, context, async () => {
      await updateIdentityReleased(tx, userId, { id: identityId, now });
      await endSessionsThrough(tx, userId, connectionId);
    });
    const target = { kind: 'user', id: userId, name: account.name || account.primaryEmail };
    return {
      result: undefined,
      events: [{ name: 'user.identity_released', target, changes: { connectionId, subject, until } }],
      mails: [await mailOf(tx, context, { email: account.primaryEmail, connection: identity.connection })],
    };
  },
};

type Released = { email: string; connection: string };

async function mailOf(
  tx: Tx,
  { organizationId, actor, now, world, t }: Context<unknown, 'organization'>,
  { email, connection }: Released,
): Promise<MailMessage> {
  const organization = (await findOrganization(tx, organizationId))?.name ?? '';
  const accountLink = new URL('/account', world.config.publicUrl).href;
  const by = actor.name || actor.email;
  return { to: email, ...identityReleasedMail({ email, connection, organization, by, at: now, accountLink }, t) };
}

/** Somebody who is neither a member nor known to a connection of this organization does not exist here. */
async function identitiesOf(
  tx: Tx,
  { organizationId, now }: Context<unknown, 'organization'>,
  userId: UserId,
): Promise<MemberIdentityRow[]> {
  const rows = await listRows(tx, organizationId, { userId, freeSince: freeSince(now) });
  if (rows.length === 0 && !(await findMember(tx, organizationId, userId))) throw new ProblemError('not_found');
  return rows;
}

const view = ({ createdAt, lastUsedAt, ...row }: MemberIdentityRow): IdentityView => ({
  ...row,
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
});
