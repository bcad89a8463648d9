import { createGatehouseClient, GatehouseProblem } from '@gatehouse/sdk';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Person, staffed } from './factories.ts';
import { type TestWorld, testWorld } from './harness.ts';

/** The published client against the server itself, over a real socket. */
describe('the SDK', () => {
  const token = 'bootstrap-token-of-at-least-32-characters';
  let t: TestWorld;
  let url: string;
  let owner: Person;
  let organizationId: `org_${string}`;
  beforeAll(async () => {
    t = await testWorld({ GATEHOUSE_BOOTSTRAP_TOKEN: token });
    url = await t.app.listen({ port: 0, host: '127.0.0.1' });
    ({ owner, organizationId } = await staffed(t));
  });
  afterAll(() => t.close());

  test('an operator’s token creates an organization, invites, and reads pages', async () => {
    const client = createGatehouseClient({ url, token });
    const { data: created } = await client.POST('/operator/organizations', {
      body: { name: 'By the SDK', ownerEmail: 'first@sdk.example' },
    });
    expect(created?.name).toBe('By the SDK');
    const { data: invites } = await client.GET('/operator/organizations/{organizationId}/invites', {
      params: { path: { organizationId: created?.id ?? '' } },
    });
    expect(invites?.data.map(({ email }) => email)).toEqual(['first@sdk.example']);
  });

  test('a refusal is thrown with its code, its fields and the reference', async () => {
    const client = createGatehouseClient({ url, token });
    const refused = client.POST('/operator/organizations', { body: { name: '', ownerEmail: 'no address' } });
    const problem = await refused.catch((error: unknown) => error);
    if (!(problem instanceof GatehouseProblem)) throw new Error('nothing was refused');
    expect(problem).toMatchObject({ code: 'invalid_request', status: 422 });
    expect(problem.errors.map(({ pointer }) => pointer)).toEqual(['/name', '/ownerEmail']);
    expect(problem.reference).toMatch(/^\w{4}-\w{4}$/);
    await expect(createGatehouseClient({ url }).GET('/me')).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  test('a browser’s session serves through the fetch that is given', async () => {
    const asBrowser = (request: Request) => {
      const headers = new Headers(request.headers);
      headers.set('cookie', owner.cookie);
      headers.set('origin', t.config.publicUrl.origin);
      return fetch(new Request(request, { headers }));
    };
    const client = createGatehouseClient({ url, fetch: asBrowser });
    const params = { path: { organizationId } };
    const { data, response } = await client.GET('/organizations/{organizationId}', { params });
    const etag = response.headers.get('etag') ?? '';
    const renamed = await client.PATCH('/organizations/{organizationId}', {
      params: { ...params, header: { 'If-Match': etag } },
      body: { name: `${data?.name} Renamed` },
    });
    expect(renamed.data?.name).toBe(`${data?.name} Renamed`);
    const { response: left } = await client.DELETE('/me/sessions');
    expect(left.status).toBe(204);
  });

  test('an answer that is none of ours is a problem all the same', async () => {
    const client = createGatehouseClient({
      url,
      fetch: async () => new Response('<h1>Bad gateway</h1>', { status: 502 }),
    });
    await expect(client.GET('/me')).rejects.toMatchObject({ code: 'internal', status: 502 });
  });
});
