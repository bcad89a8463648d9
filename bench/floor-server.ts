import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import pg from 'pg';

/** The floors: the least code that does the same visible work. Bare `node:http`, one prepared statement, no policy. */

const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 12 });

const SESSION = `select s.authentications, u.name, u.primary_email, u.status, o.name as organization, m.role
  from sessions s join users u on u.id = s.user_id
  join memberships m on m.user_id = u.id and m.organization_id = $2 join organizations o on o.id = m.organization_id
  where s.token_hash = $1 and s.expires_at > now()`;
const SESSIONS = `${SESSION.replace('select', 'select s.token_hash,').replace('= $1', '= any($1)')}`;
const MEMBERS = `select m.user_id, u.name, u.primary_email, m.role, m.status, u.last_method, m.created_at, m.last_seen_at
  from memberships m join users u on u.id = m.user_id
  where m.organization_id = $1 and (m.created_at, m.user_id) < ($2::timestamptz, $3)
  order by m.created_at desc, m.user_id desc limit 51`;
const SEARCH = `with found as materialized (select * from memberships where organization_id = $1 and search_text like $2),
  m as (select * from found order by created_at desc, user_id desc limit 51)
  select m.user_id, u.name, u.primary_email, m.role, m.status, u.last_method, m.created_at, m.last_seen_at
  from m join users u on u.id = m.user_id order by m.created_at desc, m.user_id desc`;
const EVENTS = `select json_build_object('id', id, 'name', name, 'actor', actor, 'target', target, 'changes', changes,
    'reason', reason, 'ip', ip, 'reference', reference, 'createdAt', created_at)::text as line
  from audit_events where organization_id = $1 order by created_at, id`;

type Floor = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<unknown>;

const tokenOf = ({ headers }: IncomingMessage) => headers.cookie?.split('=')[1] ?? '';
const hashOf = (token: string) => createHash('sha256').update(token).digest();

const floors: Record<string, Floor> = {
  '/readyz': async () => 'ok',
  '/http': async () => ({ plan: 'enterprise' }),
  '/signed': async (request) => {
    const [token = '', signature = ''] = tokenOf(request).split('.');
    const expected = createHmac('sha256', 'key').update(token).digest();
    const given = Buffer.from(signature, 'base64url');
    return { ok: given.length === expected.length && timingSafeEqual(given, expected) };
  },
  '/session': async (request, _response, url) => {
    const values = [hashOf(tokenOf(request)), url.searchParams.get('organization')];
    return (await pool.query({ name: 'session', text: SESSION, values })).rows[0];
  },
  '/sessions': (request, _response, url) => batched(hashOf(tokenOf(request)), url.searchParams.get('organization')),
  '/members': async (_request, _response, { searchParams }) => {
    const values = ['organization', 'at', 'id'].map((name) => searchParams.get(name));
    return (await pool.query({ name: 'members', text: MEMBERS, values })).rows;
  },
  '/search': async (_request, _response, { searchParams }) => {
    const values = [searchParams.get('organization'), `%${searchParams.get('q')}%`];
    return (await pool.query({ name: 'search', text: SEARCH, values })).rows;
  },
  '/export': (_request, response, url) => exportAll(response, url.searchParams.get('organization')),
};

type Asked = { hash: Buffer; resolve(row: unknown): void };
let asked: Asked[] = [];

/** All look-ups of one turn in one statement. */
function batched(hash: Buffer, organization: string | null): Promise<unknown> {
  return new Promise((resolve) => {
    asked.push({ hash, resolve });
    if (asked.length > 1) return;
    setImmediate(async () => {
      const batch = asked;
      asked = [];
      const values = [batch.map((each) => each.hash), organization];
      const { rows } = await pool.query<{ token_hash: Buffer }>({ name: 'sessions', text: SESSIONS, values });
      const byHash = new Map(rows.map((row) => [row.token_hash.toString('latin1'), row]));
      for (const each of batch) each.resolve(byHash.get(each.hash.toString('latin1')));
    });
  });
}

async function exportAll(response: ServerResponse, organization: string | null): Promise<null> {
  const client = await pool.connect();
  await client.query('begin');
  await client.query(`declare events cursor for ${EVENTS.replace('$1', client.escapeLiteral(organization ?? ''))}`);
  for (;;) {
    const { rows } = await client.query<{ line: string }>('fetch 1000 from events');
    if (rows.length === 0) break;
    const free = response.write(`${rows.map(({ line }) => line).join('\n')}\n`);
    if (!free) await new Promise((resolve) => response.once('drain', resolve));
  }
  await client.query('commit');
  client.release();
  response.end();
  return null;
}

createServer(async (request, response) => {
  const url = new URL(request.url ?? '/', 'http://floor');
  const answer = await floors[url.pathname]?.(request, response, url);
  if (answer === null) return;
  const text = JSON.stringify(answer);
  response.writeHead(answer === undefined ? 404 : 200, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text ?? ''),
  });
  response.end(text);
}).listen(Number(process.env['PORT']), 'localhost');
