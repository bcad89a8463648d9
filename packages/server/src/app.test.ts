import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestWorld, testWorld } from '../test/harness.ts';
import { createApp } from './app.ts';
import { ProblemError } from './platform/problem.ts';

describe('the HTTP frame', () => {
  let t: TestWorld;
  const secret = 'ZXhhbXBsZS1zZWNyZXQtdGhhdC1tdXN0LW5vdC1hcHBlYXI';
  beforeAll(async () => {
    t = await testWorld({ GATEHOUSE_TRUSTED_PROXIES: '10.0.0.0/8' });
    t.app.get('/boom/:token', () => {
      throw new Error(`broken at postgres://user:hunter2@db/x with ${secret}`);
    });
    t.app.get('/refused', () => {
      throw new ProblemError('rate_limited', {
        detail: 'Wait.',
        retryAfterSeconds: 7,
        evidence: { received: 'internal' },
      });
    });
    t.app.get('/lost', () => {
      throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    });
    t.app.get('/ip', (request) => ({ ip: request.ip }));
    t.app.post('/echo', (request) => ({ body: request.body }));
  });
  afterAll(() => t.close());

  test('every answer carries the security headers, refusals included', async () => {
    for (const url of ['/healthz', '/nowhere', '/boom/x']) {
      const { headers } = await t.app.inject(url);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
        'cache-control': 'no-store',
        'strict-transport-security': 'max-age=31536000',
      });
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(headers['content-security-policy']).not.toContain('unsafe');
    }
  });

  test('an unexpected error tells the caller nothing, and the log no secrets', async () => {
    const answer = await t.app.inject(`/boom/${secret}`);
    expect(answer.statusCode).toBe(500);
    expect(answer.json()).toMatchObject({ code: 'internal', reference: expect.stringMatching(/^\w{4}-\w{4}$/) });
    expect(answer.body).not.toContain('postgres');
    const log = t.logged.join('');
    expect(log).toContain(answer.json().reference);
    expect(log).toContain('/boom/:token');
    expect(log).not.toContain('hunter2');
    expect(log).not.toContain(secret);
  });

  test('a problem keeps its code and advice, and its evidence to itself', async () => {
    const answer = await t.app.inject('/refused');
    expect(answer.statusCode).toBe(429);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.headers['retry-after']).toBe('7');
    expect(answer.json()).toMatchObject({
      code: 'rate_limited',
      detail: 'Wait.',
      type: 'https://gatehouse.example/docs/problems/rate_limited',
    });
    expect(answer.body).not.toContain('internal');
  });

  test('a lost database is 503, to be tried again', async () => {
    const answer = await t.app.inject('/lost');
    expect(answer.statusCode).toBe(503);
    expect(answer.json().code).toBe('unavailable');
  });

  test.each([
    [
      'a body that is not JSON',
      { method: 'POST', url: '/echo', headers: { 'content-type': 'application/json' }, payload: '{"a":' },
      400,
    ],
    [
      'a body that pollutes prototypes',
      {
        method: 'POST',
        url: '/echo',
        headers: { 'content-type': 'application/json' },
        payload: '{"__proto__":{"a":1}}',
      },
      400,
    ],
    [
      'a body of an unknown type',
      { method: 'POST', url: '/echo', headers: { 'content-type': 'application/x-nonsense' }, payload: 'a' },
      400,
    ],
    [
      'a body over the limit',
      {
        method: 'POST',
        url: '/echo',
        headers: { 'content-type': 'application/json' },
        payload: JSON.stringify('x'.repeat(200_000)),
      },
      413,
    ],
    ['an address that cannot be decoded', { method: 'GET', url: '/boom/%E0%A4%A' }, 400],
    ['a parameter of absurd length', { method: 'GET', url: `/boom/${'x'.repeat(5000)}` }, 400],
    [
      'a cookie that cannot be decoded',
      { method: 'GET', url: '/ip', headers: { cookie: '%E0%A4%A=%E0%A4%A; =; a' } },
      200,
    ],
  ] as const)('%s is refused as the caller’s mistake', async (_name, request, status) => {
    const answer = await t.app.inject(request);
    expect(answer.statusCode).toBe(status);
    if (status >= 400) expect(answer.json().code).not.toBe('internal');
  });

  test('a forwarding header counts only from a trusted proxy', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.9' };
    const ip = async (remoteAddress: string) => (await t.app.inject({ url: '/ip', headers, remoteAddress })).json().ip;
    expect(await ip('192.0.2.1')).toBe('192.0.2.1');
    expect(await ip('10.1.2.3')).toBe('203.0.113.9');
  });

  test('ready until it stops, alive until it is gone', async () => {
    expect((await t.app.inject('/readyz')).json()).toEqual({
      status: 'ready',
      checks: { database: 'ok', migrations: 'ok', keys: 'ok' },
    });
    t.world.lifecycle.stopping = true;
    expect((await t.app.inject('/readyz')).statusCode).toBe(503);
    expect((await t.app.inject('/healthz')).statusCode).toBe(200);
    t.world.lifecycle.stopping = false;
  });

  test('metrics name routes by their pattern', async () => {
    await t.app.inject('/metrics');
    await t.app.inject('/boom/another');
    const { body } = await t.app.inject('/metrics');
    expect(body).toContain('route="/boom/:token"');
    expect(body).not.toContain('another');
  });

  test.each([
    ['refused at once', 403, 'https://elsewhere.example'],
    ['waited for', null, 'https://gatehouse.example'],
  ])('a body that trickles in, %s, loses its connection', async (_name, status, origin) => {
    const app = await createApp(t.world, { requestTimeoutMs: 300 });
    const { hostname, port } = new URL(await app.listen({ host: '127.0.0.1', port: 0 }));
    const socket = connect(Number(port), hostname);
    let answered = '';
    socket.on('data', (chunk) => {
      answered += String(chunk);
    });
    const type = 'application/x-www-form-urlencoded';
    socket.write(`POST /sign-in HTTP/1.1\r\nhost: x\r\norigin: ${origin}\r\ncontent-type: ${type}\r\n`);
    socket.write('content-length: 1000\r\n\r\n');
    const trickle = setInterval(() => socket.writable && socket.write('a'), 50);
    await new Promise<void>((resolve) => {
      socket.on('error', () => undefined);
      socket.on('close', () => resolve());
    });
    clearInterval(trickle);
    if (status !== null) expect(answered).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    await app.close();
  });
});
