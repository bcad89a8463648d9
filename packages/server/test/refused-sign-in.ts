import type { ConnectionId, OrganizationId } from '@gatehouse/contract/vocabulary';
import { recordAttempt } from '../src/directory/sign-ins/record.ts';
import { newId, newReference } from '../src/platform/ids.ts';
import { callerOf } from './callers.ts';
import type { TestWorld } from './harness.ts';

/** An attempt through that connection that was refused, with what the provider sent. */
export async function refusedSignIn(
  { db, clock, world }: Pick<TestWorld, 'db' | 'clock' | 'world'>,
  organizationId: OrganizationId,
  connectionId: ConnectionId,
): Promise<string> {
  const reference = newReference();
  const now = clock.now();
  const caller = callerOf({ kind: 'applicant' }, { reference });
  const sent = { kind: 'claims', text: '{"email":["ada@customer.example"]}' } as const;
  const attempt = { organizationId, userId: null, email: null, method: 'sso', connectionId, steps: [], sent } as const;
  await recordAttempt(db, { now, caller, world }, attempt, {
    outcome: 'denied',
    reason: 'jit_disabled',
    evidence: null,
  });
  const row = await db.selectFrom('sign_ins').select('id').where('reference', '=', reference).executeTakeFirst();
  return row?.id ?? newId('sin', now);
}
