import type { ConnectionId, ConnectionPreset, Method, OrganizationId, SessionId } from '@gatehouse/contract/vocabulary';
import type { ConnectionSettings, FlowData, FlowPurpose } from '../../platform/db/stored.ts';
import { newId } from '../../platform/ids.ts';
import { ProblemError } from '../../platform/problem.ts';
import type { Action, Context } from '../act.ts';
import { type ConnectionRow, findConnection } from '../connections/store.ts';
import { missingSettings } from '../connections/view.ts';
import { SESSION_IDLE_SECONDS } from '../sessions/lifetime.ts';
import { findSession } from '../sessions/store.ts';
import type { Tx } from '../world.ts';
import { type FlowAnswer, type FlowSecrets, openSecrets, sealSecrets } from './secrets.ts';
import { answerFlow as answerFlowRow, findFlowByState, insertFlow } from './store.ts';

/**
 * Flows as the protocol doors use them: begin one before the browser leaves, find it when the provider answers, keep the
 * answer until the browser comes back to us. What the answer means is decided afterwards, in `sign-ins/completion.ts`.
 */

/** Everything a protocol door needs of a connection; the client secret is open here and goes no further. */
export type ConnectionMaterial = {
  id: ConnectionId;
  organizationId: OrganizationId;
  organization: string;
  preset: ConnectionPreset;
  name: string;
  active: boolean;
  settings: ConnectionSettings;
  clientSecret: string | null;
};

export const readConnectionMaterial: Action<{ connectionId: ConnectionId }, ConnectionMaterial | null, 'instance'> = {
  name: 'flow.read_connection',
  scope: 'instance',
  permission: 'sign-in',
  mode: 'read',
  async run(tx, { input, world }) {
    const row = await findConnection(tx, null, input.connectionId);
    return { result: row && toMaterial(row, world) };
  },
};

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
    return { result: { flowId: await put(tx, context, { ...input, sessionId }) } };
  },
};

type TestBeginning = { connectionId: ConnectionId } & Pick<
  Beginning,
  'browserHash' | 'stateHash' | 'requestId' | 'secrets'
>;

/** Before a test: the configuration, whether or not it is active, if it is complete. */
export const readConnectionForTest: Action<{ connectionId: ConnectionId }, ConnectionMaterial, 'organization'> = {
  name: 'flow.read_for_test',
  scope: 'organization',
  permission: 'authentication:manage',
  mode: 'read',
  // A provider is asked next.
  changes: true,
  async run(tx, { organizationId, input, world }) {
    const row = await findConnection(tx, organizationId, input.connectionId);
    if (!row) throw new ProblemError('not_found');
    const missing = missingSettings(row.settings, row.clientSecret !== null);
    if (missing.length > 0)
      throw new ProblemError('connection_incomplete', { detail: `Still missing: ${missing.join(', ')}.` });
    return { result: toMaterial(row, world) };
  },
};

export const beginTest: Action<TestBeginning, { flowId: string }, 'organization'> = {
  name: 'flow.begin_test',
  scope: 'organization',
  permission: 'authentication:manage',
  mode: 'write',
  sparesSessions: () => true,
  async run(tx, context) {
    const { input, organizationId, actor } = context;
    const row = await findConnection(tx, organizationId, input.connectionId);
    if (!row) throw new ProblemError('not_found');
    if (actor.sessionId === null) throw new ProblemError('forbidden', { detail: 'A test needs a browser session.' });
    const data = { fingerprint: row.fingerprint };
    const flow = {
      ...input,
      purpose: 'test',
      method: 'sso',
      organizationId,
      data,
      sessionId: actor.sessionId,
    } as const;
    return { result: { flowId: await put(tx, context, flow) } };
  },
};

export type PendingFlow = {
  flowId: string;
  method: string;
  connectionId: ConnectionId | null;
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
    return {
      result: {
        flowId: row.id,
        method: row.method,
        connectionId: row.connection_id,
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
  mode: 'write',
  sparesSessions: () => true,
  async run(tx, { input, now, world }) {
    const secrets = sealSecrets(world, input.flowId, input.secrets);
    return { result: { accepted: await answerFlowRow(tx, input.flowId, { secrets, now }) } };
  },
};

type Unsolicited = {
  connectionId: ConnectionId | null;
  method: 'sso' | 'google' | 'github';
  browserHash: Buffer;
  answer: FlowAnswer;
};

/** An answer nobody here asked for (IdP-initiated), or a refusal that belongs to no flow: begun and answered at once. */
export const beginAnsweredFlow: Action<Unsolicited, { flowId: string }, 'instance'> = {
  name: 'flow.begin_answered',
  scope: 'instance',
  permission: 'sign-in',
  mode: 'write',
  sparesSessions: () => true,
  async run(tx, context) {
    const { input, now, world } = context;
    const row = input.connectionId && (await findConnection(tx, null, input.connectionId));
    const flowId = await put(tx, context, {
      method: input.method,
      purpose: 'sign_in',
      connectionId: row ? row.id : null,
      organizationId: row ? row.organizationId : null,
      browserHash: input.browserHash,
      stateHash: null,
      requestId: null,
      secrets: {},
      data: {},
      sessionId: null,
    });
    await answerFlowRow(tx, flowId, { secrets: sealSecrets(world, flowId, { answer: input.answer }), now });
    return { result: { flowId } };
  },
};

type Putting = Omit<Beginning, 'currentSession' | 'purpose' | 'stateHash'> & {
  purpose: FlowPurpose;
  stateHash: Buffer | null;
  sessionId: SessionId | null;
};

async function put(tx: Tx, { now, world }: Context<unknown>, flow: Putting): Promise<string> {
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
    now,
  });
  return id;
}

type Sealing = Pick<Context<unknown>['world'], 'sealer'>;

function toMaterial(row: ConnectionRow, { sealer }: Sealing): ConnectionMaterial {
  return {
    id: row.id,
    organizationId: row.organizationId,
    organization: row.organizationName,
    preset: row.preset,
    name: row.name,
    active: row.state === 'active',
    settings: row.settings,
    clientSecret: row.clientSecret && sealer.open(row.clientSecret, `connection:${row.id}`),
  };
}
