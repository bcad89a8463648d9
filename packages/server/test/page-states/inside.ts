import { type AccountView, accountPage } from '../../src/doors/sign-in/pages/account.ts';
import { confirmPage } from '../../src/doors/sign-in/pages/confirm.ts';
import { confirmEmailClosedPage, confirmEmailPage } from '../../src/doors/sign-in/pages/confirm-email.ts';
import { type ConnectionTestView, connectionTestPage } from '../../src/doors/sign-in/pages/connection-test.ts';
import {
  landingPage,
  type OrganizationRow,
  type OrganizationsView,
  organizationsPage,
} from '../../src/doors/sign-in/pages/organizations.ts';
import { outboxMailPage, outboxPage } from '../../src/doors/sign-in/pages/outbox.ts';
import {
  passkeyRenamePage,
  passkeySetupPage,
  recoveryCodesPage,
  totpSetupPage,
} from '../../src/doors/sign-in/pages/second-factor-setup.ts';
import { arabicName, ask, longName, okta, type PageState, reference, state } from './state.ts';

const email = 'ana@acme.example';
const at = new Date('2026-11-24T06:42:00Z');

const rows: readonly OrganizationRow[] = [
  { id: 'org_01', name: 'Acme', role: 'ORGANIZATION_OWNER', needs: [] },
  { id: 'org_02', name: longName, role: 'ORGANIZATION_MEMBER', needs: [okta, { kind: 'google' }] },
  { id: 'org_03', name: arabicName, role: 'ORGANIZATION_BILLING_ADMIN', needs: [], blocked: 'ip_not_allowed' },
  { id: 'org_05', name: 'Initech', role: 'ORGANIZATION_MEMBER', needs: [], needsFactor: true },
  { id: 'org_04', name: 'Northwind', role: 'ORGANIZATION_MEMBER', needs: [], blocked: 'deactivated' },
];

const organizations: OrganizationsView = {
  email,
  isOperator: false,
  organizations: rows,
  total: rows.length,
  query: '',
  invitations: [],
  canCreate: false,
  newName: '',
};

const many = Array.from(
  { length: 9 },
  (_row, index): OrganizationRow => ({
    id: `org_1${index}`,
    name: `Branch ${index + 1}`,
    role: 'ORGANIZATION_MEMBER',
    needs: index % 2 === 0 ? [] : [okta],
  }),
);

const account: AccountView = {
  name: 'Ana Lima',
  email,
  profile: { name: 'Ana Lima' },
  emails: {
    addresses: [
      { address: email, primary: true, verified: true },
      { address: 'ana.lima@home.example', primary: false, verified: false },
    ],
    change: { kind: 'open', typed: '' },
  },
  organizations: rows,
  sessions: [
    {
      id: 'ses_01',
      current: true,
      browser: 'Firefox on Linux',
      ipAddress: '198.51.100.7',
      method: okta,
      lastSeenAt: at,
    },
    {
      id: 'ses_02',
      current: false,
      browser: 'Safari on iPhone',
      ipAddress: '2001:db8::1',
      method: { kind: 'password' },
      lastSeenAt: at,
      bypassOf: 'Acme',
    },
  ],
  identities: [
    { id: 'idn_01', method: okta, email, canUnlink: false, managedBy: 'Acme' },
    { id: 'idn_02', method: { kind: 'google' }, email: 'ana.lima@home.example', canUnlink: true },
    { id: 'idn_03', method: { kind: 'github' }, email: 'ana.lima@home.example', canUnlink: false },
  ],
  password: { kind: 'set', minimum: 15, needsCurrent: true },
  factors: { totp: null, passkeys: [], codesLeft: null },
};

const totp = {
  secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
  uri: 'otpauth://totp/id.example.com:ana%40acme.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=id.example.com&algorithm=SHA1&digits=6&period=30',
  setup: 'sealed',
  returnTo: '/account',
};

const test: ConnectionTestView = {
  connection: 'Okta',
  reference,
  checks: [
    { name: 'Signature', passed: true, detail: 'RSA-SHA256, certificate ends 14 Nov 2027' },
    { name: 'Audience', passed: true },
    { name: 'Email in a managed domain', passed: true, detail: 'acme.example' },
  ],
  claims: [
    { name: 'NameID', values: ['00u1a2b3c4D5e6F7g8h9'] },
    { name: 'email', values: [email] },
    { name: 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/givenname', values: ['Ana'] },
    { name: 'groups', values: ['Engineering', 'Everyone', '<b>not bold</b>'] },
  ],
  groupRules: null,
  result: { kind: 'passed', email, outcome: 'join', role: 'ORGANIZATION_MEMBER' },
};

const ruled: NonNullable<ConnectionTestView['groupRules']> = {
  matched: [
    { attribute: 'groups', value: 'Engineering', target: { kind: 'organization_role', role: 'ORGANIZATION_OWNER' } },
  ],
  absent: [
    { attribute: 'department', why: 'not_sent' },
    { attribute: 'roles', why: 'elsewhere' },
    { attribute: 'memberOf', why: 'too_many' },
  ],
  role: 'ORGANIZATION_OWNER',
};

const outcomes = ['sign_in', 'link', 'invited', 'prove_mailbox'] as const;

const mail = { id: 'mail_01', to: email, subject: 'Bruno Costa invited you to Acme', createdAt: at };

export const insideStates: readonly PageState[] = [
  state('organizations', organizationsPage, organizations),
  state('organizations-many', organizationsPage, { ...organizations, organizations: many, total: 23, canCreate: true }),
  state('organizations-search-none', organizationsPage, {
    ...organizations,
    organizations: [],
    total: 23,
    query: 'zebra',
  }),
  state('organizations-guest', organizationsPage, { ...organizations, isGuest: true }),
  state('organizations-operator', organizationsPage, { ...organizations, isOperator: true }),
  state('organizations-none', organizationsPage, { ...organizations, organizations: [], total: 0 }),
  state('organizations-none-invited', organizationsPage, {
    ...organizations,
    organizations: [],
    total: 0,
    canCreate: true,
    newName: 'Acme',
    invitations: [{ id: 'inv_01', organization: 'Northwind', role: 'ORGANIZATION_MEMBER' }],
  }),
  state('organizations-create-error', organizationsPage, {
    ...organizations,
    canCreate: true,
    newName: 'x',
    errors: { fields: { name: { code: 'name_too_long' } } },
  }),
  state('landing', landingPage, {
    organizationId: 'org_1',
    organization: 'Acme',
    role: 'ORGANIZATION_OWNER',
    email,
    bypassed: false,
  }),
  state('landing-bypass', landingPage, {
    organizationId: 'org_1',
    organization: longName,
    role: 'ORGANIZATION_MEMBER',
    email,
    bypassed: true,
  }),
  state('account', accountPage, account),
  state('account-errors', accountPage, {
    ...account,
    done: undefined,
    password: {
      kind: 'set',
      minimum: 15,
      needsCurrent: true,
      errors: { fields: { current: { code: 'wrong' }, password: { code: 'same_as_before' } } },
    },
  }),
  state('account-managed', accountPage, {
    ...account,
    name: '',
    profile: { name: '' },
    emails: { ...account.emails, change: { kind: 'managed', organization: longName } },
    organizations: [],
    identities: [],
    password: { kind: 'managed', organization: 'Acme' },
    done: 'session_revoked',
  }),
  state('account-no-password', accountPage, {
    ...account,
    password: { kind: 'unset', minimum: 15, needsCurrent: false },
    done: 'sessions_revoked',
  }),
  state('account-password-changed', accountPage, { ...account, done: 'password_changed' }),
  state('account-email-errors', accountPage, {
    ...account,
    emails: {
      ...account.emails,
      change: { kind: 'open', typed: 'ana@', errors: { fields: { newEmail: { code: 'email_invalid' } } } },
    },
  }),
  state('account-name-errors', accountPage, {
    ...account,
    profile: { name: '', errors: { fields: { name: { code: 'required' } } } },
  }),
  state('account-email-routed', accountPage, {
    ...account,
    emails: {
      ...account.emails,
      change: { kind: 'open', typed: 'ana@other.example', errors: { problem: { code: 'email_managed', reference } } },
    },
  }),
  state('account-email-asked', accountPage, { ...account, done: 'email_asked' }),
  state('account-email-changed', accountPage, { ...account, done: 'email_changed' }),
  state('account-name-changed', accountPage, { ...account, done: 'name_changed' }),
  state('confirm-email', confirmEmailPage, { from: email, to: 'ana.lima@a-new-mailbox.example' }),
  state('confirm-email-closed', confirmEmailClosedPage, { reference }),
  state('account-unlinked', accountPage, { ...account, done: 'identity_unlinked' }),
  state('account-factors', accountPage, {
    ...account,
    password: { kind: 'set', minimum: 15, needsCurrent: false },
    factors: {
      totp: { createdAt: at, lastUsedAt: at },
      passkeys: [
        { id: 'psk_01', name: 'Firefox · Linux', createdAt: at, lastUsedAt: null },
        { id: 'psk_02', name: longName, createdAt: at, lastUsedAt: at },
      ],
      codesLeft: 9,
    },
    done: 'factor_added',
  }),
  state('account-factor-removed', accountPage, { ...account, done: 'factor_removed' }),
  state('account-passkey-renamed', accountPage, { ...account, done: 'passkey_renamed' }),
  state('totp-setup', totpSetupPage, totp),
  state('totp-setup-wrong', totpSetupPage, { ...totp, errors: { fields: { code: { code: 'totp_invalid' } } } }),
  state('passkey-setup', passkeySetupPage, { ask, name: 'Firefox · Linux', returnTo: '/account' }),
  state('passkey-setup-refused', passkeySetupPage, {
    ask,
    name: 'Firefox · Linux',
    returnTo: '/account',
    errors: { problem: { code: 'passkey_invalid', reference } },
  }),
  state('passkey-rename', passkeyRenamePage, { passkeyId: 'psk_01', name: 'Firefox · Linux' }),
  state('passkey-rename-empty', passkeyRenamePage, {
    passkeyId: 'psk_01',
    name: '',
    errors: { fields: { name: { code: 'required' } } },
  }),
  state('recovery-codes', recoveryCodesPage, { codes: Array(10).fill('7K4Q-92MX-0B3D-WZ8F'), returnTo: '/account' }),
  state('confirm-passkey', confirmPage, { email, methods: [{ kind: 'passkey', ask }], returnTo: '/account' }),
  state('confirm-own', confirmPage, { email, methods: [{ kind: 'password' }], returnTo: '/account', own: true }),
  state('confirm-own-none', confirmPage, { email, methods: [], returnTo: '/account', own: true }),
  state('confirm-password', confirmPage, {
    email,
    methods: [{ kind: 'password' }, { kind: 'google' }],
    returnTo: '/account',
  }),
  state('confirm-sso', confirmPage, { email, methods: [okta], returnTo: '/account' }),
  state('test-passed', connectionTestPage, test),
  ...outcomes.map((outcome) =>
    state(`test-${outcome}`, connectionTestPage, {
      ...test,
      result: { kind: 'passed', email, outcome, role: 'ORGANIZATION_MEMBER' },
    } as const),
  ),
  state('test-group-rules', connectionTestPage, { ...test, groupRules: ruled }),
  state('test-no-group-rule', connectionTestPage, { ...test, groupRules: { ...ruled, matched: [], absent: [] } }),
  state('test-refused', connectionTestPage, {
    ...test,
    result: { kind: 'refused', email, code: 'email_outside_domains' },
  }),
  state('test-failed', connectionTestPage, {
    ...test,
    claims: [],
    checks: [
      { name: 'Signature', passed: true },
      { name: 'Audience', passed: false },
    ],
    result: {
      kind: 'failed',
      code: 'saml_audience_mismatch',
      expected: 'https://id.example.com/sso/saml/con_8f2k',
      received: 'https://id.example.com/sso/saml/',
      hint: 'Okta: Applications → Gatehouse → General → SAML settings → Audience URI (SP Entity ID)',
    },
  }),
  state('outbox', outboxPage, { mails: [mail, { ...mail, id: 'mail_02', subject: longName }] }),
  state('outbox-empty', outboxPage, { mails: [] }),
  state('outbox-mail', outboxMailPage, {
    ...mail,
    publicUrl: 'http://localhost:3000',
    text: 'Hello,\n\nAccept:\nhttp://localhost:3000/invitation/abc\n\nElsewhere: https://example.org/ stays text.\n',
  }),
];
