import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createOutbound, type Outbound } from '../../platform/fetch.ts';
import { createGithubClient, type GithubClient } from './github.ts';

const flow = { redirectUri: 'https://gatehouse.example/sso/github/callback', state: 's', codeVerifier: 'v'.repeat(43) };
const answers = {
  token: { access_token: 'gho_x', token_type: 'bearer', scope: 'read:user,user:email' } as unknown,
  user: {} as unknown,
  emails: [] as unknown,
};
let server: Server;
let outbound: Outbound;
let github: GithubClient;
let authorization: string | undefined;

beforeEach(async () => {
  answers.token = { access_token: 'gho_x', token_type: 'bearer', scope: 'read:user,user:email' };
  answers.user = { id: 4711, login: 'ada', name: 'Ada Lovelace', email: 'public@x.example' };
  answers.emails = [
    { email: 'old@x.example', primary: false, verified: true },
    { email: 'ada@x.example', primary: true, verified: true },
  ];
  server = createServer((request, response) => {
    const path = request.url ?? '';
    if (path.startsWith('/api/')) authorization = request.headers.authorization;
    const profile = path.endsWith('/emails') ? answers.emails : answers.user;
    const body = path === '/login/oauth/access_token' ? answers.token : profile;
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  outbound = createOutbound({ allow: ['127.0.0.1'] });
  github = createGithubClient(outbound, { clientId: 'id', clientSecret: 'secret', baseUrl });
});
afterEach(async () => {
  await outbound.close();
  server.closeAllConnections();
  server.close();
});

const finish = (query = 'code=c&state=s') =>
  github.finishAuthorization({ ...flow, callbackUrl: new URL(`${flow.redirectUri}?${query}`) });

test('the person is the numeric id, with the verified primary address', async () => {
  expect(await finish()).toMatchObject({
    subject: '4711',
    email: 'ada@x.example',
    emailVerified: true,
    name: 'Ada Lovelace',
  });
  expect(authorization).toBe('Bearer gho_x');
});

test('without a baseUrl it is github.com', async () => {
  const url = await createGithubClient(outbound, {
    clientId: 'id',
    clientSecret: 's',
    baseUrl: null,
  }).startAuthorization(flow);
  expect(`${url.origin}${url.pathname}`).toBe('https://github.com/login/oauth/authorize');
  expect(url.searchParams.get('code_challenge_method')).toBe('S256');
});

test.each([
  ['unverified', [{ email: 'ada@x.example', primary: true, verified: false }]],
  ['verified, not primary', [{ email: 'ada@x.example', primary: false, verified: true }]],
  ['verified by a word', [{ email: 'ada@x.example', primary: true, verified: 'false' }]],
  ['none', []],
  ['not a list', { message: 'Not Found' }],
])('an address that is %s does not count', async (_name, emails) => {
  answers.emails = emails;
  expect(await finish()).toMatchObject({ email: null, emailVerified: null });
});

test.each([[{ login: 'ada' }], [{ id: '4711' }], [{ id: -1 }], [null]])('a user like %j is refused', async (user) => {
  answers.user = user;
  await expect(finish()).rejects.toMatchObject({ code: 'oidc_token_invalid' });
});

test.each([
  ['incorrect_client_credentials', 'oidc_client_secret_invalid'],
  ['redirect_uri_mismatch', 'oidc_redirect_mismatch'],
  ['bad_verification_code', 'flow_expired'],
])('its error %s, which comes with status 200, is %s', async (error, code) => {
  answers.token = { error };
  await expect(finish()).rejects.toMatchObject({ code });
});

test('a refusal and another state', async () => {
  await expect(finish('error=access_denied&state=s')).rejects.toMatchObject({ code: 'idp_denied' });
  await expect(finish('code=c&state=other')).rejects.toMatchObject({ code: 'flow_other_browser' });
  await expect(finish('code=c')).rejects.toMatchObject({ code: 'flow_other_browser' });
});
