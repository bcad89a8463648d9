import { PasskeyIdSchema } from '@gatehouse/contract/vocabulary';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { act } from '../../directory/act.ts';
import {
  beginTotp,
  confirmTotp,
  listMySecondFactors,
  regenerateRecoveryCodes,
  removeTotp,
} from '../../directory/second-factors/actions.ts';
import { addPasskey, beginPasskey, removePasskey, renamePasskey } from '../../directory/second-factors/passkeys.ts';
import { browserName } from '../../platform/browser-name.ts';
import { openChallenge } from '../../platform/challenge.ts';
import { setSessionCookie } from '../../platform/http/cookies.ts';
import { ProblemError } from '../../platform/problem.ts';
import { verifyRegistration } from '../../platform/webauthn.ts';
import { type Door, personOf, send } from './door.ts';
import { codeField, field, nameField, queryField } from './form-fields.ts';
import type { FormErrors } from './pages/fields.ts';
import { paths } from './pages/paths.ts';
import { passkeyRenamePage, passkeySetupPage, recoveryCodesPage, totpSetupPage } from './pages/second-factor-setup.ts';
import { ownPath } from './return-to.ts';

/** Adding and removing one's second factors, from the account or on the way into an organization that asks for one. */
export function accountFactorRoutes(app: FastifyInstance, door: Door): void {
  const { world } = door;

  app.get(paths.accountTotp, async (request, reply) =>
    showTotp(door, request, reply, { setup: null, returnTo: returnToIn(door, queryField(request, 'returnTo')) }),
  );
  app.post(paths.accountTotp, async (request, reply) => addTotp(door, request, reply));
  app.post(paths.accountTotpRemove, async (request, reply) =>
    removed(door, reply, await act(world, personOf(door, request), null, removeTotp, {})),
  );

  app.get(paths.accountPasskeyAdd, async (request, reply) => {
    const returnTo = returnToIn(door, queryField(request, 'returnTo'));
    return showPasskey(door, request, reply, { returnTo, name: suggestedName(request) });
  });
  app.post(paths.accountPasskeyAdd, async (request, reply) => finishPasskey(door, request, reply));
  app.get(paths.accountPasskeyRename, async (request, reply) => showRename(door, request, reply));
  app.post(paths.accountPasskeyRename, async (request, reply) => rename(door, request, reply));
  app.post(paths.accountPasskeyRemove, async (request, reply) => {
    const input = { passkeyId: passkeyIdOf(field(request, 'passkeyId')) };
    return removed(door, reply, await act(world, personOf(door, request), null, removePasskey, input));
  });

  app.post(paths.accountRecoveryCodes, async (request, reply) => {
    const { recoveryCodes } = await act(world, personOf(door, request), null, regenerateRecoveryCodes, {});
    return send(door, reply, recoveryCodesPage(door.pages, { codes: recoveryCodes, returnTo: paths.account }));
  });
}

const returnToIn = ({ world }: Door, text: string) => ownPath(text, world.config.publicUrl) ?? paths.account;

function passkeyIdOf(text: string) {
  const id = PasskeyIdSchema.safeParse(text);
  if (!id.success) throw new ProblemError('not_found');
  return id.data;
}

function removed(door: Door, reply: FastifyReply, { token }: { token: string }): FastifyReply {
  setSessionCookie(reply, token, door.world.config.publicUrl);
  return reply.redirect(`${paths.account}?done=factor_removed`, 303);
}

type Added = { token: string; recoveryCodes: string[] | null };

/** The codes are the answer itself: they are shown this once, and stand in no address. */
function added(door: Door, reply: FastifyReply, { token, recoveryCodes }: Added, returnTo: string): FastifyReply {
  setSessionCookie(reply, token, door.world.config.publicUrl);
  if (recoveryCodes !== null)
    return send(door, reply, recoveryCodesPage(door.pages, { codes: recoveryCodes, returnTo }));
  return reply.redirect(returnTo === paths.account ? `${paths.account}?done=factor_added` : returnTo, 303);
}

type TotpShown = { setup: string | null; returnTo: string; errors?: FormErrors<'code'> };

async function showTotp(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
  { setup, returnTo, errors }: TotpShown,
): Promise<FastifyReply> {
  const begun = await act(door.world, personOf(door, request), null, beginTotp, { setup });
  return send(door, reply, totpSetupPage(door.pages, { ...begun, returnTo, errors }), errors ? 422 : 200);
}

async function addTotp(door: Door, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const setup = field(request, 'setup').slice(0, 2000);
  const returnTo = returnToIn(door, field(request, 'returnTo'));
  try {
    const input = { setup, code: codeField(request) };
    return added(door, reply, await act(door.world, personOf(door, request), null, confirmTotp, input), returnTo);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== 'second_factor_invalid') throw error;
    const errors = { fields: { code: { code: 'totp_invalid' } } } as const;
    return showTotp(door, request, reply, { setup, returnTo, errors });
  }
}

type PasskeyShown = { name: string; returnTo: string; errors?: FormErrors<'name'> };

async function showPasskey(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
  { name, returnTo, errors }: PasskeyShown,
): Promise<FastifyReply> {
  const { options, setup } = await act(door.world, personOf(door, request), null, beginPasskey, {});
  const ask = { options: JSON.stringify(options), challenge: setup };
  return send(door, reply, passkeySetupPage(door.pages, { ask, name, returnTo, errors }), errors ? 422 : 200);
}

function suggestedName(request: FastifyRequest): string {
  const browser = browserName(request.headers['user-agent'] ?? null);
  return browser === '?' ? '' : browser;
}

async function finishPasskey(door: Door, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { world } = door;
  const returnTo = returnToIn(door, field(request, 'returnTo'));
  const { name, error } = nameField(request, 100);
  if (error) return showPasskey(door, request, reply, { name, returnTo, errors: { fields: { name: error } } });
  const challenge = openChallenge(world, field(request, 'challenge'), world.clock.now());
  const credential =
    challenge && (await verifyRegistration(world.config, field(request, 'credential'), challenge.challenge));
  try {
    const input = { name, challenge, credential };
    return added(door, reply, await act(world, personOf(door, request), null, addPasskey, input), returnTo);
  } catch (thrown) {
    if (!(thrown instanceof ProblemError) || thrown.code !== 'passkey_invalid') throw thrown;
    const errors = { problem: { code: thrown.code, reference: request.id } } as const;
    return showPasskey(door, request, reply, { name, returnTo, errors });
  }
}

async function showRename(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
  errors?: FormErrors<'name'>,
): Promise<FastifyReply> {
  const passkeyId = passkeyIdOf(errors ? field(request, 'passkeyId') : queryField(request, 'passkeyId'));
  const { passkeys } = await act(door.world, personOf(door, request), null, listMySecondFactors, {});
  const passkey = passkeys.find(({ id }) => id === passkeyId);
  if (!passkey) throw new ProblemError('not_found');
  const view = { passkeyId, name: passkey.name, errors };
  return send(door, reply, passkeyRenamePage(door.pages, view), errors ? 422 : 200);
}

async function rename(door: Door, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { name, error } = nameField(request, 100);
  if (error) return showRename(door, request, reply, { fields: { name: error } });
  const input = { passkeyId: passkeyIdOf(field(request, 'passkeyId')), name };
  await act(door.world, personOf(door, request), null, renamePasskey, input);
  return reply.redirect(`${paths.account}?done=passkey_renamed`, 303);
}
