import { z } from 'zod';
import { type Endpoint, problemsOf } from './endpoint.ts';
import { endpoints } from './endpoints.ts';
import { exampleOf, type Json } from './example.ts';
import { Impact } from './impact.ts';
import { type ProblemCode, problems } from './problems.ts';

/** The endpoints as an OpenAPI 3.1 document. Nothing is written here that the server does not check by the same value. */

type Components = Record<string, Json>;

export function openApiDocument(): Json {
  const components: Components = { Problem: problemSchema };
  const responses: Components = {};
  const paths: Record<string, Record<string, Json>> = {};
  for (const endpoint of endpoints) {
    const operation = operationOf(endpoint, { components, responses });
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method.toLowerCase()]: operation };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Gatehouse',
      version: '1',
      description: [
        'Organizations, members and every way in.',
        'Errors are `application/problem+json` (RFC 9457) with a stable `code` and a `reference` to read out to support.',
        'Lists are pages: pass `nextCursor` back as `cursor`. Unknown fields are refused.',
        'A browser authenticates by its session cookie; changes it makes must come from the same origin.',
      ].join('\n'),
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/v1' }],
    tags: [...new Set(endpoints.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: { securitySchemes, responses: sorted(responses), schemas: sorted(components) },
  };
}

const securitySchemes = {
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-gatehouse_session',
    description: 'The cookie of a signed-in browser.',
  },
  setupLink: {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-gatehouse_setup_link',
    description: 'The cookie of a browser that has opened a set-up link.',
  },
  bootstrapToken: {
    type: 'http',
    scheme: 'bearer',
    description:
      'The value of `GATEHOUSE_BOOTSTRAP_TOKEN`, for unattended set-up. Accepted by the operator operations only.',
  },
};

const problemSchema: Json = {
  type: 'object',
  description: 'RFC 9457.',
  required: ['type', 'title', 'status', 'instance', 'code', 'reference'],
  properties: {
    type: { type: 'string', format: 'uri', description: 'A page about this code.' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'Why, and what to do.' },
    instance: { type: 'string' },
    code: { type: 'string', enum: Object.keys(problems) },
    reference: { type: 'string', description: 'What to read out to support.' },
    errors: {
      type: 'array',
      description: 'The fields that were refused, by JSON pointer (RFC 6901) into the body, or `#/query/…`.',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'message'],
        properties: { pointer: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
};

function operationOf(
  endpoint: Endpoint,
  { components, responses }: Record<'components' | 'responses', Components>,
): Json {
  const { operationId, tag, summary, description, permission, freshProof, body, path } = endpoint;
  const fresh = freshProof ? 'Asks for a proof of identity no older than 15 minutes (`proof_required`).' : undefined;
  const text = [description, fresh, `Permission: \`${permission}\`.`].filter((part) => part !== undefined).join('\n');
  const content = body && jsonContent(schemaOf(body, 'input', components), components);
  return {
    operationId,
    tags: [tag],
    summary,
    description: text,
    security: securityOf(path),
    parameters: parametersOf(endpoint, components),
    ...(content === null ? {} : { requestBody: { required: true, content } }),
    responses: { ...successOf(endpoint, components), ...refusalsOf(endpoint, responses) },
  };
}

function securityOf(path: string): Json[] {
  if (path.startsWith('/setup-link')) return [{ setupLink: [] }];
  return path.startsWith('/operator') ? [{ session: [] }, { bootstrapToken: [] }] : [{ session: [] }];
}

function parametersOf(endpoint: Endpoint, components: Components): Json[] {
  const { params, query, method, versioned } = endpoint;
  const parameters = [...fields(params, 'path', components), ...fields(query, 'query', components)];
  if (method === 'POST') parameters.push(idempotencyKey);
  if (versioned && method !== 'GET') parameters.push(ifMatch);
  return parameters;
}

const idempotencyKey: Json = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'Any text of your own, such as a UUID. Repeating the request with it within 24 hours gives the first answer again.',
  schema: { type: 'string', minLength: 1, maxLength: 200 },
};

const ifMatch: Json = {
  name: 'If-Match',
  in: 'header',
  required: false,
  description: 'The `ETag` you read. Refused with `precondition_failed` when somebody changed it in the meantime.',
  schema: { type: 'string' },
};

function fields(schema: z.ZodObject, place: 'path' | 'query', components: Components): Json[] {
  const required = requiredOf(schemaOf(schema, 'input', components));
  return Object.entries(schema.shape).map(([name, field]) => {
    const { description, ...shape } = schemaOf(field, 'input', components);
    return {
      name,
      in: place,
      required: required.includes(name),
      ...(description === undefined ? {} : { description }),
      schema: shape,
    };
  });
}

function requiredOf(schema: Json): readonly unknown[] {
  return Array.isArray(schema['required']) ? schema['required'] : [];
}

function successOf(endpoint: Endpoint, components: Components): Record<string, Json> {
  const { status, result, versioned, mediaType, preview } = endpoint;
  const headers = versioned
    ? { headers: { ETag: { description: 'The version, for `If-Match`.', schema: { type: 'string' } } } }
    : {};
  const impact = preview ? schemaOf(Impact, 'output', components) : null;
  const previewed = impact && {
    200: { description: 'The impact, with `dryRun=true`', content: jsonContent(impact, components) },
  };
  if (result === null) return { ...previewed, [status]: { description: 'Done', ...headers } };
  const own = schemaOf(result, 'output', components);
  const schema = impact && status === 200 ? { anyOf: [own, impact] } : own;
  const description = mediaType ? 'One JSON document a line' : statusNames[status];
  return { ...previewed, [status]: { description, ...headers, content: jsonContent(schema, components, mediaType) } };
}

const statusNames = { 200: 'OK', 201: 'Created', 204: 'Done' } as const;

function jsonContent(schema: Json, components: Components, mediaType = 'application/json'): Json {
  return { [mediaType]: { schema, example: exampleOf(schema, components) } };
}

/** Most operations refuse in the same few ways, so each way is written once and referred to. */
function refusalsOf(endpoint: Endpoint, responses: Components): Record<string, Json> {
  const byStatus = Map.groupBy(problemsOf(endpoint), (code) => problems[code].status);
  const statuses = [...byStatus].sort(([left], [right]) => left - right);
  return Object.fromEntries(
    statuses.map(([status, codes]) => {
      const name = [...codes].sort().join('.');
      responses[name] ??= refusal(codes);
      return [status, { $ref: `#/components/responses/${name}` }];
    }),
  );
}

function refusal(codes: readonly ProblemCode[]): Json {
  const narrowed = { properties: { code: { enum: [...codes] } } };
  return {
    description: codes.map((code) => `\`${code}\`: ${problems[code].title}`).join('. '),
    content: {
      'application/problem+json': { schema: { allOf: [{ $ref: '#/components/schemas/Problem' }, narrowed] } },
    },
  };
}

/** Zod's own JSON Schema, with what has a name moved to the components. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output', components: Components): Json {
  const { $schema: _dialect, $defs = {}, ...own } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  for (const [name, definition] of Object.entries($defs)) {
    const { id: _id, ...shape } = { ...definition };
    define(components, name, pointed(shape));
  }
  const { id, ...shape } = pointed(own);
  if (typeof id !== 'string') return shape;
  define(components, id, shape);
  return { $ref: `#/components/schemas/${id}` };
}

function define(components: Components, name: string, shape: Json): void {
  const before = components[name];
  if (before && JSON.stringify(before) !== JSON.stringify(shape))
    throw new Error(`two different schemas are called ${name}`);
  components[name] = shape;
}

function pointed(schema: object): Json {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/'));
}

function sorted(components: Components): Components {
  return Object.fromEntries(Object.entries(components).sort(([left], [right]) => (left < right ? -1 : 1)));
}
