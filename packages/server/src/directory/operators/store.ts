import type { UserId } from '@gatehouse/contract/vocabulary';
import type { Tx } from '../world.ts';

/** The support team: users marked as operators. */

export async function countOperators(tx: Tx): Promise<number> {
  const { operators } = await tx
    .selectFrom('users')
    .select((eb) => eb.fn.countAll<number>().as('operators'))
    .where('is_operator', '=', true)
    .executeTakeFirstOrThrow();
  return Number(operators);
}

export async function listOperators(tx: Tx) {
  return tx
    .selectFrom('users')
    .select(['id', 'name', 'primary_email', 'created_at'])
    .where('is_operator', '=', true)
    .orderBy('created_at')
    .limit(500)
    .execute();
}

/** Serialises changes of the team, so that the last operator stays. */
export async function lockOperators(tx: Tx): Promise<void> {
  await tx.selectFrom('users').select('id').where('is_operator', '=', true).orderBy('id').forUpdate().execute();
}

export async function updateIsOperator(tx: Tx, userId: UserId, isOperator: boolean): Promise<void> {
  await tx.updateTable('users').set({ is_operator: isOperator }).where('id', '=', userId).execute();
}
