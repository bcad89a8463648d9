import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hashSecret } from '../../platform/crypto.ts';
import { isSecret } from '../../platform/http/cookies.ts';
import type { Door } from './door.ts';
import { paths } from './pages/paths.ts';

/**
 * Links from mails carry a secret in their path. It moves into a cookie of that one page before anything is shown, so
 * that it stands in no history, no referrer and no screenshot. Opening a link does nothing else.
 */

const linkPaths = {
  invitation: paths.invitation,
  bypass: paths.bypass,
  reset: paths.newPassword,
  verify: paths.verify,
  setup: paths.setup,
  email: paths.confirmEmail,
} as const;

export type LinkName = keyof typeof linkPaths;

const LINK_SECONDS = 3600;

function cookieFor(door: Door, name: LinkName) {
  const secure = door.world.config.publicUrl.protocol === 'https:';
  // `__Host-` asks for the path `/`; this cookie is to go to its own page only.
  const cookieName = `${secure ? '__Secure-' : ''}gatehouse_${name}`;
  return { cookieName, attributes: { httpOnly: true, sameSite: 'lax', secure, path: linkPaths[name] } as const };
}

export function linkRoute(app: FastifyInstance, door: Door, name: LinkName): void {
  app.get<{ Params: { token: string } }>(`${linkPaths[name]}/:token`, async (request, reply) => {
    const { cookieName, attributes } = cookieFor(door, name);
    const { token } = request.params;
    if (isSecret(token)) reply.setCookie(cookieName, token, { ...attributes, maxAge: LINK_SECONDS });
    else reply.clearCookie(cookieName, attributes);
    return reply.redirect(linkPaths[name], 303);
  });
}

/** The hash of the secret this browser came with. */
export function linkHash(door: Door, request: FastifyRequest, name: LinkName): Buffer | null {
  const token = request.cookies[cookieFor(door, name).cookieName];
  return isSecret(token) ? hashSecret(token) : null;
}

export function forgetLink(door: Door, reply: FastifyReply, name: LinkName): void {
  const { cookieName, attributes } = cookieFor(door, name);
  reply.clearCookie(cookieName, attributes);
}
