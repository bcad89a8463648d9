import type { Evidence } from '../../platform/problem.ts';
import type { Authentication } from '../../policy/entry.ts';
import { decideProvenAt, isReauthenticated } from '../../policy/reauthentication.ts';
import type { ProviderProof } from '../flows/secrets.ts';
import type { FlowRow } from '../flows/store.ts';
import { toAuthentications } from '../sessions/authentications.ts';
import { SESSION_IDLE_SECONDS } from '../sessions/lifetime.ts';
import { findSession } from '../sessions/store.ts';
import type { Tx } from '../world.ts';
import type { Gathered } from './facts.ts';

/** How old a provider's answer is: whether it is the new proof that was asked for, and as of when it counts. */

const statedAt = ({ authenticatedAt }: ProviderProof) => (authenticatedAt ? new Date(authenticatedAt) : null);

/** Null where nothing is wrong. */
export function evidenceOfOldProof(flow: FlowRow, proof: ProviderProof): Evidence | null {
  const asked = flow.data.reauthentication ?? null;
  const stated = statedAt(proof);
  if (isReauthenticated({ asked, requestedAt: flow.created_at, statedAt: stated })) return null;
  return {
    expected: `a sign-in after ${flow.created_at.toISOString()}`,
    received: stated?.toISOString() ?? 'no auth_time',
  };
}

type Answered = {
  flow: FlowRow;
  proof: ProviderProof;
  gathered: Gathered<unknown>;
  currentSession: Buffer | null;
  now: Date;
};

export async function authenticationOf(
  tx: Tx,
  { flow, proof, gathered, currentSession, now }: Answered,
): Promise<Authentication> {
  const way = wayOf(proof, gathered);
  const session = currentSession && (await findSession(tx, currentSession, now, SESSION_IDLE_SECONDS));
  const own = session && gathered.account?.id === session.userId ? toAuthentications(session.authentications) : [];
  const before = own.find((one) => one.method === way.method && connectionOf(one) === connectionOf(way));
  const asked = flow.data.reauthentication ?? null;
  return { ...way, at: decideProvenAt({ asked, statedAt: statedAt(proof), now, before: before?.at ?? null }) };
}

type WayIn = { method: 'google' | 'github' } | { method: 'sso'; connectionId: NonNullable<FlowRow['connection_id']> };

function wayOf(proof: ProviderProof, { connection }: Gathered<unknown>): WayIn {
  if (proof.method !== 'sso') return { method: proof.method };
  if (!connection) throw new Error('an SSO proof without its connection');
  return { method: 'sso', connectionId: connection.id };
}

const connectionOf = (way: WayIn | Authentication) => ('connectionId' in way ? way.connectionId : null);
