import {
  bypassDonePage,
  bypassInvalidPage,
  bypassPage,
  bypassPasswordPage,
} from '../../src/doors/sign-in/pages/bypass.ts';
import { type IdentifierView, identifierPage } from '../../src/doors/sign-in/pages/identifier.ts';
import { type PasswordView, passwordManagedPage, passwordPage } from '../../src/doors/sign-in/pages/password.ts';
import {
  forgotPasswordPage,
  type MailSentView,
  mailSentPage,
  newPasswordPage,
} from '../../src/doors/sign-in/pages/password-reset.ts';
import { proveMailboxPage } from '../../src/doors/sign-in/pages/proof.ts';
import {
  type FactorRequiredView,
  factorRequiredPage,
  type SecondFactorView,
  secondFactorPage,
} from '../../src/doors/sign-in/pages/second-factor.ts';
import { linkClosedPage, setupPage, signUpPage, verifyEmailPage } from '../../src/doors/sign-in/pages/sign-up.ts';
import { signedOutPage } from '../../src/doors/sign-in/pages/signed-out.ts';
import { arabicName, ask, longName, okta, type PageState, reference, state } from './state.ts';

const email = 'ana@acme.example';
const acme = { slug: 'acme', name: 'Acme', connections: [] };
const flowId = 'flw_01';

const identifier: IdentifierView = {
  email: '',
  social: ['google', 'github'],
  signUpOpen: true,
  passkey: ask,
  returnTo: '/organizations',
};
const password: PasswordView = { email, others: ['google', 'github'], returnTo: '/organizations' };

const factor: SecondFactorView = {
  flowId,
  email,
  hasTotp: true,
  passkey: ask,
  hasRecoveryCodes: true,
  recovering: false,
};
const required: FactorRequiredView = {
  organization: { id: 'org_01', name: 'Acme' },
  enrolled: false,
  returnTo: '/organizations/org_01',
  canOpenAnother: false,
  reference,
};

function sent(purpose: MailSentView['purpose']): PageState {
  return state(`mail-sent-${purpose}`, mailSentPage, { purpose, email });
}

export const signingInStates: readonly PageState[] = [
  state('signed-out', signedOutPage, { connection: longName, ticket: 'sealed' }),
  state('identifier', identifierPage, identifier),
  state('identifier-email-only', identifierPage, { ...identifier, social: [], passkey: undefined, signUpOpen: false }),
  state('identifier-passkey-only', identifierPage, { ...identifier, social: [] }),
  state('identifier-passkey-refused', identifierPage, {
    ...identifier,
    errors: { problem: { code: 'passkey_invalid', reference } },
  }),
  state('identifier-last-method', identifierPage, { ...identifier, lastMethod: 'google' }),
  state('identifier-last-method-email', identifierPage, { ...identifier, lastMethod: 'email' }),
  state('identifier-invalid-email', identifierPage, {
    ...identifier,
    email: 'ana@acme',
    errors: { fields: { email: { code: 'email_invalid' } } },
  }),
  state('identifier-rate-limited', identifierPage, {
    ...identifier,
    email,
    errors: { problem: { code: 'rate_limited', reference, retryAfterSeconds: 42 } },
  }),
  state('identifier-signed-out', identifierPage, { ...identifier, notice: 'signed_out' }),
  state('identifier-session-expired', identifierPage, { ...identifier, notice: 'session_expired' }),
  state('identifier-password-changed', identifierPage, { ...identifier, notice: 'password_changed' }),
  state('identifier-invitation', identifierPage, { ...identifier, email, notice: 'invitation_sign_in' }),
  state('identifier-already-signed-in', identifierPage, { ...identifier, signedInAs: { name: 'Ana Lima', email } }),
  state('identifier-organization', identifierPage, { ...identifier, organization: acme }),
  state('identifier-organization-long', identifierPage, {
    ...identifier,
    organization: { ...acme, name: longName, connections: [{ id: 'con_01', name: 'Okta' }] },
  }),
  state('identifier-organization-arabic', identifierPage, {
    ...identifier,
    organization: { ...acme, name: arabicName },
  }),
  state('password', passwordPage, password),
  state('password-organization', passwordPage, { ...password, organization: acme, others: [] }),
  state('password-wrong', passwordPage, {
    ...password,
    errors: { problem: { code: 'credentials_invalid', reference } },
  }),
  state('password-empty', passwordPage, { ...password, errors: { fields: { password: { code: 'required' } } } }),
  state('password-rate-limited', passwordPage, {
    ...password,
    errors: { problem: { code: 'rate_limited', reference, retryAfterSeconds: 600 } },
  }),
  state('password-managed', passwordManagedPage, { email, connection: { id: 'con_01', name: 'Okta' } }),
  state('prove-mailbox', proveMailboxPage, { flowId, email, method: okta }),
  state('prove-mailbox-wrong', proveMailboxPage, {
    flowId,
    email,
    method: { kind: 'google' },
    errors: { problem: { code: 'code_invalid', reference }, fields: { code: { code: 'code_invalid' } } },
  }),
  state('second-factor', secondFactorPage, factor),
  state('second-factor-wrong', secondFactorPage, {
    ...factor,
    errors: { fields: { code: { code: 'totp_invalid' } } },
  }),
  state('second-factor-limited', secondFactorPage, {
    ...factor,
    passkey: undefined,
    hasRecoveryCodes: false,
    errors: { problem: { code: 'rate_limited', reference, retryAfterSeconds: 600 } },
  }),
  state('second-factor-passkey', secondFactorPage, { ...factor, hasTotp: false }),
  state('second-factor-recovery', secondFactorPage, { ...factor, recovering: true }),
  state('second-factor-recovery-wrong', secondFactorPage, {
    ...factor,
    recovering: true,
    errors: { fields: { code: { code: 'recovery_code_invalid' } } },
  }),
  state('factor-required', factorRequiredPage, required),
  state('factor-required-enrolled', factorRequiredPage, { ...required, enrolled: true, canOpenAnother: true }),
  state('factor-required-long', factorRequiredPage, { ...required, organization: { id: 'org_01', name: longName } }),
  state('forgot-password', forgotPasswordPage, { email: '' }),
  state('forgot-password-invalid', forgotPasswordPage, {
    email: 'ana',
    errors: { fields: { email: { code: 'email_invalid' } } },
  }),
  sent('password_reset'),
  sent('bypass_password'),
  sent('sign_up'),
  sent('verify_email'),
  state('new-password', newPasswordPage, { email, minimum: 15 }),
  state('new-password-short', newPasswordPage, {
    email,
    minimum: 15,
    errors: { fields: { password: { code: 'too_short', minimum: 15 } } },
  }),
  state('new-password-common', newPasswordPage, {
    email,
    minimum: 15,
    errors: { fields: { password: { code: 'too_common' } } },
  }),
  state('new-password-name', newPasswordPage, {
    email,
    minimum: 8,
    errors: { fields: { password: { code: 'contains_name' } } },
  }),
  state('link-closed-reset-expired', linkClosedPage, { purpose: 'password_reset', state: 'expired' }),
  state('link-closed-verify-used', linkClosedPage, { purpose: 'verify_email', state: 'used', reference, email }),
  state('sign-up', signUpPage, { email: '' }),
  state('sign-up-invalid', signUpPage, {
    email: 'a b@acme.example',
    errors: { fields: { email: { code: 'email_invalid' } } },
  }),
  state('verify-email', verifyEmailPage, { email, name: '', minimum: 15 }),
  state('setup', setupPage, { email: '', name: '', minimum: 15 }),
  state('setup-errors', setupPage, {
    email: 'ops',
    name: '',
    minimum: 15,
    errors: {
      fields: {
        name: { code: 'required' },
        email: { code: 'email_invalid' },
        password: { code: 'too_short', minimum: 15 },
      },
    },
  }),
  state('bypass', bypassPage, { organization: 'Acme', email: '' }),
  state('bypass-wrong', bypassPage, {
    organization: 'Acme',
    email,
    errors: { problem: { code: 'credentials_invalid', reference } },
  }),
  state('bypass-password', bypassPasswordPage, { organization: 'Acme', email }),
  state('bypass-invalid', bypassInvalidPage, { reference }),
  state('bypass-done', bypassDonePage, {
    wasIn: false,
    organization: 'Acme',
    canRegenerate: true,
    returnTo: '/organizations/org_01',
  }),
  state('bypass-works', bypassDonePage, {
    wasIn: true,
    organization: 'Acme',
    canRegenerate: true,
    returnTo: '/organizations/org_01',
  }),
];
