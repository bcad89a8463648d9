import type { OrganizationId } from '@gatehouse/contract/vocabulary';
import { hashSecret } from '../../platform/crypto.ts';
import { newId } from '../../platform/ids.ts';
import { ProblemError } from '../../platform/problem.ts';
import type { PasskeyHandle } from '../../platform/webauthn.ts';
import type { Action, Context } from '../act.ts';
import { openSecrets, type PasswordProof, sealSecrets } from '../flows/secrets.ts';
import { type FlowRow, findFlow, insertFlow, MAX_CODE_TRIES } from '../flows/store.ts';
import { countRecoveryCodes, listPasskeys } from '../second-factors/store.ts';
import { type AccountRow, findAccount } from '../users/store.ts';
import type { Tx } from '../world.ts';
import type { KnownAttempt } from './password-attempt.ts';

/** A password that fitted waits in its browser, ten minutes, for the second factor. Nobody is signed in meanwhile. */

export async function askForSecondFactor(
  tx: Tx,
  context: Context<unknown>,
  { account, email, link, confirming, provenAt, browserHash, returnTo }: KnownAttempt,
): Promise<string> {
  const bypass = link && { organizationId: link.organization_id, linkId: link.id };
  const password = { email, bypass, confirming, provenAt: provenAt.toISOString(), ...markOf(account) };
  return put(tx, context, { password, browserHash, returnTo });
}

function markOf(account: AccountRow): Pick<PasswordProof, 'userId' | 'passwordMark'> {
  return { userId: account.id, passwordMark: passwordMarkOf(account) };
}

/** Names the password an account has now, and says nothing about it. */
export function passwordMarkOf({ passwordHash }: AccountRow): string {
  return hashSecret(passwordHash ?? '').toString('base64url');
}

type Putting = { password: PasswordProof; browserHash: Buffer; returnTo: string | null };

async function put(
  tx: Tx,
  { now, world }: Context<unknown>,
  { password, browserHash, returnTo }: Putting,
): Promise<string> {
  const id = newId('flw', now);
  await insertFlow(tx, {
    id,
    browserHash,
    stateHash: null,
    purpose: 'second_factor',
    method: 'password',
    organizationId: password.bypass?.organizationId ?? null,
    connectionId: null,
    sessionId: null,
    requestId: null,
    secrets: sealSecrets(world, id, { password }),
    data: returnTo ? { returnTo } : {},
    now,
  });
  return id;
}

type SteppingUp = { organizationId: OrganizationId; browserHash: Buffer; returnTo: string };

/** For a session whose password lacks the factor an organization asks for: only that is asked for. */
export const beginSecondFactorStepUp: Action<SteppingUp, { flowId: string }, 'instance'> = {
  name: 'sign_in.begin_second_factor',
  scope: 'instance',
  permission: 'account:manage',
  mode: 'write',
  sparesSessions: () => true,
  async run(tx, context) {
    const { actor, input } = context;
    const account = actor.userId && (await findAccount(tx, actor.userId));
    const bare = (actor.presence?.session?.authentications ?? []).filter(
      ({ method, secondFactor }) => method === 'password' && secondFactor === undefined,
    );
    const proof =
      bare.find(({ bypass }) => bypass?.organizationId === input.organizationId) ?? bare.find(({ bypass }) => !bypass);
    if (!account || !proof) throw new ProblemError('proof_required');
    const bypass = proof.bypass ? { organizationId: proof.bypass.organizationId, linkId: proof.bypass.linkId } : null;
    const email = account.primaryEmail;
    const password = { ...markOf(account), email, bypass, confirming: true, provenAt: proof.at };
    return { result: { flowId: await put(tx, context, { ...input, password }) } };
  },
};

export type FactorRequest = {
  email: string;
  hasTotp: boolean;
  passkeys: PasskeyHandle[];
  hasRecoveryCodes: boolean;
};

type Waiting = { flowId: string; browserHash: Buffer };

/** What this browser's flow waits for; null when it does not. */
export const readFactorRequest: Action<Waiting, FactorRequest | null, 'instance'> = {
  name: 'sign_in.read_factor_request',
  scope: 'instance',
  permission: 'sign-in',
  mode: 'read',
  async run(tx, { input, now, world }) {
    const flow = await findFlow(tx, input.flowId);
    if (!flow || !isWaiting(flow, input.browserHash, now)) return { result: null };
    const { password } = openSecrets(world, flow);
    const account = password && (await findAccount(tx, password.userId));
    if (!account) return { result: null };
    const passkeys = await listPasskeys(tx, account.id);
    const codes = await countRecoveryCodes(tx, account.id);
    return {
      result: {
        email: account.primaryEmail,
        hasTotp: account.hasTotp,
        passkeys: passkeys.map((row) => ({ credentialId: row.credential_id, transports: row.transports })),
        hasRecoveryCodes: (codes?.left ?? 0) > 0,
      },
    };
  },
};

function isWaiting(flow: FlowRow, browserHash: Buffer, now: Date): boolean {
  if (flow.purpose !== 'second_factor' || flow.consumed_at !== null || flow.expires_at <= now) return false;
  return flow.code_tries < MAX_CODE_TRIES && flow.browser_hash.equals(browserHash);
}
