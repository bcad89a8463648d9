import { randomBytes } from 'node:crypto';
import type { PasskeyId, UserId } from '@gatehouse/contract/vocabulary';
import { act } from '../src/directory/act.ts';
import type { Caller } from '../src/directory/caller.ts';
import { beginTotp, confirmTotp } from '../src/directory/second-factors/actions.ts';
import { sealTotpSecret } from '../src/directory/second-factors/prove.ts';
import { insertPasskey, insertTotp, updateHeld } from '../src/directory/second-factors/store.ts';
import { hashSecret } from '../src/platform/crypto.ts';
import { newId, newReference } from '../src/platform/ids.ts';
import { newTotpSecret, totpCode, totpStep } from '../src/platform/totp.ts';
import { ask } from './factories.ts';
import type { TestWorld } from './harness.ts';
import { createAuthenticator } from './software-authenticator.ts';

/** A person with an authenticator app, as adding one leaves them: with recovery codes and a session of a new secret. */
export type Enrolled = { secret: string; recoveryCodes: string[]; token: string; caller: Caller };

export async function addTotp({ world, clock }: TestWorld, { caller }: { caller: Caller }): Promise<Enrolled> {
  const begun = await act(world, caller, null, beginTotp, { setup: null });
  // A step ago, so that the present code is still good.
  const code = totpCode(begun.secret, totpStep(clock.now()) - 1);
  const { token, recoveryCodes } = await act(world, caller, null, confirmTotp, { setup: begun.setup, code });
  const actor = { kind: 'session', tokenHash: hashSecret(token), hat: 'own' } as const;
  return {
    secret: begun.secret,
    recoveryCodes: recoveryCodes ?? [],
    token,
    caller: { ...caller, actor, reference: newReference() },
  };
}

export function codeNow({ clock }: Pick<TestWorld, 'clock'>, secret: string): string {
  return totpCode(secret, totpStep(clock.now()));
}

/** As the stores keep them, where how it came about is not what a test is about. */
export async function totp({ db, clock, world }: TestWorld, userId: UserId): Promise<void> {
  const secret = sealTotpSecret(world.sealer, userId, newTotpSecret());
  await insertTotp(db, userId, { secret, step: 0, now: clock.now() });
  await updateHeld(db, userId);
}

export async function passkey({ db, clock }: TestWorld, userId: UserId): Promise<PasskeyId> {
  const now = clock.now();
  const id = newId('psk', now);
  const credential = { credentialId: randomBytes(16), publicKey: randomBytes(32), counter: 0, transports: [] };
  await insertPasskey(db, userId, { id, name: 'Key', credential, now });
  await updateHeld(db, userId);
  return id;
}

/** What the API is sent for a passkey that was just made in that person's browser. */
export async function newPasskey(t: TestWorld, who: { cookie: string }, authenticator = createAuthenticator()) {
  const { options, setup } = (await ask(t, who, { method: 'POST', url: '/me/passkeys/options' })).json();
  const { origin } = t.config.publicUrl;
  const asked = { challenge: options.challenge, rpId: options.rp.id, origin, userId: options.user.id };
  return { name: 'Key', setup, credential: authenticator.create(asked) };
}
