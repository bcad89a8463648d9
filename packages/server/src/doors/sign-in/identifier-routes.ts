import { canonicalEmail } from '@gatehouse/contract/email';
import { problems } from '@gatehouse/contract/problems';
import { ConnectionIdSchema, type Method } from '@gatehouse/contract/vocabulary';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { act } from '../../directory/act.ts';
import { identify, type OrganizationDoor, readOrganizationDoor } from '../../directory/sign-ins/actions.ts';
import { readMe } from '../../directory/users/account.ts';
import { applicantOf } from '../../platform/http/caller.ts';
import { sessionHashOf } from '../../platform/http/cookies.ts';
import { ProblemError } from '../../platform/problem.ts';
import { type Door, personOf, send, socialAmong, socialMethods } from './door.ts';
import { field, queryField } from './form-fields.ts';
import { type IdentifierView, identifierPage } from './pages/identifier.ts';
import { passwordPage } from './pages/password.ts';
import { paths } from './pages/paths.ts';
import { passkeyOffer, tryPasskey } from './passkey-check.ts';
import { ownPath } from './return-to.ts';
import { landingPath, showResult } from './sign-in-result.ts';
import { startFlow } from './start.ts';

/** Step one: who are you, and where does that lead? */
export function identifierRoutes(app: FastifyInstance, door: Door): void {
  const { publicUrl } = door.world.config;

  app.get('/', async (request, reply) =>
    reply.redirect(sessionHashOf(request, publicUrl) ? paths.organizations : paths.signIn, 303),
  );

  app.get(paths.signIn, async (request, reply) => {
    const asked = await askedFor(door, request, queryField);
    const email = queryField(request, 'email').slice(0, 254);
    const signedInAs = await whoIsIn(door, request);
    const notice = noticeOf(request, signedInAs !== undefined);
    return show(door, request, reply, { ...asked, email, notice, signedInAs });
  });

  app.post(paths.signIn, async (request, reply) => identifyPerson(door, request, reply));

  for (const [path, method] of [
    [paths.signInGoogle, 'google'],
    [paths.signInGitHub, 'github'],
  ] as const) {
    app.post(path, async (request, reply) => {
      const { returnTo } = await askedFor(door, request, field);
      const start = { way: { method }, purpose: 'sign_in', organizationId: null, email: null, returnTo } as const;
      return startFlow(door, request, reply, start);
    });
  }

  app.post(paths.signInPasskey, async (request, reply) => signInByPasskey(door, request, reply));

  app.post(paths.signInConnection, async (request, reply) => {
    const connectionId = ConnectionIdSchema.safeParse(field(request, 'connectionId'));
    if (!connectionId.success) throw new ProblemError('connection_inactive');
    return startFlow(door, request, reply, {
      way: { method: 'sso', connectionId: connectionId.data },
      purpose: 'sign_in',
      organizationId: null,
      email: canonicalEmail(field(request, 'email')),
      returnTo: ownPath(field(request, 'returnTo'), publicUrl),
    });
  });

  app.post(paths.signInContinue, async (request, reply) =>
    reply.redirect(ownPath(field(request, 'returnTo'), publicUrl) ?? paths.organizations, 303),
  );

  app.post(paths.signInDecline, async (_request, reply) => reply.redirect(paths.signIn, 303));
}

/** What the person wants to open: kept through every step, never trusted. */
export type AskedFor = { returnTo: string | null; organization: OrganizationDoor | null; slug: string };

type Read = (request: FastifyRequest, name: string) => string;

export async function askedFor(door: Door, request: FastifyRequest, read: Read): Promise<AskedFor> {
  const slug = read(request, 'organization').slice(0, 100);
  const organization =
    slug === '' ? null : await act(door.world, applicantOf(request), null, readOrganizationDoor, { slug });
  const returnTo = ownPath(read(request, 'returnTo'), door.world.config.publicUrl);
  return { slug, organization, returnTo: returnTo ?? (organization && landingPath(organization.organizationId)) };
}

type Extra = Pick<IdentifierView, 'email'> & Partial<Pick<IdentifierView, 'notice' | 'signedInAs' | 'errors'>>;

function show(
  door: Door,
  request: FastifyRequest,
  reply: FastifyReply,
  { returnTo, organization, slug, ...extra }: AskedFor & Extra,
  status = 200,
) {
  const view: IdentifierView = {
    returnTo: returnTo ?? undefined,
    organization: organization
      ? { slug, name: organization.name, connections: connectionsOf(organization) }
      : undefined,
    social: socialMethods(door).filter((method) => allows(organization, method)),
    passkey: allows(organization, 'passkey') ? passkeyOffer(door, request, reply) : undefined,
    signUpOpen: door.world.config.signUp,
    ...extra,
  };
  return send(door, reply, identifierPage(door.pages, view), status);
}

function connectionsOf(organization: OrganizationDoor) {
  return allows(organization, 'sso') ? organization.connections : [];
}

function allows(organization: OrganizationDoor | null, method: Method): boolean {
  return organization?.allowedMethods?.includes(method) ?? true;
}

async function identifyPerson(door: Door, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const asked = await askedFor(door, request, field);
  const typed = field(request, 'email').slice(0, 254);
  const email = canonicalEmail(typed);
  if (email === null) {
    const code = typed.trim() === '' ? 'required' : 'email_invalid';
    return show(door, request, reply, { ...asked, email: typed, errors: { fields: { email: { code } } } }, 422);
  }
  const route = await act(door.world, applicantOf(request), null, identify, { email });
  if (route.kind === 'limited') {
    const problem = {
      code: 'rate_limited',
      reference: request.id,
      retryAfterSeconds: route.retryAfterSeconds,
    } as const;
    reply.header('retry-after', Math.ceil(route.retryAfterSeconds));
    return show(door, request, reply, { ...asked, email, errors: { problem } }, 429);
  }
  const { returnTo, organization, slug } = asked;
  if (route.kind === 'connection') {
    const { connectionId, organizationId } = route;
    return startFlow(door, request, reply, {
      way: { method: 'sso', connectionId },
      purpose: 'sign_in',
      organizationId,
      email,
      returnTo,
    });
  }
  const view = {
    email,
    returnTo: returnTo ?? undefined,
    organization: organization ? { slug, name: organization.name } : undefined,
    others: socialAmong(route.methods).filter((method) => allows(organization, method)),
  };
  return send(door, reply, passwordPage(door.pages, view));
}

/** A passkey that did not do leads back to where other ways are. */
async function signInByPasskey(door: Door, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const asked = await askedFor(door, request, field);
  const result = await tryPasskey(door, request, { confirming: false, returnTo: asked.returnTo });
  if (result.kind !== 'denied' || result.reason !== 'passkey_invalid') return showResult(door, request, reply, result);
  const errors = { problem: { code: result.reason, reference: request.id } } as const;
  return show(door, request, reply, { ...asked, email: '', errors }, problems[result.reason].status);
}

const NOTICES = ['signed_out', 'session_expired', 'password_changed', 'invitation_sign_in'] as const;

/** The address may be old, shared or typed: a session that is there was neither ended nor forgotten. */
function noticeOf(request: FastifyRequest, signedIn: boolean): IdentifierView['notice'] {
  const given = queryField(request, 'notice');
  if (signedIn && (given === 'signed_out' || given === 'session_expired')) return undefined;
  return NOTICES.find((notice) => notice === given);
}

async function whoIsIn(door: Door, request: FastifyRequest): Promise<{ name: string; email: string } | undefined> {
  const caller = personOf(door, request);
  if (caller.actor.kind !== 'session') return undefined;
  try {
    return await act(door.world, caller, null, readMe, {});
  } catch (error) {
    if (error instanceof ProblemError && error.status === 401) return undefined;
    throw error;
  }
}
