import * as contract from '@gatehouse/contract/endpoints/second-factors';
import type { FastifyReply } from 'fastify';
import {
  beginTotp,
  confirmTotp,
  listMySecondFactors,
  regenerateRecoveryCodes,
  removeTotp,
} from '../../directory/second-factors/actions.ts';
import { addPasskey, beginPasskey, removePasskey, renamePasskey } from '../../directory/second-factors/passkeys.ts';
import { resetSecondFactors } from '../../directory/second-factors/reset.ts';
import { openChallenge } from '../../platform/challenge.ts';
import { setSessionCookie } from '../../platform/http/cookies.ts';
import { verifyRegistration } from '../../platform/webauthn.ts';
import { type ApiDoor, mount } from './mount.ts';

/** One's own second factors. What adds or removes one gives the session a new secret, which goes into its cookie. */
export function secondFactorRoutes(door: ApiDoor): void {
  const { world } = door;
  const renew = (reply: FastifyReply, { token }: { token: string }) =>
    setSessionCookie(reply, token, world.config.publicUrl);

  mount(door, contract.listMySecondFactors, ({ run }) => run(listMySecondFactors, {}));
  mount(door, contract.beginMyTotp, ({ run }) => run(beginTotp, { setup: null }));
  mount(door, contract.confirmMyTotp, async ({ run, body, reply }) => {
    const added = await run(confirmTotp, body);
    renew(reply, added);
    return { recoveryCodes: added.recoveryCodes };
  });
  mount(door, contract.removeMyTotp, async ({ run, reply }) => renew(reply, await run(removeTotp, {})));
  mount(door, contract.beginMyPasskey, ({ run }) => run(beginPasskey, {}));
  mount(door, contract.addMyPasskey, async ({ run, body, reply }) => {
    const challenge = openChallenge(world, body.setup, world.clock.now());
    const credential = challenge && (await verifyRegistration(world.config, body.credential, challenge.challenge));
    const added = await run(addPasskey, { name: body.name, challenge, credential });
    renew(reply, added);
    return { passkey: added.passkey, recoveryCodes: added.recoveryCodes };
  });
  mount(door, contract.renameMyPasskey, ({ run, params, body }) => run(renamePasskey, { ...params, ...body }));
  mount(door, contract.removeMyPasskey, async ({ run, params, reply }) =>
    renew(reply, await run(removePasskey, params)),
  );
  mount(door, contract.regenerateMyRecoveryCodes, ({ run }) => run(regenerateRecoveryCodes, {}));
  mount(door, contract.resetSecondFactors, ({ run, params, query }) =>
    run(resetSecondFactors, { userId: params.userId, reason: query.reason }),
  );
}
