import { Readable } from 'node:stream';
import type { Endpoint } from '@gatehouse/contract/endpoint';
import { PreviewQuery } from '@gatehouse/contract/impact';
import { hasOperatorTwin, isQuestion, OverrideReason, operatorTwin } from '@gatehouse/contract/operator-twins';
import { type OrganizationId, OrganizationIdSchema } from '@gatehouse/contract/vocabulary';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type Action, act } from '../../directory/act.ts';
import { type Change, previewChange } from '../../directory/authentication/preview-change.ts';
import type { Caller } from '../../directory/caller.ts';
import type { World } from '../../directory/world.ts';
import { ProblemError } from '../../platform/problem.ts';
import { apiCallerOf, type Hat } from './caller.ts';
import { answerOnce } from './idempotent-answer.ts';
import { type BodyOf, parseBody, parseParams, parseQuery } from './request-input.ts';

/**
 * Binds an endpoint of the contract to what does it. A handler whose result does not fit the endpoint does not compile.
 * Where operators hold the permission, the same handler also serves the operator's twin.
 */

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What this route promises; tests hold every answer against it. */
    endpoint?: Endpoint;
  }
}

export type ApiDoor = { app: FastifyInstance; world: World };

export type Call<E extends Endpoint> = {
  params: z.output<E['params']>;
  query: z.output<E['query']>;
  body: BodyOf<E['body']>;
  /** From `If-Match`; null: whatever the version is. */
  expectedVersion: number | null;
  caller: Caller;
  request: FastifyRequest;
  reply: FastifyReply;
  run<In, Out>(action: Action<In, Out, 'instance'>, input: In): Promise<Out>;
  runIn<In, Out>(organizationId: OrganizationId, action: Action<In, Out, 'organization'>, input: In): Promise<Out>;
};

// biome-ignore lint/suspicious/noConfusingVoidType: it only ever stands as the result of a promise.
type ResultOf<E extends Endpoint> = E['result'] extends z.ZodType ? z.output<E['result']> : void;
type Handler<E extends Endpoint> = (call: Call<E>) => Promise<ResultOf<E>>;
type Options = { bodyLimit?: number };

export function mount<E extends Endpoint>(
  door: ApiDoor,
  endpoint: E,
  handler: Handler<E>,
  options: Options = {},
): void {
  for (const address of addressesOf(endpoint)) {
    route(door, address, options, async (request, reply) => {
      const call = await callOf(door.world, { address, endpoint }, { request, reply });
      return answer(door.world, { address, call, make: () => handler(call) });
    });
  }
}

/** What can alter who gets in is told as a value, so that a preview is of exactly what would be done. */
export function mountChange<E extends Endpoint, In>(
  door: ApiDoor,
  endpoint: E,
  changeOf: (call: Call<E>, isPreview: boolean) => Promise<Change<In, ResultOf<E>>> | Change<In, ResultOf<E>>,
  options: Options = {},
): void {
  for (const address of addressesOf(endpoint)) {
    route(door, address, options, async (request, reply) => {
      const call = await callOf(door.world, { address, endpoint }, { request, reply });
      const { organizationId } = InOrganization.parse(call.params);
      const { dryRun, ...page } = Preview.parse(call.query);
      const change = await changeOf(call, dryRun === 'true');
      if (dryRun === 'true') {
        return reply.code(200).send(await previewChange(door.world, call.caller, organizationId, { change, page }));
      }
      const make = () => call.runIn(organizationId, change.action, change.input);
      return answer(door.world, { address, call, make });
    });
  }
}

type Making = { address: Endpoint; call: Call<Endpoint>; make: () => Promise<unknown> };

async function answer(world: World, { address, call, make }: Making): Promise<FastifyReply> {
  const { request, reply, caller } = call;
  const asking = { request, caller, organizationId: organizationOf(request), endpoint: address };
  const { status, body } = await answerOnce(world, asking, async () => {
    const result = await make();
    return { status: address.status, body: result === undefined ? '' : JSON.stringify(result) };
  });
  const version = address.versioned ? versionOf(body) : null;
  if (version !== null) reply.header('etag', `"${version}"`);
  return body === ''
    ? reply.code(status).send()
    : reply.code(status).type('application/json; charset=utf-8').send(body);
}

/** For answers too long to hold: written as the reader takes them. */
export function mountStream<E extends Endpoint>(
  door: ApiDoor,
  endpoint: E,
  handler: (call: Call<E>) => Promise<AsyncIterable<string>>,
): void {
  for (const address of addressesOf(endpoint)) {
    route(door, address, {}, async (request, reply) => {
      const lines = await handler(await callOf(door.world, { address, endpoint }, { request, reply }));
      return reply
        .code(endpoint.status)
        .type(endpoint.mediaType ?? 'application/json')
        .send(Readable.from(lines));
    });
  }
}

function addressesOf(endpoint: Endpoint): Endpoint[] {
  return hasOperatorTwin(endpoint) ? [endpoint, operatorTwin(endpoint)] : [endpoint];
}

type Answer = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

function route({ app }: ApiDoor, address: Endpoint, { bodyLimit }: Options, handler: Answer): void {
  app.route({
    method: address.method,
    // A colon of ours is no parameter of the router's.
    url: address.path.replaceAll(':', '::').replaceAll(/\{(\w+)\}/g, ':$1'),
    config: { endpoint: address },
    // HEAD runs the handler, and copying a secret or exporting a log is noted as such.
    exposeHeadRoute: !address.freshProof && !address.mediaType,
    ...(bodyLimit === undefined ? {} : { bodyLimit }),
    handler,
  });
}

type Bound<E extends Endpoint> = { address: Endpoint; endpoint: E };
type Exchange = { request: FastifyRequest; reply: FastifyReply };

async function callOf<E extends Endpoint>(
  world: World,
  { address, endpoint }: Bound<E>,
  exchange: Exchange,
): Promise<Call<E>> {
  const { request } = exchange;
  const asker = await apiCallerOf(request, world, hatFor(address));
  const params = parseParams<E['params']>(endpoint.params, request.params);
  const ofTwin = address !== endpoint && !isQuestion(endpoint);
  const { override, query } = ofTwin ? overrideOf(request) : { override: null, query: request.query };
  const caller = { ...asker, override };
  return {
    ...exchange,
    params,
    query: parseQuery<E['query']>(endpoint.query, query),
    body: parseBody<E['body']>(endpoint.body, request.body),
    expectedVersion: endpoint.versioned && endpoint.method !== 'GET' ? expectedVersionOf(request) : null,
    caller,
    run: (action, input) => act(world, caller, null, action, input),
    runIn: (organizationId, action, input) => act(world, caller, organizationId, action, input),
  };
}

function hatFor({ path }: Endpoint): Hat {
  if (path.startsWith('/setup-link')) return 'guest';
  return path.startsWith('/operator') ? 'operator' : 'own';
}

/** What an operator's twin takes besides its endpoint's own parameters. */
function overrideOf({ query }: FastifyRequest): { override: string | null; query: unknown } {
  const { overrideReason, ...rest } = WithOverride.parse(query);
  return { override: parseQuery(Override, { overrideReason }).overrideReason ?? null, query: rest };
}

const Override = z.strictObject({ overrideReason: OverrideReason });

// Schemas are made once: making one costs more than a whole session check.
const InOrganization = z.object({ organizationId: OrganizationIdSchema });
/** Beside whatever else the operation can be asked. */
const Preview = z.object(PreviewQuery.shape);
const Versioned = z.object({ version: z.int() });
const WithOverride = z.looseObject({ overrideReason: z.unknown().optional() });

function organizationOf({ params }: FastifyRequest): OrganizationId | null {
  const parsed = InOrganization.safeParse(params);
  return parsed.success ? parsed.data.organizationId : null;
}

/** RFC 9110, section 13.1.1: a validator that is none of ours matches nothing, so the precondition fails. */
function expectedVersionOf({ headers }: FastifyRequest): number | null {
  const condition = headers['if-match'];
  if (condition === undefined || condition.trim() === '*') return null;
  const version = /^\s*"(\d{1,15})"\s*$/.exec(condition)?.[1];
  if (version === undefined) throw new ProblemError('precondition_failed', { detail: 'Send the ETag as you read it.' });
  return Number(version);
}

function versionOf(body: string): number | null {
  const parsed = Versioned.safeParse(body === '' ? null : JSON.parse(body));
  return parsed.success ? parsed.data.version : null;
}
