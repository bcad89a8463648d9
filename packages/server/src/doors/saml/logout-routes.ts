import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { act } from '../../directory/act.ts';
import { keyringFor } from '../../directory/connection-keys/keep-key.ts';
import type { ConnectionMaterial } from '../../directory/flows/material.ts';
import { endProviderSessions } from '../../directory/provider-sessions/actions.ts';
import { network } from '../../directory/rate-limits/limits.ts';
import { applicantOf } from '../../platform/http/caller.ts';
import { ProblemError } from '../../platform/problem.ts';
import { buildLogoutResponse, type LogoutDeparture } from './logout-departure.ts';
import type { ArrivedLogout } from './logout-message.ts';
import { logoutTargetOf, samlConnectionOf } from './saml-connection.ts';
import { findSamlConnection, type SamlDoor } from './saml-routes.ts';
import { serviceProviderUrls } from './service-provider.ts';

/**
 * The wire of signing out by SAML (saml-profiles, section 4.4). A provider's request is verified, ends what came through
 * that connection, and is answered. Its answers to our own requests decide nothing: here everything was over before we
 * asked, so whatever they say, the person is led on.
 */

type Params = { connectionId: string };

const SIGNED_OUT = '/sign-in?notice=signed_out';
const BODY_LIMIT = 64 * 1024;

/** `sendForm`: the page that posts an answer where the provider wants it posted. */
export type LogoutDoor = SamlDoor & {
  sendForm(
    reply: FastifyReply,
    material: ConnectionMaterial,
    form: Extract<LogoutDeparture, { kind: 'form' }>,
  ): FastifyReply;
};

export function samlLogoutRoutes(app: FastifyInstance, door: LogoutDoor): void {
  const path = '/sso/saml/:connectionId/slo';
  // A HEAD must sign nobody out.
  app.get<{ Params: Params; Querystring: Record<string, unknown> }>(
    path,
    { exposeHeadRoute: false },
    async (request, reply) => {
      if (typeof request.query.SAMLRequest !== 'string') return reply.redirect(SIGNED_OUT, 303);
      const query = request.url.slice(request.url.indexOf('?') + 1);
      const { RelayState: relayState } = request.query;
      return receive(door, request, reply, { arrived: { binding: 'redirect', query }, relayState });
    },
  );
  // The provider's own page posts here: cross-site by nature, so this route asks for no origin of ours.
  app.post<{ Params: Params; Body: Record<string, unknown> | undefined }>(
    path,
    { bodyLimit: BODY_LIMIT },
    async (request, reply) => {
      const { SAMLRequest: samlRequest, RelayState: relayState } = request.body ?? {};
      if (typeof samlRequest !== 'string') return reply.redirect(SIGNED_OUT, 303);
      return receive(door, request, reply, { arrived: { binding: 'post', samlRequest }, relayState });
    },
  );
}

type Received = { arrived: ArrivedLogout; relayState: unknown };

async function receive(
  door: LogoutDoor,
  request: FastifyRequest<{ Params: Params }>,
  reply: FastifyReply,
  { arrived, relayState }: Received,
): Promise<FastifyReply> {
  const { world } = door;
  const material = await findSamlConnection(door, request, request.params.connectionId);
  const connection = samlConnectionOf(material);
  const publicUrl = world.config.publicUrl.origin;
  const { sloUrl } = serviceProviderUrls(publicUrl, material.id);
  const expected = { connection, sloUrl, now: world.clock.now() };
  const asked = await door.verifier.verifyLogout(arrived, expected, network(request.ip));
  const { accepted } = await act(world, applicantOf(request), null, endProviderSessions, {
    connectionId: material.id,
    subject: asked.nameId,
    indexes: asked.sessionIndexes,
    message: { id: asked.id, expiresAt: asked.expiresAt },
  });
  if (!accepted) throw new ProblemError('saml_replayed');
  const target = logoutTargetOf(material);
  // A provider that asked without saying where it is answered: it is done, and here the way ends.
  if (!target) return reply.redirect(SIGNED_OUT, 303);
  const { signing: serviceProvider } = await keyringFor({ material, instanceKey: door.instanceKey });
  const answering = { requestId: asked.id, relayState: relayStateOf(relayState) };
  const departure = await buildLogoutResponse({ connection, serviceProvider, publicUrl, target }, answering);
  return departure.kind === 'redirect' ? reply.redirect(departure.url, 303) : door.sendForm(reply, material, departure);
}

/** Given back as it came, if it is what it may be (saml-bindings, section 3.4.3). */
function relayStateOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' && value.length <= 1024 ? value : null;
}
