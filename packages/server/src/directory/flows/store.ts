import type { ConnectionId, OrganizationId, SessionId } from '@gatehouse/contract/vocabulary';
import { sql } from 'kysely';
import type { FlowData, FlowPurpose } from '../../platform/db/stored.ts';
import type { Tx } from '../world.ts';

/**
 * Flows: something a browser has begun and must come back with. A flow belongs to one browser by its cookie, lives ten
 * minutes, and ends once.
 */

export const FLOW_SECONDS = 600;
export const MAX_CODE_TRIES = 5;

export type NewFlow = {
  id: string;
  browserHash: Buffer;
  stateHash: Buffer | null;
  purpose: FlowPurpose;
  method: string;
  organizationId: OrganizationId | null;
  connectionId: ConnectionId | null;
  sessionId: SessionId | null;
  requestId: string | null;
  secrets: Buffer | null;
  data: FlowData;
  codeHash?: Buffer;
  /** Its answer is among the secrets already. */
  answered?: boolean;
  now: Date;
};

export async function insertFlow(tx: Tx, flow: NewFlow): Promise<void> {
  await tx
    .insertInto('sign_in_flows')
    .values({
      id: flow.id,
      browser_hash: flow.browserHash,
      state_hash: flow.stateHash,
      purpose: flow.purpose,
      method: flow.method,
      organization_id: flow.organizationId,
      // Null, should it have been deleted since somebody set out for it.
      connection_id: sql`(select id from connections where id = ${flow.connectionId})`,
      session_id: flow.sessionId,
      request_id: flow.requestId,
      secrets: flow.secrets,
      data: JSON.stringify(flow.data),
      code_hash: flow.codeHash ?? null,
      answered_at: flow.answered ? flow.now : null,
      created_at: flow.now,
      expires_at: new Date(flow.now.getTime() + FLOW_SECONDS * 1000),
    })
    .execute();
}

export type FlowRow = NonNullable<Awaited<ReturnType<typeof findFlowByState>>>;

/** Also finds what is over or used up; whether it still counts is for the caller to say, with the right reason. */
export async function findFlowByState(tx: Tx, stateHash: Buffer) {
  const row = await tx.selectFrom('sign_in_flows').selectAll().where('state_hash', '=', stateHash).executeTakeFirst();
  return row ?? null;
}

export async function findFlow(tx: Tx, id: string) {
  const row = await tx.selectFrom('sign_in_flows').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? null;
}

/**
 * For whoever goes on with it: the same browser coming back twice at once, or asking for another code while the first
 * is typed, must see what the other has done, or a flow that is over would be open again.
 */
export async function lockFlow(tx: Tx, id: string) {
  const row = await tx.selectFrom('sign_in_flows').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row ?? null;
}

/** Keeps what came back from a provider (sealed) until the browser continues; once. */
export async function answerFlow(
  tx: Tx,
  id: string,
  { secrets, now }: { secrets: Buffer; now: Date },
): Promise<boolean> {
  const result = await tx
    .updateTable('sign_in_flows')
    .set({ secrets, answered_at: now })
    .where('id', '=', id)
    .where('answered_at', 'is', null)
    .where('consumed_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/**
 * Locks the flow as `lockFlow` does, and claims it in the same round trip if it has its answer, waits for no code and is
 * still open.
 */
export async function claimAnsweredFlow(
  tx: Tx,
  id: string,
  now: Date,
): Promise<(FlowRow & { claimed: boolean }) | null> {
  const { rows } = await sql<FlowRow & { claimed: boolean }>`
    with flow as (select * from sign_in_flows where id = ${id} for update),
    claimed as (
      update sign_in_flows f set consumed_at = ${now} from flow
      where f.id = flow.id and flow.answered_at is not null and flow.code_hash is null and flow.consumed_at is null
        and flow.expires_at > ${now}
      returning f.id
    )
    select flow.*, exists (select 1 from claimed) as claimed from flow`.execute(tx);
  return rows[0] ?? null;
}

/** Claims the flow: of simultaneous uses exactly one gets it. */
export async function consumeFlow(tx: Tx, id: string, now: Date): Promise<boolean> {
  const result = await tx
    .updateTable('sign_in_flows')
    .set({ consumed_at: now })
    .where('id', '=', id)
    .where('consumed_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Waits for a code: what was proven so far stays sealed in the flow. */
export async function updateFlowCode(
  tx: Tx,
  id: string,
  { secrets, codeHash, email }: { secrets: Buffer; codeHash: Buffer; email: string },
): Promise<void> {
  await tx
    .updateTable('sign_in_flows')
    .set({
      secrets,
      code_hash: codeHash,
      code_tries: 0,
      consumed_at: null,
      data: sql`data || jsonb_build_object('email', ${email}::text)`,
    })
    .where('id', '=', id)
    .execute();
}

/** Counts a try before the code is compared; null when the flow is over, used, or the tries are. */
export async function countCodeTry(tx: Tx, id: string, now: Date) {
  const row = await tx
    .updateTable('sign_in_flows')
    .set((eb) => ({ code_tries: eb('code_tries', '+', 1) }))
    .where('id', '=', id)
    .where('code_hash', 'is not', null)
    .where('consumed_at', 'is', null)
    .where('code_tries', '<', MAX_CODE_TRIES)
    .where('expires_at', '>', now)
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}

/** The same for a second factor, which is compared with what the person has enrolled instead of a code in the flow. */
export async function countFactorTry(tx: Tx, id: string, now: Date) {
  const row = await tx
    .updateTable('sign_in_flows')
    .set((eb) => ({ code_tries: eb('code_tries', '+', 1) }))
    .where('id', '=', id)
    .where('purpose', '=', 'second_factor')
    .where('consumed_at', 'is', null)
    .where('code_tries', '<', MAX_CODE_TRIES)
    .where('expires_at', '>', now)
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}

/** False when the assertion was used before, on whichever process. */
export async function insertUsedAssertion(
  tx: Tx,
  assertion: { connectionId: ConnectionId; assertionId: string; expiresAt: Date },
): Promise<boolean> {
  const result = await tx
    .insertInto('used_assertions')
    .values({
      connection_id: assertion.connectionId,
      assertion_id: assertion.assertionId,
      expires_at: assertion.expiresAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}
