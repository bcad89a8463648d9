import type { PasskeyId, UserId } from '@gatehouse/contract/vocabulary';
import { newChallenge, type OpenChallenge } from '../../platform/challenge.ts';
import { newId } from '../../platform/ids.ts';
import { ProblemError } from '../../platform/problem.ts';
import { creationOptions, type NewCredential } from '../../platform/webauthn.ts';
import { mayAddPasskey } from '../../policy/entry.ts';
import type { Action, ActorView } from '../act.ts';
import { keepOwnedOrganizationsOpen } from '../authentication/keep-owners-in.ts';
import { toAuthentications } from '../sessions/authentications.ts';
import { listIdentities } from '../users/store.ts';
import type { Tx } from '../world.ts';
import { type FactorAdded, factorAdded, factorRemoved, mustBePerson } from './changed.ts';
import {
  deletePasskey,
  findPasskey,
  insertPasskey,
  insertUsedChallenge,
  listPasskeys,
  lockFactors,
  MAX_PASSKEYS,
  updateHeld,
  updatePasskeyName,
} from './store.ts';
import { type PasskeyView, viewPasskey } from './view.ts';

/** One's own passkeys. Their answers are verified at the door, outside of any transaction. */

export type PasskeySetup = { options: Record<string, unknown>; setup: string };

export const beginPasskey: Action<unknown, PasskeySetup, 'instance'> = {
  name: 'passkey.begin',
  scope: 'instance',
  permission: 'account:manage',
  freshProof: true,
  mode: 'read',
  async run(tx, { actor, now, world }) {
    const { userId, sessionId, email } = mustBePerson(actor);
    mustBeAllowed(actor);
    const known = await listPasskeys(tx, userId);
    if (known.length >= MAX_PASSKEYS) throw tooMany();
    const { challenge, sealed } = newChallenge(world, `session:${sessionId}`, now);
    const options = creationOptions(world.config, {
      challenge,
      user: { id: userId, email, name: actor.name ?? '' },
      known: known.map((row) => ({ credentialId: row.credential_id, transports: row.transports })),
    });
    return { result: { options, setup: sealed } };
  },
};

/** `credential` null: the browser's answer was not right. */
type Adding = { name: string; challenge: OpenChallenge | null; credential: NewCredential | null };

export const addPasskey: Action<Adding, FactorAdded & { passkey: PasskeyView }, 'instance'> = {
  name: 'passkey.add',
  scope: 'instance',
  permission: 'account:manage',
  freshProof: true,
  mode: 'write',
  async run(tx, context) {
    const { actor, input, now } = context;
    const { userId, sessionId } = mustBePerson(actor);
    mustBeAllowed(actor);
    const { name, challenge, credential } = input;
    const answersThis = challenge?.binding === `session:${sessionId}`;
    if (!challenge || !credential || !answersThis || !(await insertUsedChallenge(tx, challenge))) {
      throw new ProblemError('passkey_invalid');
    }
    const before = await lockFactors(tx, userId);
    if ((await listPasskeys(tx, userId)).length >= MAX_PASSKEYS) throw tooMany();
    const id = newId('psk', now);
    if (!(await insertPasskey(tx, userId, { id, name, credential, now }))) {
      throw new ProblemError('conflict', { detail: 'This passkey is in use already.' });
    }
    const row = await findPasskey(tx, credential.credentialId);
    if (!row) throw new ProblemError('internal');
    const isFirst = !before?.hasTotp && !before?.hasPasskey;
    const outcome = await factorAdded(tx, context, { kind: 'passkey', isFirst, name });
    return { ...outcome, result: { ...outcome.result, passkey: viewPasskey(row) } };
  },
};

export const renamePasskey: Action<{ passkeyId: PasskeyId; name: string }, PasskeyView, 'instance'> = {
  name: 'passkey.rename',
  scope: 'instance',
  permission: 'account:manage',
  freshProof: true,
  mode: 'write',
  sparesSessions: () => true,
  async run(tx, { actor, input }) {
    const { userId } = mustBePerson(actor);
    const row = await updatePasskeyName(tx, userId, { id: input.passkeyId, name: input.name });
    if (!row) throw new ProblemError('not_found');
    return { result: viewPasskey(row) };
  },
};

/** The last way in stays: somebody without a password or a linked sign-in keeps one passkey. */
export const removePasskey: Action<{ passkeyId: PasskeyId }, { token: string }, 'instance'> = {
  name: 'passkey.remove',
  scope: 'instance',
  permission: 'account:manage',
  freshProof: true,
  mode: 'write',
  async run(tx, context) {
    const { actor, input } = context;
    const { userId } = mustBePerson(actor);
    await keepOwnedOrganizationsOpen(tx, context, {
      userId,
      async change() {
        await lockFactors(tx, userId);
        if (!(await deletePasskey(tx, userId, input.passkeyId))) throw new ProblemError('not_found');
        const { hasPasskey } = await updateHeld(tx, userId);
        const hasPassword = actor.presence?.session?.hasPassword ?? false;
        if (!hasPasskey && !hasPassword && !(await hasIdentities(tx, userId, context.now))) {
          throw new ProblemError('conflict', { detail: 'This is your only way to sign in. Set a password first.' });
        }
      },
    });
    return factorRemoved(tx, context, { kind: 'passkey' });
  },
};

function mustBeAllowed({ presence }: ActorView): void {
  const { authentications = [], primaryConnectionId = null } = presence?.session ?? {};
  if (mayAddPasskey(toAuthentications(authentications), primaryConnectionId)) return;
  const detail = 'A bypass link opens one organization. Sign in through single sign-on to add a passkey.';
  throw new ProblemError('email_managed', { detail });
}

async function hasIdentities(tx: Tx, userId: UserId, now: Date): Promise<boolean> {
  return (await listIdentities(tx, userId, now)).length > 0;
}

const tooMany = () => new ProblemError('conflict', { detail: `At most ${MAX_PASSKEYS} passkeys. Remove one first.` });

/** For the door to verify an answer by; null when no account has this passkey. */
export type KnownPasskey = { id: PasskeyId; userId: UserId; credentialId: Buffer; publicKey: Buffer; counter: number };

export const readPasskey: Action<{ credentialId: Buffer }, KnownPasskey | null, 'instance'> = {
  name: 'passkey.read',
  scope: 'instance',
  permission: 'sign-in',
  mode: 'read',
  async run(tx, { input }) {
    const row = await findPasskey(tx, input.credentialId);
    return {
      result: row && {
        id: row.id,
        userId: row.user_id,
        credentialId: row.credential_id,
        publicKey: row.public_key,
        counter: row.counter,
      },
    };
  },
};
