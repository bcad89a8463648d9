import type { UserId } from '@gatehouse/contract/vocabulary';
import { ProblemError } from '../../platform/problem.ts';
import type { Action } from '../act.ts';
import { deleteMailTokens } from '../mail-tokens/store.ts';
import { listOrganizationIds } from '../members/store.ts';
import { endSessions } from '../sessions/end.ts';
import { findAccount } from '../users/store.ts';
import { mailTo } from './changed.ts';
import { deletePasskeys, deleteRecoveryCodes, deleteTotp, lockFactors, updateHeld } from './store.ts';

/**
 * Support's last help for somebody who has lost everything. It stands in the log of each of their organizations. It is
 * not held back where they are the last Owner with a second factor: they have lost it, and add a new one on the way in.
 */
export const resetSecondFactors: Action<{ userId: UserId; reason: string }, void, 'instance'> = {
  name: 'second_factor.reset',
  scope: 'instance',
  permission: 'operator:manage',
  freshProof: true,
  mode: 'write',
  async run(tx, context) {
    const { userId, reason } = context.input;
    const account = await findAccount(tx, userId);
    const held = await lockFactors(tx, userId);
    if (!account || !held) throw new ProblemError('not_found');
    if (!held.hasTotp && !held.hasPasskey) return { result: undefined };
    await deleteTotp(tx, userId);
    await deletePasskeys(tx, userId);
    await deleteRecoveryCodes(tx, userId);
    await updateHeld(tx, userId);
    await endSessions(tx, userId, null);
    await deleteMailTokens(tx, userId);
    const target = { kind: 'user', id: userId, name: account.primaryEmail };
    const changes = { kind: 'all', by: 'operator' };
    const places = [null, ...(await listOrganizationIds(tx, userId))];
    return {
      result: undefined,
      events: places.map((organizationId) => ({
        name: 'second_factor.removed',
        organizationId,
        target,
        changes,
        reason,
      })),
      mails: [mailTo(account.primaryEmail, context, 'reset')],
    };
  },
};
