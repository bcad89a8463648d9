import { connection, tested } from '../connections.ts';
import { ask, cookieOf, sessionOf, verifiedDomain } from '../factories.ts';
import { json, row, type Scenario, type Stage, ssoOnly } from './scenario.ts';

/** Changes on trial: while one is open nothing else of how people sign in changes, and then it is kept or undone. */

async function onTrial(s: Stage): Promise<void> {
  const url = `/organizations/${s.organizationId}/authentication?confirmWithin=10`;
  await ask(s.t, s.owner, { method: 'PATCH', url, body: { sessionMaxHours: 700 } });
}

async function signedInAnew(s: Stage): Promise<{ cookie: string }> {
  s.t.clock.advance(1);
  const token = await sessionOf(s.t, s.owner.id, { method: 'password', at: s.t.clock.now() });
  return { cookie: cookieOf(s.t.config, token) };
}

async function ready(s: Stage) {
  const domain = await verifiedDomain(s.t, s.organizationId);
  const connectionId = await connection(s.t, s.organizationId, { domains: [domain] });
  await tested(s.t, s.organizationId, { connectionId, userId: s.owner.id });
  return { domainId: domain.id, connectionId };
}

const meanwhile: readonly (readonly [endpoint: string, body?: unknown])[] = [
  ['changeAuthentication', { allowedMethods: ['password'] }],
  ['updateConnection', { name: 'Other' }],
  ['activateConnection'],
  ['deleteConnection'],
  ['mapDomain', { connectionId: null }],
  ['removeDomain'],
];

export const provisionalScenarios: readonly Scenario[] = [
  row(
    'changeAuthentication',
    'on trial',
    (s) => ({ who: s.owner, query: '?confirmWithin=10', body: { sessionMaxHours: 8 } }),
    [200, 'authentication.changed', 'provisional_change.started'],
  ),
  row(
    'changeAuthentication',
    'on trial, to what it is',
    (s) => ({ who: s.owner, query: '?confirmWithin=10', body: { allowedMethods: null } }),
    [200],
  ),
  ...[4, 61].map((minutes) =>
    row(
      'changeAuthentication',
      `on trial for ${minutes} minutes`,
      (s) => ({ who: s.owner, query: `?confirmWithin=${minutes}`, body: { sessionMaxHours: 8 } }),
      ['invalid_request'],
    ),
  ),
  row(
    'activateConnection',
    'on trial',
    async (s) => ({ who: s.owner, params: await ready(s), query: '?confirmWithin=5' }),
    [200, 'bypass_link.created', 'connection.activated', 'provisional_change.started'],
  ),
  ...meanwhile.map(([endpoint, body]) =>
    row(
      endpoint,
      'while a change waits to be confirmed',
      async (s) => {
        const params = await ready(s);
        await onTrial(s);
        return { who: s.owner, params, ...(body === undefined ? {} : { body }) };
      },
      ['conflict'],
    ),
  ),
  row(
    'deactivateConnection',
    'while a change waits to be confirmed',
    async (s) => {
      const { domainId, connectionId } = await ready(s);
      await json(s, `/connections/${connectionId}/activate`);
      await onTrial(s);
      return { who: s.owner, params: { domainId, connectionId } };
    },
    ['conflict'],
  ),
  row(
    'takeOver',
    'while a change waits to be confirmed',
    async (s) => {
      const { domainId, connectionId: from } = await ready(s);
      await json(s, `/connections/${from}/activate`);
      const { connectionId } = await ready(s);
      await onTrial(s);
      return { who: s.owner, params: { domainId, connectionId }, body: { from } };
    },
    ['conflict'],
  ),
  row(
    'createConnection',
    'with a domain, while a change waits to be confirmed',
    async (s) => {
      const { domainId } = await ready(s);
      await onTrial(s);
      return { who: s.owner, body: { type: 'oidc', name: 'New', domainIds: [domainId] } };
    },
    ['conflict'],
  ),
  row('readProvisionalChange', 'where there is none', (s) => ({ who: s.owner }), [200]),
  row(
    'readProvisionalChange',
    'while one waits',
    async (s) => {
      await onTrial(s);
      return { who: s.owner };
    },
    [200],
  ),
  row('confirmProvisionalChange', 'where there is none', (s) => ({ who: s.owner }), ['not_found']),
  row(
    'confirmProvisionalChange',
    'with what was proven before it',
    async (s) => {
      await onTrial(s);
      return { who: s.owner };
    },
    ['sign_in_anew_required'],
  ),
  row(
    'confirmProvisionalChange',
    'after a sign-in that it allows',
    async (s) => {
      await onTrial(s);
      return { who: await signedInAnew(s) };
    },
    [204, 'provisional_change.confirmed'],
  ),
  row('undoProvisionalChange', 'where there is none', (s) => ({ who: s.owner }), ['not_found']),
  row(
    'undoProvisionalChange',
    'at once',
    async (s) => {
      await onTrial(s);
      return { who: s.owner };
    },
    [204, 'authentication.reverted'],
  ),
  row(
    'undoProvisionalChange',
    'with a proof that was old when it was made',
    async (s) => {
      await onTrial(s);
      const proven = { method: 'password', at: new Date(s.t.clock.now().getTime() - 16 * 60_000) } as const;
      return { who: { cookie: cookieOf(s.t.config, await sessionOf(s.t, s.owner.id, proven)) } };
    },
    ['proof_required'],
  ),
  row(
    'undoProvisionalChange',
    'to what shuts every Owner out meanwhile',
    async (s) => {
      const { sole, connectionId } = await ssoOnly(s);
      const url = `/organizations/${s.organizationId}/authentication?confirmWithin=10`;
      await ask(s.t, sole, { method: 'PATCH', url, body: { allowedMethods: ['password', 'sso'] } });
      await s.t.db.deleteFrom('connection_tests').where('connection_id', '=', connectionId).execute();
      return { who: sole };
    },
    ['would_lock_out_owners'],
  ),
];
