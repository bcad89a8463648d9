import { byRequest, json, row, type Scenario, throughBypass } from './scenario.ts';

/** Restriction and the bypass link. */
export const authenticationScenarios: readonly Scenario[] = [
  row(
    'changeAuthentication',
    'to what Owners can use',
    (s) => ({ who: s.owner, body: { allowedMethods: ['password', 'sso'] } }),
    [200, 'authentication.changed'],
  ),
  row(
    'changeAuthentication',
    'to a shorter time that a sign-in counts',
    (s) => ({ who: s.owner, body: { sessionMaxHours: 8 } }),
    [200, 'authentication.changed'],
  ),
  ...[0, 721, 1.5].map((sessionMaxHours) =>
    row('changeAuthentication', `to ${sessionMaxHours} hours`, (s) => ({ who: s.owner, body: { sessionMaxHours } }), [
      'invalid_request',
    ]),
  ),
  row(
    'changeAuthentication',
    'to what it is',
    (s) => ({ who: s.owner, body: { allowedMethods: null, bypassOwnersOnly: false } }),
    [200],
  ),
  row(
    'changeAuthentication',
    'as a preview changes nothing',
    (s) => ({ who: s.owner, query: '?dryRun=true', body: { allowedMethods: ['sso'] } }),
    [200],
  ),
  row(
    'changeAuthentication',
    'to what no Owner can use',
    (s) => ({ who: s.owner, body: { allowedMethods: ['sso'] } }),
    ['would_lock_out_owners'],
  ),
  row(
    'changeAuthentication',
    'of an older version',
    (s) => ({ who: s.owner, body: { allowedMethods: null }, headers: { 'if-match': '"9"' } }),
    ['precondition_failed'],
  ),
  row(
    'changeAuthentication',
    'beyond the plan',
    async (s) => {
      await s.t.db.updateTable('organizations').set({ plan: 'free' }).where('id', '=', s.organizationId).execute();
      return { who: s.owner, body: { allowedMethods: ['password'] } };
    },
    ['plan_limit'],
  ),
  byRequest(
    row(
      'changeAuthentication',
      'where support restricts',
      (s) => ({ who: s.owner, body: { allowedMethods: ['password'] } }),
      ['by_request_only'],
    ),
  ),
  row('regenerateBypassLink', 'the first', (s) => ({ who: s.owner }), [201, 'bypass_link.created']),
  row(
    'copyBypassLink',
    'each copy is noted',
    async (s) => {
      await json(s, '/bypass-link');
      return { who: s.owner };
    },
    [200, 'bypass_link.copied'],
  ),
  row('copyBypassLink', 'before there is one', (s) => ({ who: s.owner }), ['not_found']),
  row(
    'deleteBypassLink',
    'where others ways are open',
    async (s) => {
      await json(s, '/bypass-link');
      return { who: s.owner };
    },
    [204, 'bypass_link.deleted'],
  ),
  row('deleteBypassLink', 'the Owner’s only way in', async (s) => ({ who: await throughBypass(s) }), [
    'would_lock_out_owners',
  ]),
];
