import type { SecondFactors } from '@gatehouse/contract/endpoints/second-factors';
import type { z } from 'zod';
import { ProblemError } from '../../platform/problem.ts';
import { matchingStep, newTotpSecret, totpUri } from '../../platform/totp.ts';
import type { Action } from '../act.ts';
import { keepOwnedOrganizationsOpen } from '../authentication/keep-owners-in.ts';
import { type FactorAdded, factorAdded, factorRemoved, mailTo, mustBePerson, newRecoveryCodes } from './changed.ts';
import { sealTotpSecret } from './prove.ts';
import {
  countRecoveryCodes,
  deleteTotp,
  findTotp,
  insertTotp,
  listPasskeys,
  lockFactors,
  updateHeld,
} from './store.ts';
import { openTotpSetup, sealTotpSetup } from './totp-setup.ts';
import { viewPasskey } from './view.ts';

/**
 * One's own second factors: the authenticator app and the recovery codes; passkeys are `passkeys.ts`. Whether one is
 * asked for is decided in `policy/`; whether a shown one is right, in `prove.ts`.
 */

type View = z.infer<typeof SecondFactors>;

export const listMySecondFactors: Action<unknown, View, 'instance'> = {
  name: 'second_factor.list_mine',
  scope: 'instance',
  permission: 'account:manage',
  ownProof: true,
  mode: 'read',
  async run(tx, { actor }) {
    const { userId } = mustBePerson(actor);
    const [totp, passkeys, codes] = [
      await findTotp(tx, userId),
      await listPasskeys(tx, userId),
      await countRecoveryCodes(tx, userId),
    ];
    return {
      result: {
        totp: totp && {
          createdAt: totp.created_at.toISOString(),
          lastUsedAt: totp.last_used_at?.toISOString() ?? null,
        },
        passkeys: passkeys.map(viewPasskey),
        recoveryCodes: codes && { left: codes.left, createdAt: codes.createdAt.toISOString() },
      },
    };
  },
};

export type TotpSetup = { secret: string; uri: string; setup: string };

/** Nothing is kept: the secret comes back, sealed for this person, with the first code of the app. */
export const beginTotp: Action<{ setup: string | null }, TotpSetup, 'instance'> = {
  name: 'totp.begin',
  scope: 'instance',
  permission: 'account:manage',
  freshProof: true,
  mode: 'read',
  async run(_tx, context) {
    const { actor, input, world } = context;
    const { userId, email } = mustBePerson(actor);
    const issuer = world.config.publicUrl.hostname;
    // After a wrong code the same secret is shown again: the app has it already.
    const begun = input.setup === null ? null : openTotpSetup(context, userId, input.setup);
    const secret = begun ?? newTotpSecret();
    const setup = begun === null || input.setup === null ? sealTotpSetup(context, userId, secret) : input.setup;
    return { result: { secret, uri: totpUri({ secret, account: email, issuer }), setup } };
  },
};

export const confirmTotp: Action<{ setup: string; code: string }, FactorAdded, 'instance'> = {
  name: 'totp.confirm',
  scope: 'instance',
  permission: 'account:manage',
  freshProof: true,
  mode: 'write',
  async run(tx, context) {
    const { actor, input, now, world } = context;
    const { userId } = mustBePerson(actor);
    const secret = openTotpSetup(context, userId, input.setup);
    const step = secret === null ? null : matchingStep(secret, input.code.replace(/\s+/g, ''), now);
    if (secret === null || step === null) throw new ProblemError('second_factor_invalid');
    const before = await lockFactors(tx, userId);
    await insertTotp(tx, userId, { secret: sealTotpSecret(world.sealer, userId, secret), step, now });
    return factorAdded(tx, context, { kind: 'totp', isFirst: !before?.hasTotp && !before?.hasPasskey });
  },
};

export const removeTotp: Action<unknown, { token: string }, 'instance'> = {
  name: 'totp.remove',
  scope: 'instance',
  permission: 'account:manage',
  freshProof: true,
  mode: 'write',
  async run(tx, context) {
    const { userId } = mustBePerson(context.actor);
    await keepOwnedOrganizationsOpen(tx, context, {
      userId,
      async change() {
        await lockFactors(tx, userId);
        if (!(await deleteTotp(tx, userId))) throw new ProblemError('not_found');
        await updateHeld(tx, userId);
      },
    });
    return factorRemoved(tx, context, { kind: 'totp' });
  },
};

export const regenerateRecoveryCodes: Action<unknown, { recoveryCodes: string[] }, 'instance'> = {
  name: 'recovery_codes.regenerate',
  scope: 'instance',
  permission: 'account:manage',
  freshProof: true,
  mode: 'write',
  async run(tx, context) {
    const { userId, email } = mustBePerson(context.actor);
    const held = await lockFactors(tx, userId);
    if (!held?.hasTotp && !held?.hasPasskey) {
      throw new ProblemError('conflict', { detail: 'Recovery codes stand in for a second factor. Add one first.' });
    }
    const recoveryCodes = await newRecoveryCodes(tx, userId, context.now);
    return {
      result: { recoveryCodes },
      events: [{ name: 'recovery_codes.regenerated', target: { kind: 'user', id: userId, name: email } }],
      mails: [mailTo(email, context, 'codesRegenerated')],
    };
  },
};
