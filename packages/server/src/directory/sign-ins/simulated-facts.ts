import type { ConnectionId, Method } from '@gatehouse/contract/vocabulary';
import { ProblemError } from '../../platform/problem.ts';
import type { SignInFacts } from '../../policy/sign-in.ts';
import type { Context } from '../act.ts';
import type { ConnectionRow } from '../connections/store.ts';
import type { ProviderProof } from '../flows/secrets.ts';
import { type AccountRow, listIdentities } from '../users/store.ts';
import type { Tx } from '../world.ts';
import { type Gathered, gatherSocialFacts, gatherSsoFacts } from './facts.ts';
import { gatherPasskeyFacts } from './passkey.ts';
import { gatherPasswordFacts } from './password-conclusion.ts';
import { asOfNobody } from './stranger.ts';

/** The facts of the door, about a credential that is taken as proven. */

export type SimulationAsked = {
  email: string;
  method: Method;
  connectionId?: ConnectionId | undefined;
  subject?: string | undefined;
  claims: Record<string, string[]>;
};

/** `proven`: what a connection vouched for; its group rules read that. */
export type Simulated = {
  facts: SignInFacts;
  proven: { proof: ProviderProof; gathered: Gathered<unknown> } | null;
};

type Gathering = { account: AccountRow | null; connection: ConnectionRow | null };

export async function simulateFacts(
  tx: Tx,
  context: Context<SimulationAsked, 'organization'>,
  { account, connection }: Gathering,
): Promise<Simulated> {
  const { input, now, world } = context;
  const nothing = { mailboxProven: false, accountProven: false };
  switch (input.method) {
    case 'password': {
      const matched = typeof account?.passwordHash === 'string';
      const checked = { email: input.email, matched, account, link: null, secondFactor: null };
      return { facts: await gatherPasswordFacts(tx, checked), proven: null };
    }
    case 'passkey': {
      const credential = account?.hasPasskey ? 'proven' : 'unknown';
      return { facts: await gatherPasskeyFacts(tx, { credential, account }), proven: null };
    }
    case 'google':
    case 'github': {
      const { method } = input;
      const proof = { ...(await proofOf(tx, input, { account, provider: method, now })), method };
      const asked = { proof, proven: nothing, currentSession: null, now };
      return { facts: (await gatherSocialFacts(tx, world, asked)).facts, proven: null };
    }
    case 'sso': {
      const proof = await proofOf(tx, input, { account, provider: connection?.id ?? '', now });
      const gathered = connection && (await gatherSsoFacts(tx, connection.id, { proof, proven: nothing, now }));
      if (!gathered) throw new ProblemError('connection_inactive', { detail: 'There is no connection to try.' });
      const active = gathered.facts.connection.active || input.connectionId !== undefined;
      const facts = { ...gathered.facts, connection: { ...gathered.facts.connection, active } };
      return { facts, proven: { proof, gathered } };
    }
    default:
      return input.method satisfies never;
  }
}

/** The same about somebody of whom nothing is known here. */
export function asOfStranger({ facts, proven }: Simulated): Simulated {
  return {
    facts: asOfNobody(facts),
    proven: proven && { ...proven, gathered: { ...proven.gathered, account: null } },
  };
}

/** As the provider would vouch for them: by the identifier that is linked, if one is. */
async function proofOf(
  tx: Tx,
  { method, email, subject, claims }: SimulationAsked,
  { account, provider, now }: { account: AccountRow | null; provider: string; now: Date },
): Promise<ProviderProof> {
  const linked =
    account && (await listIdentities(tx, account.id, now)).find((identity) => identity.provider === provider);
  return {
    method: method === 'google' || method === 'github' ? method : 'sso',
    connectionId: null,
    // A real one is never empty, so nobody has this one.
    subject: subject ?? linked?.subject ?? '',
    email,
    emailVerified: true,
    name: '',
    claims,
    cutClaims: [],
    checks: [],
    assertion: null,
    session: null,
    authenticatedAt: null,
  };
}
