import { canonicalEmail } from '@gatehouse/contract/email';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { act } from '../../directory/act.ts';
import { updateMe } from '../../directory/users/account.ts';
import { completeEmailChange, readEmailChange, requestEmailChange } from '../../directory/users/email-change.ts';
import { ProblemError } from '../../platform/problem.ts';
import { showAccount } from './account-routes.ts';
import { type Door, personOf, send, sendProblem } from './door.ts';
import { field, nameField } from './form-fields.ts';
import { forgetLink, linkHash, linkRoute } from './link-cookie.ts';
import { confirmEmailClosedPage, confirmEmailPage } from './pages/confirm-email.ts';
import { paths } from './pages/paths.ts';

/** One's name, and one's address: asked for on the account page, confirmed by the link in the new mailbox. */
export function accountEmailRoutes(app: FastifyInstance, door: Door): void {
  linkRoute(app, door, 'email');
  app.post(paths.accountName, async (request, reply) => changeName(door, request, reply));
  app.post(paths.accountEmail, async (request, reply) => askForChange(door, request, reply));
  app.get(paths.confirmEmail, async (request, reply) => showChange(door, request, reply));
  app.post(paths.confirmEmail, async (request, reply) => finishChange(door, request, reply));
}

async function changeName(door: Door, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { name, error } = nameField(request, 100);
  if (error) return showAccount(door, request, reply, { name: { fields: { name: error } } });
  await act(door.world, personOf(door, request), null, updateMe, { name });
  return reply.redirect(`${paths.account}?done=name_changed`, 303);
}

async function askForChange(door: Door, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const typed = field(request, 'newEmail').slice(0, 254);
  const email = canonicalEmail(typed);
  if (email === null) return refused(door, request, reply, { typed, code: 'email_invalid' });
  try {
    await act(door.world, personOf(door, request), null, requestEmailChange, { email });
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    if (error.code === 'invalid_request') return refused(door, request, reply, { typed, code: 'same_as_before' });
    if (error.code === 'email_managed') {
      const problem = { code: error.code, reference: request.id };
      return showAccount(door, request, reply, { email: { typed, errors: { problem } } }, error.status);
    }
    if (error.code !== 'proof_required') throw error;
    // What was typed comes back with the person.
    const returnTo = `${paths.account}?${new URLSearchParams({ newEmail: typed })}`;
    return reply.redirect(`${paths.confirm}?${new URLSearchParams({ returnTo })}`, 303);
  }
  return reply.redirect(`${paths.account}?done=email_asked`, 303);
}

type Refused = { typed: string; code: 'email_invalid' | 'same_as_before' };

function refused(door: Door, request: FastifyRequest, reply: FastifyReply, { typed, code }: Refused) {
  return showAccount(door, request, reply, { email: { typed, errors: { fields: { newEmail: { code } } } } });
}

async function showChange(door: Door, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const tokenHash = linkHash(door, request, 'email');
  // Whoever is not signed in does so first, and comes back here.
  const change = await act(door.world, personOf(door, request), null, readEmailChange, {
    tokenHash: tokenHash ?? Buffer.alloc(0),
  });
  if (!change) return send(door, reply, confirmEmailClosedPage(door.pages, { reference: request.id }), 410);
  return send(door, reply, confirmEmailPage(door.pages, change));
}

async function finishChange(door: Door, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const tokenHash = linkHash(door, request, 'email') ?? Buffer.alloc(0);
  try {
    await act(door.world, personOf(door, request), null, completeEmailChange, { tokenHash });
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    if (error.code === 'link_invalid') {
      return send(door, reply, confirmEmailClosedPage(door.pages, { reference: request.id }), 410);
    }
    // The page asks for the proof by itself, and the button is pressed again.
    if (error.code === 'proof_required') return reply.redirect(paths.confirmEmail, 303);
    if (error.status >= 500 || error.status === 401) throw error;
    return sendProblem(door, reply, { code: error.code, retry: { href: paths.account }, signedIn: true });
  }
  forgetLink(door, reply, 'email');
  return reply.redirect(`${paths.account}?done=email_changed`, 303);
}
