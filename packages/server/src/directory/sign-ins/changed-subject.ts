import type { Evidence } from '../../platform/problem.ts';
import type { ProviderProof } from '../flows/secrets.ts';
import { listIdentities } from '../users/store.ts';
import type { Tx } from '../world.ts';
import type { Gathered } from './facts.ts';

const MAX_SUBJECT = 200;
const shown = (subject: string) => (subject.length > MAX_SUBJECT ? `${subject.slice(0, MAX_SUBJECT)}…` : subject);

/** For the Owners, who decide whether it is still the same person: who is linked since when, and who came. */
export async function evidenceOfChangedSubject(
  tx: Tx,
  proof: ProviderProof,
  { account, connection }: Gathered<unknown>,
  now: Date,
): Promise<Evidence | null> {
  if (!account || !connection) return null;
  const linked = (await listIdentities(tx, account.id, now)).find(({ provider }) => provider === connection.id);
  if (!linked) return null;
  return {
    expected: `${shown(linked.subject)}, linked since ${linked.created_at.toISOString()}`,
    received: shown(proof.subject),
  };
}
