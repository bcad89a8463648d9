import type { ConnectionId, OrganizationId } from '@gatehouse/contract/vocabulary';
import { ProblemError } from '../../platform/problem.ts';
import type { Action } from '../act.ts';
import { mustFindConnection } from '../connections/must-find.ts';
import { findConnection } from '../connections/store.ts';
import { SESSION_IDLE_SECONDS } from '../sessions/lifetime.ts';
import { findSession } from '../sessions/store.ts';
import { materialForTest, putTestFlow, type TestAsking } from './connection-test.ts';
import { type ConnectionMaterial, toMaterial } from './material.ts';
import { type Beginning, putFlow } from './put-flow.ts';
import { type FlowAnswer, type FlowSecrets, openSecrets, sealSecrets } from './secrets.ts';
import { answerFlow as answerFlowRow, findFlowByState } from './store.ts';

/**
 * Flows as the protocol doors use them: begin one before the browser leaves, find it when the provider answers, keep the
 * answer until the browser comes back to us. What the answer means is decided afterwards, in `sign-ins/completion.ts`.
 */

export const readConnectionMaterial: Action<{ connectionId: ConnectionId }, ConnectionMaterial | null, 'instance'> = {
  name: 'flow.read_connection',
  scope: 'instance',
  permission: 'sign-in',
  mode: 'read',
  async run(tx, context) {
    const row = await findConnection(tx, null, context.input.connectionId);
    return { result: row && (await toMaterial(tx, row, context)) };
  },
};

export const beginFlow: Action<Beginning, { flowId: string }, 'instance'> = {
  name: 'flow.begin',
  scope: 'instance',
  permission: 'sign-in',
  mode: 'write',
  sparesSessions: () => true,
  async run(tx, context) {
    const { input, now } = context;
    const session = input.currentSession && (await findSession(tx, input.currentSession, now, SESSION_IDLE_SECONDS));
    if (input.purpose !== 'sign_in' && !session) throw new ProblemError('session_expired');
    const sessionId = input.purpose === 'sign_in' ? null : (session?.sessionId ?? null);
    return { result: { flowId: await putFlow(tx, context, { ...input, sessionId }) } };
  },
};

/** Before a test: the configuration, whether or not it is active, if it is complete. */
export const readConnectionForTest: Action<{ connectionId: ConnectionId }, ConnectionMaterial, 'organization'> = {
  name: 'flow.read_for_test',
  scope: 'organization',
  permission: 'authentication:manage',
  mode: 'read',
  // A provider is asked next.
  changes: true,
  run: async (tx, context) => ({ result: await materialForTest(tx, context, context.input.connectionId) }),
};

export const beginTest: Action<{ connectionId: ConnectionId } & TestAsking, { flowId: string }, 'organization'> = {
  name: 'flow.begin_test',
  scope: 'organization',
  permission: 'authentication:manage',
  mode: 'write',
  sparesSessions: () => true,
  async run(tx, context) {
    const { input, organizationId, actor } = context;
    const connection = await mustFindConnection(tx, organizationId, input.connectionId);
    if (actor.sessionId === null) throw new ProblemError('forbidden', { detail: 'A test needs a browser session.' });
    const tester = { sessionId: actor.sessionId, setupLinkId: null };
    return { result: { flowId: await putTestFlow(tx, context, { asking: input, connection, tester }) } };
  },
};

export type FlowConnection = { id: ConnectionId; organizationId: OrganizationId };

export type PendingFlow = {
  flowId: string;
  method: string;
  connection: FlowConnection | null;
  requestId: string | null;
  browserHash: Buffer;
  secrets: FlowSecrets;
  open: boolean;
};

/** What an answer from outside belongs to; null when nobody here asked. */
export const findPendingFlow: Action<{ stateHash: Buffer }, PendingFlow | null, 'instance'> = {
  name: 'flow.find',
  scope: 'instance',
  permission: 'sign-in',
  mode: 'read',
  async run(tx, { input, now, world }) {
    const row = await findFlowByState(tx, input.stateHash);
    if (!row) return { result: null };
    const { connection_id: id, organization_id: organizationId } = row;
    return {
      result: {
        flowId: row.id,
        method: row.method,
        connection: id && organizationId ? { id, organizationId } : null,
        requestId: row.request_id,
        browserHash: row.browser_hash,
        secrets: openSecrets(world, row),
        open: row.consumed_at === null && row.answered_at === null && row.expires_at > now,
      },
    };
  },
};

/** Keeps the answer, once. A second answer to the same flow changes nothing. */
export const answerFlow: Action<{ flowId: string; secrets: FlowSecrets }, { accepted: boolean }, 'instance'> = {
  name: 'flow.answer',
  scope: 'instance',
  permission: 'sign-in',
  mode: 'note',
  async run(tx, { input, now, world }) {
    const secrets = sealSecrets(world, input.flowId, input.secrets);
    return { result: { accepted: await answerFlowRow(tx, input.flowId, { secrets, now }) } };
  },
};

type Unsolicited = {
  connection: FlowConnection | null;
  method: 'sso' | 'google' | 'github';
  browserHash: Buffer;
  answer: FlowAnswer;
};

/** An answer nobody here asked for (IdP-initiated), or a refusal that belongs to no flow: begun and answered at once. */
export const beginAnsweredFlow: Action<Unsolicited, { flowId: string }, 'instance'> = {
  name: 'flow.begin_answered',
  scope: 'instance',
  permission: 'sign-in',
  mode: 'note',
  async run(tx, context) {
    const { input } = context;
    const flowId = await putFlow(tx, context, {
      method: input.method,
      purpose: 'sign_in',
      connectionId: input.connection?.id ?? null,
      organizationId: input.connection?.organizationId ?? null,
      browserHash: input.browserHash,
      stateHash: null,
      requestId: null,
      secrets: { answer: input.answer },
      answered: true,
      data: {},
      sessionId: null,
    });
    return { result: { flowId } };
  },
};
