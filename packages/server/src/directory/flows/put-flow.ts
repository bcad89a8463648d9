import type { ConnectionId, Method, OrganizationId, SessionId } from '@gatehouse/contract/vocabulary';
import type { FlowData, FlowPurpose } from '../../platform/db/stored.ts';
import { newId } from '../../platform/ids.ts';
import type { Context } from '../act.ts';
import type { Tx } from '../world.ts';
import { type FlowSecrets, sealSecrets } from './secrets.ts';
import { insertFlow, type NewFlow } from './store.ts';

/** A flow of this browser, begun. */

export type Beginning = {
  method: Exclude<Method, 'password' | 'passkey'>;
  purpose: Exclude<FlowPurpose, 'test' | 'link' | 'second_factor'>;
  connectionId: ConnectionId | null;
  organizationId: OrganizationId | null;
  browserHash: Buffer;
  stateHash: Buffer;
  requestId: string | null;
  secrets: FlowSecrets;
  data: FlowData;
  currentSession: Buffer | null;
};

type Putting = Omit<Beginning, 'currentSession' | 'purpose' | 'stateHash'> &
  Pick<NewFlow, 'answered'> & {
    purpose: FlowPurpose;
    stateHash: Buffer | null;
    sessionId: SessionId | null;
  };

export async function putFlow(tx: Tx, { now, world }: Context<unknown>, flow: Putting): Promise<string> {
  const id = newId('flw', now);
  await insertFlow(tx, {
    id,
    browserHash: flow.browserHash,
    stateHash: flow.stateHash,
    purpose: flow.purpose,
    method: flow.method,
    organizationId: flow.organizationId,
    connectionId: flow.connectionId,
    sessionId: flow.sessionId,
    requestId: flow.requestId,
    secrets: sealSecrets(world, id, flow.secrets),
    data: flow.data,
    answered: flow.answered ?? false,
    now,
  });
  return id;
}
