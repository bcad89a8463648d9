import { createHash, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';

/** GitHub's three endpoints over real HTTP, as its documentation describes them: codes are for one client, with PKCE. */

export type GithubPerson = { id: number; login: string; name: string; email: string; verified?: boolean };

export type FakeGithub = {
  url: string;
  client: { clientId: string; clientSecret: string };
  /** Whoever is at the keyboard presses the button: the address that the browser is sent back to. */
  answerAs(authorizeUrl: string, person: GithubPerson | 'refuses'): URL;
  close(): Promise<void>;
};

type Granted = { person: GithubPerson; redirectUri: string | null; challenge: string | null };

export async function startFakeGithub(): Promise<FakeGithub> {
  const client = { clientId: 'github-client', clientSecret: 'github-secret' };
  const codes = new Map<string, Granted>();
  const tokens = new Map<string, GithubPerson>();

  function exchange(form: URLSearchParams): unknown {
    if (form.get('client_id') !== client.clientId || form.get('client_secret') !== client.clientSecret) {
      return { error: 'incorrect_client_credentials' };
    }
    const code = form.get('code') ?? '';
    const granted = codes.get(code);
    codes.delete(code);
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const fits = granted?.challenge === challenge && granted.redirectUri === form.get('redirect_uri');
    if (!granted || !fits) return { error: 'bad_verification_code' };
    const token = `gho_${randomBytes(18).toString('hex')}`;
    tokens.set(token, granted.person);
    return { access_token: token, token_type: 'bearer', scope: 'read:user,user:email' };
  }

  async function answer(request: IncomingMessage): Promise<{ status: number; body: unknown }> {
    if (request.url === '/login/oauth/access_token') {
      return { status: 200, body: exchange(new URLSearchParams(await read(request))) };
    }
    const person = tokens.get(request.headers.authorization?.replace('Bearer ', '') ?? '');
    if (!person) return { status: 401, body: { message: 'Bad credentials' } };
    const { email, verified = true, ...user } = person;
    if (request.url === '/api/v3/user') return { status: 200, body: user };
    return { status: 200, body: [{ email, primary: true, verified }] };
  }

  const server = createServer((request, response) => {
    void answer(request).then(({ status, body }) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port to listen on');
  return {
    url: `http://127.0.0.1:${address.port}`,
    client,
    answerAs(authorizeUrl, person) {
      const asked = new URL(authorizeUrl).searchParams;
      const back = new URL(asked.get('redirect_uri') ?? '');
      back.searchParams.set('state', asked.get('state') ?? '');
      if (person === 'refuses') {
        back.searchParams.set('error', 'access_denied');
        return back;
      }
      const code = randomBytes(10).toString('hex');
      codes.set(code, { person, redirectUri: asked.get('redirect_uri'), challenge: asked.get('code_challenge') });
      back.searchParams.set('code', code);
      return back;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function read(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
