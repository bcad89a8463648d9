import { canonicalEmail } from '@gatehouse/contract/email';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { act } from '../../directory/act.ts';
import { identify } from '../../directory/sign-ins/actions.ts';
import { resendCode } from '../../directory/sign-ins/codes.ts';
import { completeFlow, completeWithCode } from '../../directory/sign-ins/completion.ts';
import { applicantOf } from '../../platform/http/caller.ts';
import { browserOf } from './browser-of.ts';
import { type Door, send, sendProblem, socialMethods } from './door.ts';
import { codeField, field, queryField } from './form-fields.ts';
import { askedFor } from './identifier-routes.ts';
import { passwordManagedPage, passwordPage } from './pages/password.ts';
import { paths } from './pages/paths.ts';
import { tryPassword } from './password-check.ts';
import { codePath, showCodePage, showResult } from './sign-in-result.ts';
import { showDeparture } from './start.ts';

/** Step two and what follows: the password, the way back from a provider, a code from a mail, and out again. */
export function signInRoutes(app: FastifyInstance, door: Door): void {
  const { world } = door;

  app.get(paths.signInPassword, async (_request, reply) => reply.redirect(paths.signIn, 303));
  app.post(paths.signInPassword, async (request, reply) => signInByPassword(door, request, reply));

  // A HEAD must not use the flow up.
  app.get(paths.signInReturn, { exposeHeadRoute: false }, async (request, reply) => {
    const input = { flowId: queryField(request, 'flow').slice(0, 100), ...browserOf(door, request) };
    return showResult(door, request, reply, await act(world, applicantOf(request), null, completeFlow, input));
  });
  app.get(paths.signInLeave, async (request, reply) => showDeparture(door, request, reply));

  app.get(paths.signInProve, async (request, reply) => {
    const flowId = queryField(request, 'flow').slice(0, 100);
    return flowId === '' ? reply.redirect(paths.signIn, 303) : showCodePage(door, request, reply, { flowId });
  });
  app.post(paths.signInProve, async (request, reply) => {
    const flowId = field(request, 'flow').slice(0, 100);
    const input = { flowId, code: codeField(request), ...browserOf(door, request) };
    return showResult(door, request, reply, await act(world, applicantOf(request), null, completeWithCode, input));
  });
  app.post(paths.signInProveResend, async (request, reply) => {
    const flowId = field(request, 'flow').slice(0, 100);
    const { browserHash } = browserOf(door, request);
    const resent = await act(world, applicantOf(request), null, resendCode, { flowId, browserHash });
    if (resent.kind === 'sent') return reply.redirect(codePath(flowId), 303);
    if (resent.kind === 'gone')
      return sendProblem(door, reply, { code: 'flow_expired', retry: { href: paths.signIn } });
    return sendProblem(door, reply, { code: 'rate_limited', retryAfterSeconds: resent.retryAfterSeconds });
  });
}

async function signInByPassword(door: Door, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const email = canonicalEmail(field(request, 'email'));
  if (email === null) return reply.redirect(paths.signIn, 303);
  const { returnTo, organization, slug } = await askedFor(door, request, field);
  const view = {
    email,
    returnTo: returnTo ?? undefined,
    organization: organization ? { slug, name: organization.name } : undefined,
    others: socialMethods(door),
  };
  const password = field(request, 'password');
  if (password === '') {
    const errors = { fields: { password: { code: 'required' } } } as const;
    return send(door, reply, passwordPage(door.pages, { ...view, errors }), 422);
  }
  const result = await tryPassword(door, request, reply, {
    email,
    password,
    bypassToken: null,
    confirming: false,
    returnTo,
  });
  if (result.kind === 'limited') {
    const { retryAfterSeconds } = result;
    reply.header('retry-after', Math.ceil(retryAfterSeconds));
    const errors = { problem: { code: 'rate_limited', reference: request.id, retryAfterSeconds } } as const;
    return send(door, reply, passwordPage(door.pages, { ...view, errors }), 429);
  }
  if (result.kind === 'denied' && result.reason === 'credentials_invalid') {
    const errors = { problem: { code: result.reason, reference: request.id } } as const;
    return send(door, reply, passwordPage(door.pages, { ...view, errors }), 401);
  }
  if (result.kind === 'denied' && result.reason === 'method_not_allowed')
    return sayManaged(door, request, reply, { email, returnTo });
  return showResult(door, request, reply, result);
}

type Managed = { email: string; returnTo: string | null };

/** A connection speaks for this address: the page leads to it, whether or not the password was right. */
async function sayManaged(door: Door, request: FastifyRequest, reply: FastifyReply, { email, returnTo }: Managed) {
  const route = await act(door.world, applicantOf(request), null, identify, { email });
  if (route.kind !== 'connection') return sendProblem(door, reply, { code: 'method_not_allowed' });
  const connection = { id: route.connectionId, name: route.connectionName ?? '' };
  const view = { email, returnTo: returnTo ?? undefined, connection };
  return send(door, reply, passwordManagedPage(door.pages, view), 403);
}
