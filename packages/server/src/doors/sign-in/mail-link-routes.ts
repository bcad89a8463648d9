import { canonicalEmail } from '@gatehouse/contract/email';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { act } from '../../directory/act.ts';
import { requestPasswordReset, requestSignUp } from '../../directory/users/mail-requests.ts';
import {
  completePasswordReset,
  completeSignUp,
  createFirstOperator,
  readMailToken,
} from '../../directory/users/registration.ts';
import { applicantOf } from '../../platform/http/caller.ts';
import { clearSessionCookie, setSessionCookie } from '../../platform/http/cookies.ts';
import { PASSWORD_MINIMUM } from '../../platform/password-strength.ts';
import { ProblemError } from '../../platform/problem.ts';
import { type Door, send, sendProblem } from './door.ts';
import { field, nameField, queryField } from './form-fields.ts';
import { forgetLink, type LinkName, linkHash, linkRoute } from './link-cookie.ts';
import type { FormErrors } from './pages/fields.ts';
import { forgotPasswordPage, mailSentPage, newPasswordPage } from './pages/password-reset.ts';
import { paths } from './pages/paths.ts';
import { linkClosedPage, setupPage, signUpPage, verifyEmailPage } from './pages/sign-up.ts';
import { newPasswordError } from './password-check.ts';

/** What people do by links from their mailbox: sign up, set a new password, become the first operator. */
export function mailLinkRoutes(app: FastifyInstance, door: Door): void {
  for (const name of ['reset', 'verify', 'setup'] as const) linkRoute(app, door, name);

  app.get(paths.forgotPassword, async (request, reply) =>
    send(door, reply, forgotPasswordPage(door.pages, { email: queryField(request, 'email').slice(0, 254) })),
  );
  app.post(paths.forgotPassword, async (request, reply) => askForReset(door, request, reply));
  app.get(paths.newPassword, async (request, reply) => showNewPassword(door, request, reply));
  app.post(paths.newPassword, async (request, reply) => setNewPassword(door, request, reply));

  app.get(paths.signUp, async (request, reply) => {
    mustBeOpen(door);
    return send(door, reply, signUpPage(door.pages, { email: queryField(request, 'email').slice(0, 254) }));
  });
  app.post(paths.signUp, async (request, reply) => {
    mustBeOpen(door);
    return askForSignUp(door, request, reply, 'sign_up');
  });
  app.post(paths.verifyResend, async (request, reply) => askForSignUp(door, request, reply, 'verify_email'));
  app.get(paths.verify, async (request, reply) => showSignUp(door, request, reply));
  app.post(paths.verify, async (request, reply) => finishSignUp(door, request, reply));

  app.get(paths.setup, async (request, reply) => showSetup(door, request, reply, { email: '', name: '' }));
  app.post(paths.setup, async (request, reply) => finishSetup(door, request, reply));
}

function mustBeOpen({ world }: Door): void {
  if (!world.config.signUp) throw new ProblemError('sign_up_closed');
}

type Kind = Parameters<typeof readMailToken.run>[1]['input']['kind'];
type Opened = { tokenHash: Buffer; email: string };

const kinds = { reset: 'password_reset', verify: 'sign_up', setup: 'first_operator' } as const satisfies Partial<
  Record<LinkName, Kind>
>;

async function open(door: Door, request: FastifyRequest, name: keyof typeof kinds): Promise<Opened | null> {
  const tokenHash = linkHash(door, request, name);
  const input = tokenHash && { kind: kinds[name], tokenHash };
  const found = input && (await act(door.world, applicantOf(request), null, readMailToken, input));
  return tokenHash && found ? { tokenHash, email: found.email } : null;
}

function closed(door: Door, reply: FastifyReply, purpose: 'verify_email' | 'password_reset'): FastifyReply {
  const view = { purpose, state: 'expired', reference: reply.request.id } as const;
  return send(door, reply, linkClosedPage(door.pages, view), 410);
}

async function askForReset(door: Door, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const typed = field(request, 'email').slice(0, 254);
  const email = canonicalEmail(typed);
  if (email === null) {
    const errors = { fields: { email: { code: 'email_invalid' } } } as const;
    return send(door, reply, forgotPasswordPage(door.pages, { email: typed, errors }), 422);
  }
  const input = { email, bypassToken: null };
  const { retryAfterSeconds } = await act(door.world, applicantOf(request), null, requestPasswordReset, input);
  if (retryAfterSeconds !== null) return sendProblem(door, reply, { code: 'rate_limited', retryAfterSeconds });
  return send(door, reply, mailSentPage(door.pages, { purpose: 'password_reset', email }));
}

async function showNewPassword(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
  errors?: FormErrors<'password'>,
) {
  const opened = await open(door, request, 'reset');
  if (!opened) return closed(door, reply, 'password_reset');
  const view = { email: opened.email, minimum: PASSWORD_MINIMUM, errors };
  return send(door, reply, newPasswordPage(door.pages, view), errors ? 422 : 200);
}

async function setNewPassword(door: Door, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const opened = await open(door, request, 'reset');
  if (!opened) return closed(door, reply, 'password_reset');
  const password = field(request, 'password');
  const error = await newPasswordError(password, [opened.email]);
  if (error) return showNewPassword(door, request, reply, { fields: { password: error } });
  const passwordHash = await door.passwords.hash(password);
  const input = { tokenHash: opened.tokenHash, passwordHash };
  const { bypass } = await act(door.world, applicantOf(request), null, completePasswordReset, input);
  forgetLink(door, reply, 'reset');
  // Every session of that account has just ended, this browser's perhaps among them.
  clearSessionCookie(reply, door.world.config.publicUrl);
  return reply.redirect(bypass ? paths.bypass : `${paths.signIn}?notice=password_changed`, 303);
}

async function askForSignUp(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
  purpose: 'sign_up' | 'verify_email',
) {
  const typed = field(request, 'email').slice(0, 254);
  const email = canonicalEmail(typed);
  if (email === null) {
    const errors = { fields: { email: { code: 'email_invalid' } } } as const;
    return send(door, reply, signUpPage(door.pages, { email: typed, errors }), 422);
  }
  const { retryAfterSeconds } = await act(door.world, applicantOf(request), null, requestSignUp, { email });
  if (retryAfterSeconds !== null) return sendProblem(door, reply, { code: 'rate_limited', retryAfterSeconds });
  return send(door, reply, mailSentPage(door.pages, { purpose, email }));
}

type Typed = { name: string; errors?: FormErrors<'name' | 'password'> };

async function showSignUp(door: Door, request: FastifyRequest, reply: FastifyReply, typed: Typed = { name: '' }) {
  const opened = await open(door, request, 'verify');
  if (!opened) return closed(door, reply, 'verify_email');
  const view = { email: opened.email, minimum: PASSWORD_MINIMUM, ...typed };
  return send(door, reply, verifyEmailPage(door.pages, view), typed.errors ? 422 : 200);
}

async function finishSignUp(door: Door, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const opened = await open(door, request, 'verify');
  if (!opened) return closed(door, reply, 'verify_email');
  const { name, error } = nameField(request);
  const password = field(request, 'password');
  const passwordError = await newPasswordError(password, [opened.email, name]);
  if (error || passwordError) {
    return showSignUp(door, request, reply, { name, errors: { fields: { name: error, password: passwordError } } });
  }
  const input = { tokenHash: opened.tokenHash, name, passwordHash: await door.passwords.hash(password) };
  const { token } = await act(door.world, applicantOf(request), null, completeSignUp, input);
  forgetLink(door, reply, 'verify');
  setSessionCookie(reply, token, door.world.config.publicUrl);
  return reply.redirect(paths.organizations, 303);
}

type SetupTyped = { email: string; name: string; errors?: FormErrors<'email' | 'name' | 'password'> };

async function showSetup(door: Door, request: FastifyRequest, reply: FastifyReply, typed: SetupTyped) {
  if (!(await open(door, request, 'setup'))) return sendProblem(door, reply, { code: 'link_invalid' });
  return send(door, reply, setupPage(door.pages, { minimum: PASSWORD_MINIMUM, ...typed }), typed.errors ? 422 : 200);
}

async function finishSetup(door: Door, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const opened = await open(door, request, 'setup');
  if (!opened) return sendProblem(door, reply, { code: 'link_invalid' });
  const typed = field(request, 'email').slice(0, 254);
  const email = canonicalEmail(typed);
  const { name, error } = nameField(request);
  const password = field(request, 'password');
  const passwordError = await newPasswordError(password, [typed, name]);
  if (email === null || error || passwordError) {
    const fields = {
      email: email === null ? ({ code: 'email_invalid' } as const) : undefined,
      name: error,
      password: passwordError,
    };
    return showSetup(door, request, reply, { email: typed, name, errors: { fields } });
  }
  const input = { tokenHash: opened.tokenHash, email, name, passwordHash: await door.passwords.hash(password) };
  const { token } = await act(door.world, applicantOf(request), null, createFirstOperator, input);
  forgetLink(door, reply, 'setup');
  setSessionCookie(reply, token, door.world.config.publicUrl);
  return reply.redirect(paths.operator, 303);
}
