import { OrganizationIdSchema } from '@gatehouse/contract/vocabulary';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { act } from '../../directory/act.ts';
import { listMyActing } from '../../directory/acting-periods/actions.ts';
import { readOrganization } from '../../directory/organizations/actions.ts';
import { findGuestOrganization, openSetup } from '../../directory/setup-links/guest.ts';
import { readMe } from '../../directory/users/account.ts';
import type { World } from '../../directory/world.ts';
import { applicantOf, callerOf } from '../../platform/http/caller.ts';
import { isSecret, sessionHashOf, setSetupLinkCookie, setupLinkHashOf } from '../../platform/http/cookies.ts';
import { ProblemError } from '../../platform/problem.ts';
import { type AppFile, type AppFiles, readAppFiles } from './app-files.ts';

/**
 * Serves the settings app. Its page is given only to whom the organization is open now; everybody else is sent to the
 * organization's own page, which says what is missing. The support team's console is a part of it, for operators alone.
 * What the app may do is decided by the API, request by request.
 */
export function webRoutes(app: FastifyInstance, world: World): void {
  let files: AppFiles | null = null;
  const all = () => {
    files ??= readAppFiles();
    return files;
  };

  app.get<{ Params: { name: string } }>('/app/assets/:name', async (request, reply) => {
    const file = all().assets.get(request.params.name);
    if (!file) throw new ProblemError('not_found');
    // Each name carries a hash of its content.
    return sendFile(request, reply.header('cache-control', 'public, max-age=31536000, immutable'), file);
  });

  app.get('/app/confirmed', async (request, reply) => {
    await act(world, callerOf(request, world.config.publicUrl), null, readMe, {});
    return sendFile(request, reply, all().index);
  });

  const page = async (request: FastifyRequest<{ Params: { organizationId: string } }>, reply: FastifyReply) => {
    const { organizationId } = request.params;
    if (!sessionHashOf(request, world.config.publicUrl)) return reply.redirect(signInTo(request), 303);
    if (await isOpen(world, request, organizationId)) return sendFile(request, reply, all().index);
    const wanted = encodeURIComponent(request.url);
    return reply.redirect(`/organizations/${encodeURIComponent(organizationId)}?returnTo=${wanted}`, 303);
  };
  const consolePage = async (request: FastifyRequest, reply: FastifyReply) => {
    if ((await actingOf(world, request)) === null) return reply.redirect(signInTo(request), 303);
    return sendFile(request, reply, all().index);
  };
  const actingPage = async (request: FastifyRequest<{ Params: { organizationId: string } }>, reply: FastifyReply) => {
    const { organizationId } = request.params;
    const acting = await actingOf(world, request);
    if (acting === null) return reply.redirect(signInTo(request), 303);
    if (acting.some((one) => one.organizationId === organizationId)) return sendFile(request, reply, all().index);
    return reply.redirect(`/operator/organizations/${encodeURIComponent(organizationId)}`, 303);
  };
  // The secret moves into a cookie, so that it stands in no history, no referrer and no screenshot.
  app.get<{ Params: { token: string } }>('/set-up/:token', async (request, reply) => {
    const { token } = request.params;
    if (!isSecret(token)) throw new ProblemError('link_invalid');
    setSetupLinkCookie(reply, token, world.config.publicUrl);
    return reply.redirect('/set-up', 303);
  });
  app.get('/set-up', async (request, reply) => {
    const tokenHash = setupLinkHashOf(request, world.config.publicUrl);
    if (tokenHash === null) throw new ProblemError('link_invalid');
    const guest = { ...applicantOf(request), actor: { kind: 'guest', tokenHash } } as const;
    await act(world, guest, await act(world, guest, null, findGuestOrganization, {}), openSetup, {});
    return sendFile(request, reply, all().index);
  });
  app.get('/operator', consolePage);
  app.get('/operator/*', consolePage);
  app.get('/operator/acting/organizations/:organizationId/*', actingPage);
  app.get('/organizations/:organizationId/settings', page);
  app.get('/organizations/:organizationId/settings/*', page);
  app.get('/organizations/:organizationId/activity/*', page);
}

/**
 * Whom an operator acts for now; null where nobody is signed in. To everybody else the console is an address that does
 * not exist.
 */
async function actingOf(world: World, request: FastifyRequest) {
  try {
    return (await act(world, callerOf(request, world.config.publicUrl, 'operator'), null, listMyActing, {})).data;
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'unauthenticated') return null;
    throw error;
  }
}

const signInTo = (request: FastifyRequest) => `/sign-in?returnTo=${encodeURIComponent(request.url)}`;

async function isOpen(world: World, request: FastifyRequest, text: string): Promise<boolean> {
  const organizationId = OrganizationIdSchema.safeParse(text);
  if (!organizationId.success) return false;
  try {
    await act(world, callerOf(request, world.config.publicUrl), organizationId.data, readOrganization, {});
    return true;
  } catch (error) {
    if (error instanceof ProblemError && error.status < 500) return false;
    throw error;
  }
}

function sendFile(request: FastifyRequest, reply: FastifyReply, { type, body, encodings }: AppFile): FastifyReply {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  const encoding = (['br', 'gzip'] as const).find((name) => accepted.includes(name));
  if (encoding) reply.header('content-encoding', encoding);
  return reply
    .header('vary', 'accept-encoding')
    .type(type)
    .send(encoding ? encodings[encoding] : body);
}
