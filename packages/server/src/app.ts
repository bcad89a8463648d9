import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { createApiServices } from './api-services.ts';
import type { World as DirectoryWorld } from './directory/world.ts';
import { apiRoutes } from './doors/api/api-routes.ts';
import { createDiscovery } from './doors/oidc-in/discovery.ts';
import { createDns } from './platform/dns.ts';
import { createOutbound } from './platform/fetch.ts';
import { problemBody, toProblem } from './platform/http/problem-response.ts';
import { securityHeaders } from './platform/http/security-headers.ts';
import { type StatusWorld, statusRoutes } from './platform/http/status-routes.ts';
import { newReference } from './platform/ids.ts';
import { createPasswordHashing } from './platform/password-hashing.ts';
import { ProblemError } from './platform/problem.ts';

/** The only place where things are put together. Each door registers itself below; nothing here decides anything. */

export type World = DirectoryWorld & StatusWorld;

const BODY_LIMIT = 100 * 1024;
const REQUEST_TIMEOUT_MS = 15_000;

/** `inspect` sees every route before it is mounted: tests hold the answers against the contract there. */
type AppOptions = { inspect?: (app: FastifyInstance) => void };

export async function createApp(world: World, { inspect }: AppOptions = {}): Promise<FastifyInstance> {
  const { config } = world;
  const app = fastify({
    logger: false,
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: 'idle',
    // The socket's address, unless a proxy that the operator named says otherwise.
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    requestIdHeader: false,
    genReqId: () => newReference(),
    routerOptions: { maxParamLength: 500, caseSensitive: true },
    frameworkErrors: (error, request, reply) => sendProblem(world, error, request, reply),
  });
  const headers = securityHeaders(config.publicUrl);
  app.addHook('onRequest', async (_request, reply) => {
    reply.headers(headers);
  });
  app.addHook('onResponse', async (request, reply) => logAnswer(world, request, reply));
  app.setErrorHandler((error, request, reply) => sendProblem(world, error, request, reply));
  app.setNotFoundHandler((request, reply) => sendProblem(world, new ProblemError('not_found'), request, reply));
  await app.register(cookie);
  await app.register(formbody, { bodyLimit: BODY_LIMIT });

  inspect?.(app);
  statusRoutes(app, world);
  await mountDoors(app, world);
  return app;
}

async function mountDoors(app: FastifyInstance, world: World): Promise<void> {
  const { config, clock } = world;
  const passwords = createPasswordHashing();
  app.addHook('onClose', () => passwords.close());
  const outbound = createOutbound({ allow: [...config.outboundAllow] });
  const discovery = createDiscovery({ outbound, clock });
  const dns = createDns(config.dnsServers && [...config.dnsServers]);
  const beginConnectionTest = () => Promise.reject(new ProblemError('unavailable'));
  await apiRoutes(app, world, createApiServices({ outbound, discovery, dns, passwords, beginConnectionTest }));
}

function sendProblem(
  { config, log }: World,
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const problem = toProblem(error);
  const route = request.routeOptions?.url ?? null;
  if (problem.status >= 500) log.error({ err: problem.cause ?? problem, reference: request.id, route }, problem.code);
  if (problem.retryAfterSeconds !== undefined) reply.header('retry-after', Math.ceil(problem.retryAfterSeconds));
  return reply
    .code(problem.status)
    .type('application/problem+json')
    .send(problemBody(problem, request.id, config.publicUrl));
}

/** The route's pattern, never its address: links carry tokens. */
function logAnswer({ log, metrics }: World, request: FastifyRequest, reply: FastifyReply): void {
  const route = request.routeOptions.url ?? 'none';
  const { method } = request;
  const status = reply.statusCode;
  metrics.requestEnded({ method, route, status, seconds: reply.elapsedTime / 1000 });
  if (route === '/healthz' || route === '/readyz' || route === '/metrics') return;
  log.info({ reference: request.id, method, route, status, ms: Math.round(reply.elapsedTime) }, 'request');
}
