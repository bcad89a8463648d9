import { Socket } from 'node:net';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { createApiServices } from './api-services.ts';
import { isLoopback } from './config-settings.ts';
import { KEY_YEARS } from './directory/connection-keys/keep-key.ts';
import type { World as DirectoryWorld } from './directory/world.ts';
import { apiRoutes } from './doors/api/api-routes.ts';
import { calendarRoutes } from './doors/calendar/calendar-routes.ts';
import { oidcRoutes } from './doors/oidc-in/oidc-routes.ts';
import { samlLogoutRoutes } from './doors/saml/logout-routes.ts';
import { samlRoutes } from './doors/saml/saml-routes.ts';
import { createSamlLeaver, createSamlStarter } from './doors/saml/start-saml.ts';
import { createDoor, type Door, sendErrorPage } from './doors/sign-in/door.ts';
import { pageRoutes } from './doors/sign-in/routes.ts';
import { sendForm } from './doors/sign-in/sign-out-routes.ts';
import { beginConnectionTest } from './doors/sign-in/start.ts';
import { webRoutes } from './doors/web/web-routes.ts';
import { type Outside, openOutside } from './outside.ts';
import type { Dns } from './platform/dns.ts';
import { problemBody, toProblem } from './platform/http/problem-response.ts';
import { securityHeaders } from './platform/http/security-headers.ts';
import { type StatusWorld, statusRoutes } from './platform/http/status-routes.ts';
import { newReference } from './platform/ids.ts';
import { ProblemError } from './platform/problem.ts';
import { createSelfSigned } from './platform/self-signed.ts';
import { readSystem } from './platform/system.ts';

/** The only place where things are put together. Each door registers itself below; nothing here decides anything. */

export type World = DirectoryWorld & StatusWorld & { dns: Dns };

const BODY_LIMIT = 100 * 1024;
const REQUEST_TIMEOUT_MS = 15_000;

/** `inspect` sees every route before it is mounted: tests hold the answers against the contract there. */
type AppOptions = { inspect?: (app: FastifyInstance) => void; requestTimeoutMs?: number };

export async function createApp(world: World, options: AppOptions = {}): Promise<FastifyInstance> {
  const { config } = world;
  const { inspect, requestTimeoutMs = REQUEST_TIMEOUT_MS } = options;
  const outside = openOutside(world);
  const door = signInDoor(world, outside);
  const refuse = (error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const problem = toProblem(error);
    logProblem(world, problem, request);
    return wantsPage(request) ? sendErrorPage(door, reply, problem) : sendProblem(world, problem, reply);
  };
  const app = fastify({
    logger: false,
    bodyLimit: BODY_LIMIT,
    requestTimeout: requestTimeoutMs,
    forceCloseConnections: 'idle',
    // The socket's address, unless a proxy that the operator named says otherwise.
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    requestIdHeader: false,
    genReqId: () => newReference(),
    routerOptions: { maxParamLength: 500, caseSensitive: true },
    frameworkErrors: refuse,
  });
  const headers = securityHeaders(config.publicUrl);
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headers);
    endSlowBody(request, requestTimeoutMs);
  });
  app.addHook('onResponse', async (request, reply) => logAnswer(world, request, reply));
  app.addHook('onClose', () => outside.close());
  app.setErrorHandler(refuse);
  app.setNotFoundHandler((request, reply) => refuse(new ProblemError('not_found'), request, reply));
  await app.register(cookie);
  await app.register(formbody, { bodyLimit: BODY_LIMIT });

  inspect?.(app);
  statusRoutes(app, world);
  samlRoutes(app, { world, ...outside });
  samlLogoutRoutes(app, { world, ...outside, sendForm: (...form) => sendForm(door, ...form) });
  oidcRoutes(app, { world, ...outside });
  webRoutes(app, world);
  calendarRoutes(app, world);
  await apiRoutes(app, world, apiServices(world, door, outside));
  await app.register(pageRoutes(door, (problem, request) => logProblem(world, problem, request)));
  return app;
}

/** Node gives up headers that trickle in, but not a body, least of all when the answer is long out. */
function endSlowBody({ raw, headers }: FastifyRequest, timeoutMs: number): void {
  if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined) return;
  const { socket } = raw;
  // Requests of tests that were injected came over no line.
  if (!(socket instanceof Socket)) return;
  const timer = setTimeout(() => raw.complete || socket.destroy(), timeoutMs).unref();
  raw.once('close', () => raw.complete && clearTimeout(timer));
}

function signInDoor(world: World, { adapters, passwords, instanceKey }: Outside) {
  const { google, github } = adapters;
  const leaveSaml = createSamlLeaver({ publicUrl: world.config.publicUrl, instanceKey });
  return createDoor({
    world,
    passwords,
    async leave(material, session) {
      if (material.settings.type === 'saml') return leaveSaml(material, session);
      const url = await adapters.logoutUrl(material, session.idToken);
      return url && { kind: 'redirect', url: url.href };
    },
    starters: {
      saml: createSamlStarter({ publicUrl: world.config.publicUrl, instanceKey }),
      oidc: (material, asking) => adapters.oidc(material).start(asking),
      google: google && ((asking) => google.start(asking)),
      github: github && ((asking) => github.start(asking)),
    },
  });
}

function apiServices(world: World, door: Door, { outbound, oidc, passwords }: Outside) {
  return createApiServices({
    readSystem: () => readSystem(world, isLoopback),
    outbound,
    discovery: oidc,
    dns: world.dns,
    passwords,
    createKeyPair: () =>
      createSelfSigned({ commonName: world.config.publicUrl.hostname, now: world.clock.now(), years: KEY_YEARS }),
    beginConnectionTest: (start) => beginConnectionTest(door, start),
  });
}

/** People get a page, programs get RFC 9457. */
function wantsPage(request: FastifyRequest): boolean {
  return !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html');
}

function logProblem({ log }: World, problem: ProblemError, request: FastifyRequest): void {
  const route = request.routeOptions?.url ?? null;
  if (problem.status >= 500) log.error({ err: problem.cause ?? problem, reference: request.id, route }, problem.code);
}

function sendProblem({ config }: World, problem: ProblemError, reply: FastifyReply): FastifyReply {
  if (problem.retryAfterSeconds !== undefined) reply.header('retry-after', Math.ceil(problem.retryAfterSeconds));
  return reply
    .code(problem.status)
    .type('application/problem+json')
    .send(problemBody(problem, reply.request.id, config.publicUrl));
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
