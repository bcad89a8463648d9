import { canonicalEmail } from '@gatehouse/contract/email';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { act } from '../../directory/act.ts';
import { type BypassFacts, readBypassLink } from '../../directory/bypass-links/actions.ts';
import { listMyOrganizations } from '../../directory/organizations/mine.ts';
import { requestPasswordReset } from '../../directory/users/mail-requests.ts';
import { applicantOf } from '../../platform/http/caller.ts';
import { type Door, personOf, send, sendProblem } from './door.ts';
import { field } from './form-fields.ts';
import { linkHash, linkRoute } from './link-cookie.ts';
import { bypassDonePage, bypassInvalidPage, bypassPage, bypassPasswordPage } from './pages/bypass.ts';
import type { FormErrors } from './pages/fields.ts';
import { mailSentPage } from './pages/password-reset.ts';
import { paths } from './pages/paths.ts';
import { tryPassword } from './password-check.ts';
import { landingPath, showResult } from './sign-in-result.ts';

/** Break-glass: the door of one organization for the day its identity provider is down. */
export function bypassRoutes(app: FastifyInstance, door: Door): void {
  linkRoute(app, door, 'bypass');
  app.get(paths.bypass, async (request, reply) => {
    const link = await find(door, request);
    return link ? show(door, reply, link, { email: '' }) : invalid(door, reply);
  });
  app.post(paths.bypass, async (request, reply) => signIn(door, request, reply));

  app.get(paths.bypassDone, async (request, reply) => welcome(door, request, reply));

  app.get(paths.bypassPassword, async (request, reply) => {
    const link = await find(door, request);
    if (!link) return invalid(door, reply);
    return send(door, reply, bypassPasswordPage(door.pages, { organization: link.organization, email: '' }));
  });
  app.post(paths.bypassPassword, async (request, reply) => askForPassword(door, request, reply));
}

type Link = BypassFacts & { tokenHash: Buffer };

async function find(door: Door, request: FastifyRequest): Promise<Link | null> {
  const tokenHash = linkHash(door, request, 'bypass');
  const facts = tokenHash && (await act(door.world, applicantOf(request), null, readBypassLink, { tokenHash }));
  return tokenHash && facts ? { ...facts, tokenHash } : null;
}

/** The same for links that were replaced, deleted or never existed. */
function invalid(door: Door, reply: FastifyReply): FastifyReply {
  return send(door, reply, bypassInvalidPage(door.pages, { reference: reply.request.id }), 410);
}

type Shown = { email: string; errors?: FormErrors<'email' | 'password'> };

function show(door: Door, reply: FastifyReply, { organization }: Link, shown: Shown, status = 200): FastifyReply {
  return send(door, reply, bypassPage(door.pages, { organization, ...shown }), status);
}

async function signIn(door: Door, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const link = await find(door, request);
  if (!link) return invalid(door, reply);
  const typed = field(request, 'email').slice(0, 254);
  const email = canonicalEmail(typed);
  const password = field(request, 'password');
  if (email === null || password === '') {
    return show(door, reply, link, { email: typed, errors: { fields: missing(email, password) } }, 422);
  }
  const given = { email, password, bypassToken: link.tokenHash, confirming: false, returnTo: paths.bypassDone };
  const result = await tryPassword(door, request, reply, given);
  if (result.kind === 'limited') {
    const { retryAfterSeconds } = result;
    reply.header('retry-after', Math.ceil(retryAfterSeconds));
    const problem = { code: 'rate_limited', reference: request.id, retryAfterSeconds } as const;
    return show(door, reply, link, { email, errors: { problem } }, 429);
  }
  if (result.kind === 'denied' && result.reason === 'credentials_invalid') {
    return show(door, reply, link, { email, errors: { problem: { code: result.reason, reference: request.id } } }, 401);
  }
  if (result.kind === 'denied' && result.reason === 'bypass_invalid') return invalid(door, reply);
  return showResult(door, request, reply, result);
}

function missing(email: string | null, password: string) {
  return {
    email: email === null ? ({ code: 'email_invalid' } as const) : undefined,
    password: password === '' ? ({ code: 'required' } as const) : undefined,
  };
}

/** A page with an address of its own: a reload uses the link no second time. */
async function welcome(door: Door, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { data } = await act(door.world, personOf(door, request), null, listMyOrganizations, {});
  const bypassed = data.find(({ entry }) => entry.kind === 'enter' && entry.bypassed);
  const link = bypassed ? null : await find(door, request);
  const mine = bypassed ?? data.find(({ id, entry }) => id === link?.organizationId && entry.kind === 'enter');
  if (!mine) return reply.redirect(paths.organizations, 303);
  const view = {
    organization: mine.name,
    // Whoever was in by another way, as in a drill, has opened nothing new by it.
    wasIn: !bypassed,
    canRegenerate: mine.role === 'ORGANIZATION_OWNER',
    returnTo: landingPath(mine.id),
  };
  return send(door, reply, bypassDonePage(door.pages, view));
}

/** For members who always came through single sign-on. The page says the same to everybody. */
async function askForPassword(door: Door, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const link = await find(door, request);
  if (!link) return invalid(door, reply);
  const typed = field(request, 'email').slice(0, 254);
  const email = canonicalEmail(typed);
  if (email === null) {
    const view = {
      organization: link.organization,
      email: typed,
      errors: { fields: { email: { code: 'email_invalid' } } },
    } as const;
    return send(door, reply, bypassPasswordPage(door.pages, view), 422);
  }
  const input = { email, bypassToken: link.tokenHash };
  const { retryAfterSeconds } = await act(door.world, applicantOf(request), null, requestPasswordReset, input);
  if (retryAfterSeconds !== null) return sendProblem(door, reply, { code: 'rate_limited', retryAfterSeconds });
  return send(door, reply, mailSentPage(door.pages, { purpose: 'bypass_password', email }));
}
