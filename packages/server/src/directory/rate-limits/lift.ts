import type { UserId } from '@gatehouse/contract/vocabulary';
import { ProblemError } from '../../platform/problem.ts';
import type { Action } from '../act.ts';
import { listOrganizationIds } from '../members/store.ts';
import { findAccount, listEmails, updatePasswordFailures } from '../users/store.ts';
import { personLimits } from './limits.ts';
import { deleteUses } from './store.ts';

/**
 * Support lets somebody try again whom wrong passwords or codes have shut out, their own or a stranger's. Limits of
 * networks and of the instance stay, so that whoever guesses gains one account's worth of tries by it.
 */
export const liftSignInLimits: Action<{ userId: UserId; reason: string }, void, 'instance'> = {
  name: 'user.lift_sign_in_limits',
  scope: 'instance',
  permission: 'operator:manage',
  freshProof: true,
  mode: 'write',
  sparesSessions: () => true,
  async run(tx, { input: { userId, reason } }) {
    const account = await findAccount(tx, userId);
    if (!account) throw new ProblemError('not_found');
    const emails = await listEmails(tx, userId);
    await deleteUses(
      tx,
      personLimits(
        userId,
        emails.map(({ email }) => email),
      ),
    );
    await updatePasswordFailures(tx, userId, 'none');
    const target = { kind: 'user', id: userId, name: account.primaryEmail };
    const places = [null, ...(await listOrganizationIds(tx, userId))];
    return {
      result: undefined,
      events: places.map((organizationId) => ({
        name: 'user.sign_in_limits_lifted',
        organizationId,
        target,
        reason,
      })),
    };
  },
};
