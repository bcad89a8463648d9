import type { ConnectionId, SessionId, SetupLinkId } from '@gatehouse/contract/vocabulary';
import { ProblemError } from '../../platform/problem.ts';
import type { Context } from '../act.ts';
import { mustFindConnection } from '../connections/must-find.ts';
import type { ConnectionRow } from '../connections/store.ts';
import { missingSettings } from '../connections/view.ts';
import type { Tx } from '../world.ts';
import { type ConnectionMaterial, toMaterial } from './material.ts';
import { type Beginning, putFlow } from './put-flow.ts';

/** The beginning of a connection test, by an Owner or by whoever was asked to set the connection up. */

export type TestAsking = Pick<Beginning, 'browserHash' | 'stateHash' | 'requestId' | 'secrets'>;

type Testing = Context<unknown, 'organization'>;
type Tester = { sessionId: SessionId; setupLinkId: null } | { sessionId: null; setupLinkId: SetupLinkId };

export async function materialForTest(
  tx: Tx,
  context: Testing,
  connectionId: ConnectionId | null,
): Promise<ConnectionMaterial> {
  if (connectionId === null) throw new ProblemError('not_found');
  const row = await mustFindConnection(tx, context.organizationId, connectionId);
  const missing = missingSettings(row.settings, row.clientSecret !== null);
  if (missing.length > 0)
    throw new ProblemError('connection_incomplete', { detail: `Still missing: ${missing.join(', ')}.` });
  return toMaterial(tx, row, context);
}

/** The answer will belong to the settings of this moment. */
export function putTestFlow(
  tx: Tx,
  context: Testing,
  { asking, connection, tester }: { asking: TestAsking; connection: ConnectionRow; tester: Tester },
): Promise<string> {
  const { sessionId, setupLinkId } = tester;
  return putFlow(tx, context, {
    ...asking,
    purpose: 'test',
    method: 'sso',
    organizationId: context.organizationId,
    connectionId: connection.id,
    data: { fingerprint: connection.fingerprint, ...(setupLinkId === null ? {} : { setupLinkId }) },
    sessionId,
  });
}
