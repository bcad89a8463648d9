import type { ConnectionId, Method } from '@gatehouse/contract/vocabulary';
import { ProblemError } from '../../platform/problem.ts';
import type { Action } from '../act.ts';
import { findConnection } from '../connections/store.ts';
import { isOperatorHere, isOwnHere, isToldOfHere } from '../presence.ts';
import { listIdentities } from '../users/store.ts';
import { instanceMethods, type Tx, type World } from '../world.ts';
import type { SessionRow } from './session.ts';

/** What a signed-in person can prove themselves by. Whether a proof is needed is the runner's and the policy's matter. */

export type WayToProve =
  | { kind: 'passkey' }
  | { kind: Exclude<Method, 'sso' | 'passkey'> }
  /** `provesAccount`: and not only who somebody is in the organization of the connection. */
  | { kind: 'sso'; connectionId: ConnectionId; connectionName: string; provesAccount: boolean };

export type Proofs = {
  email: string;
  name: string;
  hasSecondFactor: boolean;
  /** How this browser signed in last. */
  signedInWith: Method;
  ways: WayToProve[];
  /** The organization whose connection has taken over the primary address; a password opens nothing then. */
  managedBy: string | null;
  /** Whether it has shown who its person is everywhere; else their account is not told of. */
  isOwn: boolean;
  /** The console is open to this browser. */
  isOperator: boolean;
};

const MAX_CONNECTIONS = 10;

export const readProofs: Action<unknown, Proofs, 'instance'> = {
  name: 'session.read_proofs',
  scope: 'instance',
  permission: 'account:manage',
  mode: 'read',
  async run(tx, { actor, now, world }) {
    const session = actor.presence?.session;
    if (!session) throw new ProblemError('unauthenticated');
    const { primaryConnectionId } = session;
    const managing = primaryConnectionId && (await findConnection(tx, null, primaryConnectionId));
    const last = session.authentications.toSorted((a, b) => b.at.localeCompare(a.at))[0];
    return {
      result: {
        email: session.email,
        name: session.userName,
        hasSecondFactor: session.hasSecondFactor,
        signedInWith: last?.method ?? 'password',
        ways: await waysOf(tx, { world, now }, session),
        managedBy: managing ? managing.organizationName : null,
        isOwn: isOwnHere(session),
        isOperator: isOperatorHere(session),
      },
    };
  },
};

type Asking = { world: Pick<World, 'config'>; now: Date };

async function waysOf(tx: Tx, { world, now }: Asking, session: SessionRow): Promise<WayToProve[]> {
  const identities = await listIdentities(tx, session.userId, now);
  const providers = new Set(identities.map(({ provider }) => provider));
  return [...ownWays(world, session, providers), ...(await connectionsOf(tx, session, providers))];
}

function ownWays({ config }: Pick<World, 'config'>, session: SessionRow, providers: ReadonlySet<string>): WayToProve[] {
  const bypassed = session.authentications.some(({ bypass }) => bypass !== undefined);
  const ways: WayToProve[] = [];
  if (session.hasPassword && (session.primaryConnectionId === null || bypassed)) ways.push({ kind: 'password' });
  for (const kind of instanceMethods(config)) {
    if (kind === 'passkey' && session.hasPasskey) ways.push({ kind });
    if ((kind === 'google' || kind === 'github') && providers.has(kind)) ways.push({ kind });
  }
  return ways;
}

async function connectionsOf(tx: Tx, session: SessionRow, providers: ReadonlySet<string>): Promise<WayToProve[]> {
  const ways: WayToProve[] = [];
  const { primaryConnectionId } = session;
  const isTold = (id: ConnectionId) => isToldOfHere(session, [id]);
  const connections = [...providers].filter((provider): provider is ConnectionId => provider.startsWith('con_'));
  for (const connectionId of connections.filter(isTold).slice(0, MAX_CONNECTIONS)) {
    const connection = await findConnection(tx, null, connectionId);
    if (connection?.state !== 'active') continue;
    const provesAccount = connectionId === primaryConnectionId;
    ways.push({ kind: 'sso', connectionId, connectionName: connection.name, provesAccount });
  }
  return ways;
}
