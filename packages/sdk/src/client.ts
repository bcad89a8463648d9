import createClient, { type Client, type Middleware } from 'openapi-fetch';
import type { components, operations, paths } from './schema.generated.ts';

/** A typed client of the Gatehouse API. Every operation, parameter and answer is typed by the server's own contract. */

/** The named shapes of the API: `Schemas['Member']`. */
export type Schemas = components['schemas'];

/** What an operation is sent: `RequestBody<'updateConnection'>`. */
export type RequestBody<Operation extends keyof operations> = operations[Operation] extends {
  requestBody: { content: { 'application/json': infer Body } };
}
  ? Body
  : never;

export type GatehouseProblemBody = components['schemas']['Problem'];

/** What the server refused, and why. `code` is stable; `reference` is what to read out to support. */
export class GatehouseProblem extends Error {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string | undefined;
  readonly reference: string;
  readonly errors: NonNullable<GatehouseProblemBody['errors']>;
  readonly retryAfterSeconds: number | undefined;

  constructor(body: Partial<GatehouseProblemBody>, { status, headers }: Response) {
    super(body.detail ?? body.title ?? `The server answered ${status}.`);
    this.name = 'GatehouseProblem';
    this.code = body.code ?? 'internal';
    this.status = status;
    this.title = body.title ?? '';
    this.detail = body.detail;
    this.reference = body.reference ?? '';
    this.errors = body.errors ?? [];
    const seconds = Number(headers.get('retry-after'));
    this.retryAfterSeconds = seconds > 0 ? seconds : undefined;
  }
}

export type GatehouseClient = Client<paths>;

export type GatehouseOptions = {
  /** Where Gatehouse is, as in `GATEHOUSE_URL`. */
  url: string;
  /** The operator's token. In a browser the session's cookie serves, and none is needed. */
  token?: string;
  fetch?: (request: Request) => Promise<Response>;
};

/**
 * `const { data } = await client.GET('/organizations/{organizationId}/users', { params: … })`. A refusal is thrown as a
 * `GatehouseProblem`, so `data` is there whenever the call returns.
 */
export function createGatehouseClient({ url, token, fetch }: GatehouseOptions): GatehouseClient {
  const client = createClient<paths>({
    baseUrl: new URL('/api/v1', url).href,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    ...(fetch === undefined ? {} : { fetch }),
  });
  client.use(throwProblems);
  return client;
}

const throwProblems: Middleware = {
  async onResponse({ response }) {
    if (response.ok) return;
    throw new GatehouseProblem(await problemOf(response), response);
  },
};

/** A proxy in between may answer with anything. */
async function problemOf(response: Response): Promise<Partial<GatehouseProblemBody>> {
  if (!response.headers.get('content-type')?.startsWith('application/problem+json')) return {};
  const body: Partial<GatehouseProblemBody> | null = await response.json().catch(() => null);
  return body ?? {};
}
