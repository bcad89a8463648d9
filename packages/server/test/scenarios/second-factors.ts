import type { BypassLinkId } from '@gatehouse/contract/vocabulary';
import { connection } from '../connections.ts';
import { ask, cookieOf, restrict, sessionOf, signedIn, verifiedDomain } from '../factories.ts';
import { codeNow, newPasskey, passkey, totp } from '../factors.ts';
import { createAuthenticator } from '../software-authenticator.ts';
import { row, type Scenario, type Stage } from './scenario.ts';

/** One's own second factors, and support's help with lost ones. */

/** Nothing opens the organization but its Owner's passkey. */
async function onlyByPasskey(s: Stage) {
  const passkeyId = await passkey(s.t, s.owner.id);
  await restrict(s.t, s.organizationId, ['passkey']);
  return { who: s.owner, params: { passkeyId } };
}

/** Somebody whom single sign-on signs in, come in through the organization's bypass link instead. */
async function managedByBypass({ t, organizationId }: Stage): Promise<{ cookie: string }> {
  const domain = await verifiedDomain(t, organizationId);
  await connection(t, organizationId, { state: 'active', domains: [domain] });
  const { id } = await signedIn(t, { email: `ana@${domain.domain}` });
  const linkId: BypassLinkId = 'byp_1';
  const bypass = { organizationId, linkId, kept: false };
  return { cookie: cookieOf(t.config, await sessionOf(t, id, { method: 'password', at: t.clock.now(), bypass })) };
}

export const secondFactorScenarios: readonly Scenario[] = [
  row('listMySecondFactors', 'anybody reads their own', (s) => ({ who: s.member }), [200]),
  row('beginMyTotp', 'beginning changes nothing', (s) => ({ who: s.member }), [200]),
  row(
    'confirmMyTotp',
    'by a code of the app',
    async (s) => {
      const { secret, setup } = (await ask(s.t, s.member, { method: 'POST', url: '/me/totp' })).json();
      return { who: s.member, body: { setup, code: codeNow(s.t, secret) } };
    },
    [200, 'second_factor.added'],
  ),
  row(
    'confirmMyTotp',
    'not by another code',
    async (s) => {
      const { setup } = (await ask(s.t, s.member, { method: 'POST', url: '/me/totp' })).json();
      return { who: s.member, body: { setup, code: 'wrong' } };
    },
    ['second_factor_invalid'],
  ),
  row('confirmMyTotp', 'not without a beginning', (s) => ({ who: s.member, body: { setup: 'x', code: '000000' } }), [
    'second_factor_invalid',
  ]),
  row(
    'removeMyTotp',
    'what is there',
    async (s) => {
      await totp(s.t, s.member.id);
      return { who: s.member };
    },
    [204, 'second_factor.removed'],
  ),
  row('removeMyTotp', 'nothing to remove', (s) => ({ who: s.member }), ['not_found']),
  row(
    'removeMyTotp',
    'the last Owner’s where one is required',
    async (s) => {
      await totp(s.t, s.owner.id);
      await s.t.db
        .updateTable('organizations')
        .set({ require_second_factor: true })
        .where('id', '=', s.organizationId)
        .execute();
      return { who: s.owner };
    },
    ['would_lock_out_owners'],
  ),
  row('beginMyPasskey', 'beginning changes nothing', (s) => ({ who: s.member }), [200]),
  row(
    'beginMyPasskey',
    'twenty are enough',
    async (s) => {
      for (let number = 0; number < 20; number++) await passkey(s.t, s.member.id);
      return { who: s.member };
    },
    ['conflict'],
  ),
  row('beginMyPasskey', 'not by a bypass link', async (s) => ({ who: await managedByBypass(s) }), ['email_managed']),
  row(
    'addMyPasskey',
    'not by a bypass link',
    async (s) => ({ who: await managedByBypass(s), body: await newPasskey(s.t, s.member) }),
    ['email_managed'],
  ),
  row('addMyPasskey', 'one the browser made', async (s) => ({ who: s.member, body: await newPasskey(s.t, s.member) }), [
    201,
    'second_factor.added',
  ]),
  row(
    'addMyPasskey',
    'made for another session',
    async (s) => ({ who: s.member, body: await newPasskey(s.t, s.owner) }),
    ['passkey_invalid'],
  ),
  row(
    'addMyPasskey',
    'no answer of a browser',
    async (s) => ({ who: s.member, body: { ...(await newPasskey(s.t, s.member)), credential: { id: 'x' } } }),
    ['passkey_invalid'],
  ),
  row(
    'addMyPasskey',
    'one that is somebody’s already',
    async (s) => {
      const authenticator = createAuthenticator();
      const first = await newPasskey(s.t, s.owner, authenticator);
      await ask(s.t, s.owner, { method: 'POST', url: '/me/passkeys', body: first });
      return { who: s.member, body: await newPasskey(s.t, s.member, authenticator) };
    },
    ['conflict'],
  ),
  row(
    'renameMyPasskey',
    'without an event',
    async (s) => ({ who: s.member, params: { passkeyId: await passkey(s.t, s.member.id) }, body: { name: 'Blue' } }),
    [200],
  ),
  row(
    'renameMyPasskey',
    'not somebody else’s',
    async (s) => ({ who: s.member, params: { passkeyId: await passkey(s.t, s.owner.id) }, body: { name: 'Blue' } }),
    ['not_found'],
  ),
  row(
    'removeMyPasskey',
    'one of two ways goes',
    async (s) => ({ who: s.member, params: { passkeyId: await passkey(s.t, s.member.id) } }),
    [204, 'second_factor.removed'],
  ),
  row(
    'removeMyPasskey',
    'not somebody else’s',
    async (s) => ({ who: s.member, params: { passkeyId: await passkey(s.t, s.owner.id) } }),
    ['not_found'],
  ),
  row(
    'removeMyPasskey',
    'the only way in stays',
    async (s) => {
      const who = await signedIn(s.t, { password: false });
      return { who, params: { passkeyId: await passkey(s.t, who.id) } };
    },
    ['conflict'],
  ),
  row('removeMyPasskey', 'the last Owner’s only allowed way stays', onlyByPasskey, ['would_lock_out_owners']),
  row(
    'regenerateMyRecoveryCodes',
    'new ones for old',
    async (s) => {
      await totp(s.t, s.member.id);
      return { who: s.member };
    },
    [201, 'recovery_codes.regenerated'],
  ),
  row('regenerateMyRecoveryCodes', 'without a second factor', (s) => ({ who: s.member }), ['conflict']),
  row(
    'resetSecondFactors',
    'with a reason, in the log of the organization and of the instance',
    async (s) => {
      await totp(s.t, s.member.id);
      return { who: s.operator, params: { userId: s.member.id }, query: '?reason=on%20the%20telephone' };
    },
    [204, 'second_factor.removed', 'second_factor.removed'],
  ),
  row('resetSecondFactors', 'without a reason', (s) => ({ who: s.operator, params: { userId: s.member.id } }), [
    'invalid_request',
  ]),
  row('resetSecondFactors', 'nobody', (s) => ({ who: s.operator, query: '?reason=on%20the%20telephone' }), [
    'not_found',
  ]),
];
