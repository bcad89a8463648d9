import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sessionHashOf } from '../../platform/http/cookies.ts';
import { toProblem } from '../../platform/http/problem-response.ts';
import { requireSameOrigin } from '../../platform/http/same-origin.ts';
import type { ProblemError } from '../../platform/problem.ts';
import { accountEmailRoutes } from './account-email-routes.ts';
import { accountFactorRoutes } from './account-factor-routes.ts';
import { accountRoutes } from './account-routes.ts';
import { assets } from './assets/assets.ts';
import { bypassRoutes } from './bypass-routes.ts';
import { confirmRoutes } from './confirm-routes.ts';
import { type Door, sendErrorPage } from './door.ts';
import { identifierRoutes } from './identifier-routes.ts';
import { invitationRoutes } from './invitation-routes.ts';
import { mailLinkRoutes } from './mail-link-routes.ts';
import { organizationRoutes } from './organization-routes.ts';
import { outboxRoutes } from './outbox-routes.ts';
import { paths } from './pages/paths.ts';
import { secondFactorRoutes } from './second-factor-routes.ts';
import { signInRoutes } from './sign-in-routes.ts';
import { signOutRoutes } from './sign-out-routes.ts';

const ASSET_SECONDS = 3600;

/** Every page of this door, and its two files. `logProblem`: what the pages do not say. */
export function pageRoutes(door: Door, logProblem: (problem: ProblemError, request: FastifyRequest) => void) {
  return async (app: FastifyInstance): Promise<void> => {
    app.addHook('onRequest', requireSameOrigin(door.world.config.publicUrl));
    app.setErrorHandler((error, request, reply) => {
      const problem = toProblem(error);
      logProblem(problem, request);
      return leadOn(door, request, reply, problem) ?? sendErrorPage(door, reply, problem);
    });
    identifierRoutes(app, door);
    signInRoutes(app, door);
    signOutRoutes(app, door);
    organizationRoutes(app, door);
    accountRoutes(app, door);
    accountFactorRoutes(app, door);
    confirmRoutes(app, door);
    secondFactorRoutes(app, door);
    accountEmailRoutes(app, door);
    invitationRoutes(app, door);
    bypassRoutes(app, door);
    mailLinkRoutes(app, door);
    outboxRoutes(app, door);
    for (const [path, { type, body }] of assets) {
      app.get(path, async (_request, reply) =>
        reply.header('cache-control', `public, max-age=${ASSET_SECONDS}`).type(type).send(body),
      );
    }
  };
}

/** Where signing in, or proving once more who it is, is all that is missing. */
function leadOn(
  { world }: Door,
  request: FastifyRequest,
  reply: FastifyReply,
  { code }: ProblemError,
): FastifyReply | null {
  const target = request.method === 'GET' ? request.url : paths.account;
  if (code === 'proof_required') return reply.redirect(`${paths.confirm}?returnTo=${encodeURIComponent(target)}`, 303);
  if (code !== 'unauthenticated' && code !== 'session_expired') return null;
  const query = new URLSearchParams({
    ...(sessionHashOf(request, world.config.publicUrl) ? { notice: 'session_expired' } : {}),
    ...(request.method === 'GET' ? { returnTo: target } : {}),
  });
  return reply.redirect(query.size > 0 ? `${paths.signIn}?${query}` : paths.signIn, 303);
}
