import { describe, expect, test } from 'vitest';
import { explainPath, type SignInPathFacts } from './sign-in-path.ts';

/** A person with a password, in one organization that is open, in no managed domain. */
const ordinary: SignInPathFacts = {
  domain: null,
  account: {
    status: 'active',
    addressVerified: true,
    hasPassword: true,
    hasLinkedSignIn: false,
    passwordPaused: false,
  },
  invitedTo: [],
  organizations: [{ id: 'org_a', open: true, possibleWays: ['password'] }],
};
const account = (change: Partial<NonNullable<SignInPathFacts['account']>>) => ({
  account: ordinary.account && { ...ordinary.account, ...change },
});
const managed = { mapped: true, connectionActive: true, lapsed: false, provisions: true };
const closed = [{ id: 'org_a', open: false, possibleWays: [] }] as const;
const bypassOnly = [{ id: 'org_a', open: true, possibleWays: ['bypass'] }] as const;

describe('why somebody cannot sign in', () => {
  test.each<[string, Partial<SignInPathFacts>, string[]]>([
    ['nothing is in the way', {}, ['domain_unmanaged', 'account_active', 'organization_open']],
    ['nobody knows the address', { account: null }, ['domain_unmanaged', 'account_missing!']],
    [
      'they were invited',
      { account: null, invitedTo: ['org_a'] },
      ['domain_unmanaged', 'account_missing?', 'invitation_waiting?'],
    ],
    ['SSO makes the account', { account: null, domain: managed }, ['domain_to_connection', 'account_on_first_sign_in']],
    [
      'SSO would, but the proof lapsed',
      { account: null, domain: { ...managed, lapsed: true } },
      ['domain_to_connection', 'domain_lapsed?', 'account_missing!'],
    ],
    [
      'JIT is off',
      { account: null, domain: { ...managed, provisions: false } },
      ['domain_to_connection', 'account_missing!'],
    ],
    [
      'the connection is switched off',
      { domain: { ...managed, connectionActive: false } },
      ['connection_not_active?', 'account_active', 'organization_open'],
    ],
    [
      'the domain leads nowhere',
      { domain: { ...managed, mapped: false } },
      ['domain_not_mapped', 'account_active', 'organization_open'],
    ],
    ['the account is deactivated', account({ status: 'deactivated' }), ['domain_unmanaged', 'account_deactivated!']],
    [
      'the address was never proven',
      account({ addressVerified: false }),
      ['domain_unmanaged', 'account_active', 'address_unproven?', 'organization_open'],
    ],
    [
      'too many wrong passwords',
      account({ passwordPaused: true }),
      ['domain_unmanaged', 'account_active', 'password_paused?', 'organization_open'],
    ],
    [
      'they never set a password',
      account({ hasPassword: false }),
      ['domain_unmanaged', 'account_active', 'password_missing?', 'organization_open'],
    ],
    [
      'they never set one, and need none',
      { ...account({ hasPassword: false }), domain: managed },
      ['domain_to_connection', 'account_active', 'organization_open'],
    ],
    ['they belong nowhere', { organizations: [] }, ['domain_unmanaged', 'account_active', 'organization_none?']],
    [
      'their organization is closed to them',
      { organizations: closed },
      ['domain_unmanaged', 'account_active', 'organization_closed!'],
    ],
    [
      'only the bypass link is left',
      { organizations: bypassOnly },
      ['domain_unmanaged', 'account_active', 'organization_bypass_only?'],
    ],
  ])('%s', (_name, change, expected) => {
    const marks = { passes: '', needs: '?', stops: '!' };
    const path = explainPath({ ...ordinary, ...change });
    expect(path.map(({ finding, effect }) => `${finding}${marks[effect]}`)).toEqual(expected);
  });
});
