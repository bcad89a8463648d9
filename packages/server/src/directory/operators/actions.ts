import type { Operator } from '@gatehouse/contract/endpoints/operators';
import type { UserId } from '@gatehouse/contract/vocabulary';
import type { z } from 'zod';
import { ProblemError } from '../../platform/problem.ts';
import type { Action } from '../act.ts';
import { updateAllActingStopped } from '../acting-periods/store.ts';
import { findAccount, findAccountByEmail } from '../users/store.ts';
import { countOperators, listOperators as listOperatorRows, lockOperators, updateIsOperator } from './store.ts';

/** Who is on the support team. The first of them is made by the link printed at the first start. */

type View = z.infer<typeof Operator>;

export const listOperators: Action<unknown, { data: View[] }, 'instance'> = {
  name: 'operator.list',
  scope: 'instance',
  permission: 'operator:manage',
  mode: 'read',
  async run(tx) {
    const rows = await listOperatorRows(tx);
    const data = rows.map((row) => ({
      userId: row.id,
      name: row.name,
      email: row.primary_email,
      createdAt: row.created_at.toISOString(),
    }));
    return { result: { data } };
  },
};

export const addOperator: Action<{ email: string }, View, 'instance'> = {
  name: 'operator.add',
  scope: 'instance',
  permission: 'operator:manage',
  freshProof: true,
  mode: 'write',
  async run(tx, { input }) {
    const account = await findAccountByEmail(tx, input.email);
    if (!account)
      throw new ProblemError('not_found', {
        detail: 'Nobody has an account with this address; ask them to sign up first.',
      });
    if (account.isOperator) throw new ProblemError('conflict', { detail: 'This person is an operator already.' });
    await updateIsOperator(tx, account.id, true);
    const view = {
      userId: account.id,
      name: account.name,
      email: account.primaryEmail,
      createdAt: account.createdAt.toISOString(),
    };
    return {
      result: view,
      events: [{ name: 'operator.created', target: { kind: 'user', id: account.id, name: account.primaryEmail } }],
    };
  },
};

export const removeOperator: Action<{ userId: UserId }, void, 'instance'> = {
  name: 'operator.remove',
  scope: 'instance',
  permission: 'operator:manage',
  freshProof: true,
  mode: 'write',
  async run(tx, { input, now }) {
    await lockOperators(tx);
    const account = await findAccount(tx, input.userId);
    if (!account?.isOperator) throw new ProblemError('not_found');
    if ((await countOperators(tx)) <= 1)
      throw new ProblemError('conflict', { detail: 'Add another operator first; the last one stays.' });
    await updateIsOperator(tx, account.id, false);
    await updateAllActingStopped(tx, account.id, now);
    return {
      result: undefined,
      events: [{ name: 'operator.removed', target: { kind: 'user', id: account.id, name: account.primaryEmail } }],
    };
  },
};
