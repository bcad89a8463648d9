import { expect, test } from 'vitest';
import { type AccountFacts, decideSignIn, type SsoFacts } from './sign-in.ts';

const sso: SsoFacts = {
  method: 'sso',
  connection: { active: true, automaticMembership: 'ORGANIZATION_MEMBER' },
  email: 'mapped',
  identity: 'unknown',
  account: null,
  mailboxProven: false,
  accountProven: false,
  membership: 'none',
  removed: false,
  invitation: null,
};
const account: AccountFacts = {
  status: 'active',
  matchedBy: 'primary',
  addressVerified: true,
  managedElsewhere: false,
  hasOtherSubject: false,
};
const invitation = { id: 'inv_1', role: 'ORGANIZATION_BILLING_ADMIN' } as const;

test.each<[string, Partial<SsoFacts>, object]>([
  [
    'a new person in a mapped domain joins by JIT',
    {},
    { kind: 'allow', account: 'create', link: true, membership: { via: 'jit', role: 'ORGANIZATION_MEMBER' } },
  ],
  [
    'an existing account is linked and joins',
    { account },
    { kind: 'allow', account: 'existing', link: true, membership: { via: 'jit' } },
  ],
  [
    'a returning member just comes in',
    { account, identity: 'known', membership: 'active' },
    { kind: 'allow', link: false, membership: null },
  ],
  [
    'JIT disabled refuses a stranger',
    { connection: { active: true, automaticMembership: 'disabled' } },
    { kind: 'deny', reason: 'jit_disabled' },
  ],
  [
    'JIT disabled admits the invited',
    { connection: { active: true, automaticMembership: 'disabled' }, invitation },
    { kind: 'allow', membership: { via: 'invitation', role: 'ORGANIZATION_BILLING_ADMIN' } },
  ],
  ['a removed member is told so', { account, identity: 'known', removed: true }, { kind: 'deny', reason: 'removed' }],
  [
    'an invited outsider proves the mailbox first',
    { email: 'outside', invitation },
    { kind: 'prove', what: 'mailbox' },
  ],
  [
    'an invited outsider with the mailbox proven joins',
    { email: 'outside', invitation, mailboxProven: true },
    { kind: 'allow', membership: { via: 'invitation' } },
  ],
  ['an outsider nobody invited is refused', { email: 'outside' }, { kind: 'deny', reason: 'email_outside_domains' }],
  [
    'a person of another organization is refused',
    { email: 'managed_elsewhere', invitation },
    { kind: 'deny', reason: 'email_outside_domains' },
  ],
  ['a lapsed domain links nobody new', { email: 'lapsed' }, { kind: 'deny', reason: 'email_outside_domains' }],
  [
    'a lapsed domain keeps its people',
    { email: 'lapsed', account, identity: 'known', membership: 'active' },
    { kind: 'allow' },
  ],
  ['no address, no sign-in', { email: 'missing' }, { kind: 'deny', reason: 'attribute_missing' }],
])('%s', (_name, facts, decision) => {
  expect(decideSignIn({ ...sso, ...facts }).decision).toMatchObject(decision);
});

test('every decision names the rules it looked at, the last one being the one that decided', () => {
  const { steps } = decideSignIn({ ...sso, connection: { active: true, automaticMembership: 'disabled' } });
  expect(steps[0]).toEqual({ rule: 'connection_active', outcome: 'passed' });
  expect(steps.at(-1)).toMatchObject({ rule: 'link_and_join', outcome: 'stopped' });
});
