import { openApiDocument } from '@gatehouse/contract/openapi';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { World } from '../../directory/world.ts';
import { contentSecurityPolicy } from '../../platform/http/security-headers.ts';
import { ProblemError } from '../../platform/problem.ts';
import { authenticationRoutes } from './authentication-routes.ts';
import { calendarRoutes } from './calendar-routes.ts';
import { connectionKeyRoutes } from './connection-key-routes.ts';
import { connectionMetadataRoutes } from './connection-metadata-routes.ts';
import { connectionRoutes } from './connection-routes.ts';
import { domainRoutes } from './domain-routes.ts';
import { meRoutes } from './me-routes.ts';
import { memberRoutes } from './member-routes.ts';
import { operatorRoutes } from './operator-routes.ts';
import { organizationRoutes } from './organization-routes.ts';
import { isProblemCode, problemPage, problemStyleHash } from './problem-page.ts';
import { recordRoutes } from './record-routes.ts';
import { referencePage, referenceStyleHash } from './reference-page.ts';
import { secondFactorRoutes } from './second-factor-routes.ts';
import type { ApiServices } from './services.ts';
import { setupLinkRoutes } from './setup-link-routes.ts';
import { supportRoutes } from './support-routes.ts';

/**
 * The REST door at `/api/v1`: it translates between HTTP and the directory's actions, by the endpoints of the contract.
 * Who may do what is decided in `policy/permissions.ts`, and asked by the runner for every operation.
 */
export async function apiRoutes(app: FastifyInstance, world: World, services: ApiServices): Promise<void> {
  problemRoutes(app, services);
  await app.register(
    async (api) => {
      readJsonOnly(api);
      const verbs = rememberVerbs(api);
      const door = { app: api, world };
      meRoutes(door, services);
      secondFactorRoutes(door);
      organizationRoutes(door);
      memberRoutes(door);
      domainRoutes(door, services);
      connectionKeyRoutes(door, services);
      connectionMetadataRoutes(door, services);
      connectionRoutes(door, services);
      setupLinkRoutes(door, services);
      authenticationRoutes(door);
      calendarRoutes(door);
      recordRoutes(door);
      operatorRoutes(door);
      supportRoutes(door, services);
      documentRoutes(api);
      refuseOtherVerbs(api, verbs);
    },
    { prefix: '/api/v1' },
  );
}

/** Forms are for pages. An empty body counts as none, because clients send the header with every request. */
function readJsonOnly(api: FastifyInstance): void {
  api.removeAllContentTypeParsers();
  const parseJson = api.getDefaultJsonParser('error', 'error');
  api.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else void parseJson(request, String(body), done);
  });
}

function documentRoutes(api: FastifyInstance): void {
  let document: string | undefined;
  let page: string | undefined;
  // Made when first asked for: nobody waits for it at the start.
  api.get('/openapi.json', (_request, reply) => {
    document ??= JSON.stringify(openApiDocument());
    return reply.type('application/json; charset=utf-8').header('cache-control', 'no-cache').send(document);
  });
  api.get('/reference', (_request, reply) => {
    page ??= referencePage(openApiDocument());
    const policy = contentSecurityPolicy({ styles: [referenceStyleHash] });
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', policy)
      .header('cache-control', 'no-cache')
      .send(page);
  });
}

function problemRoutes(app: FastifyInstance, { problemWords }: Pick<ApiServices, 'problemWords'>): void {
  app.get('/docs/problems/:code', (request, reply) => {
    const { code } = z.object({ code: z.string() }).parse(request.params);
    if (!isProblemCode(code)) throw new ProblemError('not_found');
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', contentSecurityPolicy({ styles: [problemStyleHash] }))
      .header('cache-control', 'public, max-age=3600')
      .send(problemPage(code, problemWords(code)));
  });
}

const VERBS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

function rememberVerbs(api: FastifyInstance): Map<string, Set<string>> {
  const verbs = new Map<string, Set<string>>();
  api.addHook('onRoute', ({ routePath, method }) => {
    const known = verbs.get(routePath) ?? new Set();
    for (const verb of [method].flat()) known.add(verb);
    verbs.set(routePath, known);
  });
  return verbs;
}

function refuseOtherVerbs(api: FastifyInstance, verbs: ReadonlyMap<string, ReadonlySet<string>>): void {
  // Noted before the first of these routes is, which would count itself.
  const allowed = [...verbs].map(([url, known]) => ({ url, known: [...known] }));
  for (const { url, known } of allowed) {
    api.route({
      method: VERBS.filter((verb) => !known.includes(verb)),
      url,
      handler: (_request, reply) => {
        reply.header('allow', known.join(', '));
        throw new ProblemError('method_not_supported');
      },
    });
  }
}
