import { ConnectionIdSchema } from '@gatehouse/contract/vocabulary';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { act } from '../../directory/act.ts';
import { readProofs, type WayToProve } from '../../directory/sessions/actions.ts';
import { ProblemError } from '../../platform/problem.ts';
import { type Door, personOf, send } from './door.ts';
import { field, queryField } from './form-fields.ts';
import { confirmPage } from './pages/confirm.ts';
import type { FormErrors } from './pages/fields.ts';
import type { MethodOffer } from './pages/methods.ts';
import { paths } from './pages/paths.ts';
import { passkeyOffer, tryPasskey } from './passkey-check.ts';
import { tryPassword } from './password-check.ts';
import { ownPath } from './return-to.ts';
import { showResult } from './sign-in-result.ts';
import { startFlow } from './start.ts';

/** The proof that some changes of one's account and settings ask for: no older than fifteen minutes. */
export function confirmRoutes(app: FastifyInstance, door: Door): void {
  const { world } = door;
  app.get(paths.confirm, async (request, reply) => {
    const returnTo = ownPath(queryField(request, 'returnTo'), world.config.publicUrl) ?? paths.account;
    return showConfirm(door, request, reply, { returnTo, own: queryField(request, 'own') !== '' });
  });
  app.post(paths.confirm, async (request, reply) => confirm(door, request, reply));
}

/** `own`: it needs a proof of the account itself. */
type Confirming = { returnTo: string; own: boolean; errors?: FormErrors<'password'> };

async function showConfirm(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
  { returnTo, own, errors }: Confirming,
  status = 200,
) {
  const { email, ways } = await act(door.world, personOf(door, request), null, readProofs, {});
  const counting = ways.filter((way) => !own || way.kind !== 'sso' || way.provesAccount);
  const methods = counting.map(
    (way): MethodOffer => (way.kind === 'passkey' ? { ...way, ask: passkeyOffer(door, request, reply) } : way),
  );
  return send(door, reply, confirmPage(door.pages, { email, methods, returnTo, own, errors }), status);
}

async function confirm(door: Door, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { email, ways } = await act(door.world, personOf(door, request), null, readProofs, {});
  const returnTo = ownPath(field(request, 'returnTo'), door.world.config.publicUrl) ?? paths.account;
  const own = field(request, 'own') !== '';
  const way = ways.find((candidate) => isChosen(request, candidate));
  if (!way) throw new ProblemError('method_not_allowed');
  if (way.kind === 'passkey') {
    return showResult(door, request, reply, await tryPasskey(door, request, { confirming: true, returnTo }));
  }
  if (way.kind !== 'password') {
    const chosen = way.kind === 'sso' ? { method: way.kind, connectionId: way.connectionId } : { method: way.kind };
    const start = { way: chosen, purpose: 'confirm', anew: true, organizationId: null, email, returnTo } as const;
    return startFlow(door, request, reply, start);
  }
  const given = { email, password: field(request, 'password'), bypassToken: null, confirming: true, returnTo };
  const result = await tryPassword(door, request, reply, given);
  if (result.kind === 'limited') {
    const problem = {
      code: 'rate_limited',
      reference: request.id,
      retryAfterSeconds: result.retryAfterSeconds,
    } as const;
    return showConfirm(door, request, reply, { returnTo, own, errors: { problem } }, 429);
  }
  if (result.kind === 'denied' && result.reason === 'credentials_invalid') {
    const errors = { fields: { password: { code: 'wrong' } } } as const;
    return showConfirm(door, request, reply, { returnTo, own, errors }, 401);
  }
  return showResult(door, request, reply, result);
}

function isChosen(request: FastifyRequest, way: WayToProve): boolean {
  if (way.kind !== field(request, 'method')) return false;
  const connectionId = ConnectionIdSchema.safeParse(field(request, 'connectionId'));
  return way.kind !== 'sso' || connectionId.data === way.connectionId;
}
