import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { act } from '../../directory/act.ts';
import {
  acceptAsNewPerson,
  acceptInvitation,
  acceptWithCode,
  type InvitationFacts,
  mailInvitationCode,
  readInvitation,
} from '../../directory/invitations/acceptance.ts';
import { readMe } from '../../directory/users/account.ts';
import { applicantOf } from '../../platform/http/caller.ts';
import { knowBrowser, setSessionCookie } from '../../platform/http/cookies.ts';
import { PASSWORD_MINIMUM } from '../../platform/password-strength.ts';
import { ProblemError } from '../../platform/problem.ts';
import { type Door, personOf, send, sendProblem, socialMethods } from './door.ts';
import { codeField, field, nameField } from './form-fields.ts';
import { forgetLink, linkHash, linkRoute } from './link-cookie.ts';
import type { FormErrors } from './pages/fields.ts';
import { type InvitationView, invitationClosedPage, invitationCodePage, invitationPage } from './pages/invitation.ts';
import { paths } from './pages/paths.ts';
import { newPasswordError } from './password-check.ts';
import { landingPath } from './sign-in-result.ts';

/** An invited person: what the invitation is, and what stands between them and membership. */
export function invitationRoutes(app: FastifyInstance, door: Door): void {
  linkRoute(app, door, 'invitation');
  app.get(paths.invitation, async (request, reply) => showInvitation(door, request, reply));
  app.post(paths.invitationAccept, async (request, reply) => accept(door, request, reply));
  app.post(paths.invitationCodeResend, async (request, reply) => {
    const { tokenHash, facts } = await mustFind(door, request);
    const browserHash = knowBrowser(request, reply, door.world.config.publicUrl);
    const sent = await act(door.world, personOf(door, request), null, mailInvitationCode, { tokenHash, browserHash });
    return send(door, reply, invitationCodePage(door.pages, { ...sent, organization: facts.organization }));
  });
  app.post(paths.invitationCode, async (request, reply) => acceptByCode(door, request, reply));
}

type Found = { tokenHash: Buffer; facts: InvitationFacts };

async function find(door: Door, request: FastifyRequest): Promise<Found | null> {
  const tokenHash = linkHash(door, request, 'invitation');
  const facts = tokenHash && (await act(door.world, applicantOf(request), null, readInvitation, { tokenHash }));
  return tokenHash && facts ? { tokenHash, facts } : null;
}

async function mustFind(door: Door, request: FastifyRequest): Promise<Found> {
  const found = await find(door, request);
  if (!found) throw new ProblemError('link_invalid');
  return found;
}

type Person = { name: string; email: string; emails: readonly { email: string; verified: boolean }[] };

async function personSignedIn(door: Door, request: FastifyRequest): Promise<Person | null> {
  const caller = personOf(door, request);
  if (caller.actor.kind !== 'session') return null;
  try {
    return await act(door.world, caller, null, readMe, {});
  } catch (error) {
    if (error instanceof ProblemError && error.status === 401) return null;
    throw error;
  }
}

type Typed = { name: string; errors?: FormErrors<'name' | 'password'> };

async function showInvitation(door: Door, request: FastifyRequest, reply: FastifyReply, typed: Typed = { name: '' }) {
  const found = await find(door, request);
  if (!found) return sendProblem(door, reply, { code: 'link_invalid' });
  const { facts } = found;
  const person = await personSignedIn(door, request);
  if (facts.status !== 'invited') {
    const view = {
      kind: facts.status,
      organization: facts.organization,
      reference: request.id,
      signedIn: person !== null,
    };
    return send(door, reply, invitationClosedPage(door.pages, view), 410);
  }
  return send(door, reply, invitationPage(door.pages, viewOf(door, facts, person, typed)), typed.errors ? 422 : 200);
}

function viewOf(door: Door, facts: InvitationFacts, person: Person | null, typed: Typed): InvitationView {
  const { organization, inviter, role, email, connection, allowedMethods } = facts;
  const offered = { organization, inviter, role, email };
  if (person) {
    const proven = person.emails.some((address) => address.email === email && address.verified);
    if (proven) return { ...offered, kind: 'signed_in', name: person.name || person.email };
    return { ...offered, kind: 'other_account', signedInAs: person.email };
  }
  if (connection)
    return { ...offered, kind: 'sso_needed', connectionId: connection.id, connectionName: connection.name };
  if (facts.hasAccount) return { ...offered, kind: 'sign_in_first' };
  const allows = (method: 'password' | 'google' | 'github') => allowedMethods?.includes(method) ?? true;
  return {
    ...offered,
    kind: 'new_person',
    passwordMinimum: allows('password') ? PASSWORD_MINIMUM : null,
    social: socialMethods(door).filter(allows),
    ...typed,
  };
}

async function accept(door: Door, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { tokenHash, facts } = await mustFind(door, request);
  if (await personSignedIn(door, request)) {
    const { organizationId } = await act(door.world, personOf(door, request), null, acceptInvitation, { tokenHash });
    forgetLink(door, reply, 'invitation');
    return reply.redirect(landingPath(organizationId), 303);
  }
  const { name, error } = nameField(request);
  const password = field(request, 'password');
  const passwordError = await newPasswordError(password, [facts.organization, facts.email, name]);
  if (error || passwordError) {
    return showInvitation(door, request, reply, { name, errors: { fields: { name: error, password: passwordError } } });
  }
  const passwordHash = await door.passwords.hash(password);
  const input = { tokenHash, name, passwordHash };
  const { organizationId, token } = await act(door.world, applicantOf(request), null, acceptAsNewPerson, input);
  setSessionCookie(reply, token, door.world.config.publicUrl);
  forgetLink(door, reply, 'invitation');
  return reply.redirect(landingPath(organizationId), 303);
}

async function acceptByCode(door: Door, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { tokenHash, facts } = await mustFind(door, request);
  const flowId = field(request, 'flow').slice(0, 100);
  const browserHash = knowBrowser(request, reply, door.world.config.publicUrl);
  const input = { tokenHash, browserHash, flowId, code: codeField(request) };
  const answer = await act(door.world, personOf(door, request), null, acceptWithCode, input);
  if (answer.kind === 'joined') {
    forgetLink(door, reply, 'invitation');
    return reply.redirect(landingPath(answer.organizationId), 303);
  }
  const errors = { fields: { code: { code: 'code_invalid' } } } as const;
  const view = { flowId, email: facts.email, organization: facts.organization, errors };
  return send(door, reply, invitationCodePage(door.pages, view), 401);
}
