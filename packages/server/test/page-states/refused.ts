import { type ProblemCode, problems } from '@gatehouse/contract/problems';
import {
  type InvitationClosedView,
  invitationClosedPage,
  invitationCodePage,
  invitationPage,
} from '../../src/doors/sign-in/pages/invitation.ts';
import {
  maintenancePage,
  type NoAccessReason,
  type NoAccessView,
  noAccessPage,
  problemPage,
  type StepUpView,
  stepUpPage,
} from '../../src/doors/sign-in/pages/refusal.ts';
import { longName, okta, type PageState, reference, state } from './state.ts';

const email = 'ana@acme.example';
const organization = 'Acme';
const retry = { href: '/sign-in' };

const stepUp: StepUpView = {
  organization: { id: 'org_01', name: organization },
  email,
  signedInWith: { kind: 'google' },
  accepted: [okta],
  canOpenAnother: true,
  reference,
};

function noAccess(reason: NoAccessReason, more: Partial<NoAccessView> = {}): PageState {
  return state(`no-access-${reason}`, noAccessPage, {
    reason,
    organization,
    email,
    reference,
    signedIn: true,
    canOpenAnother: true,
    ...more,
  });
}

function closed(kind: InvitationClosedView['kind'], signedIn: boolean): PageState {
  return state(`invitation-${kind}`, invitationClosedPage, { kind, organization, reference, signedIn });
}

const offered = { organization, inviter: 'Bruno Costa', role: 'ORGANIZATION_MEMBER', email } as const;

/** Every code there is has a page, whether or not we expect a person to see it. */
export const codes: readonly ProblemCode[] = Object.keys(problems).filter(
  (code): code is ProblemCode => code in problems,
);

export const problemStates: readonly PageState[] = codes.map((code) =>
  state(`problem-${code}`, problemPage, { code, reference, retry }),
);

export const refusedStates: readonly PageState[] = [
  state('problem-idp-unreachable', problemPage, { code: 'idp_unreachable', reference, retry, organization }),
  state('problem-rate-limited', problemPage, { code: 'rate_limited', reference, retryAfterSeconds: 1 }),
  state('problem-signed-in', problemPage, { code: 'internal', reference, signedIn: true }),
  state('step-up-sso', stepUpPage, stepUp),
  state('step-up-several', stepUpPage, {
    ...stepUp,
    accepted: [okta, { kind: 'github' }, { kind: 'password' }],
    canOpenAnother: false,
  }),
  state('step-up-password', stepUpPage, { ...stepUp, accepted: [{ kind: 'password' }] }),
  state('step-up-expired', stepUpPage, { ...stepUp, accepted: [{ kind: 'password' }], expired: true }),
  state('step-up-wrong-person', stepUpPage, {
    ...stepUp,
    organization: { id: 'org_02', name: longName },
    problem: { code: 'step_up_wrong_person' },
  }),
  noAccess('not_a_member'),
  noAccess('jit_disabled', { signedIn: false, canOpenAnother: false }),
  noAccess('removed'),
  noAccess('deactivated'),
  noAccess('ip_not_allowed', { ipAddress: '2001:db8:85a3::8a2e:370:7334' }),
  noAccess('plan_limit', { organization: longName }),
  state('maintenance', maintenancePage, { reference, retryAfterSeconds: 15 }),
  state('invitation-new-person', invitationPage, {
    ...offered,
    kind: 'new_person',
    name: '',
    passwordMinimum: 15,
    social: ['google', 'github'],
  }),
  state('invitation-new-person-errors', invitationPage, {
    ...offered,
    inviter: null,
    role: 'ORGANIZATION_BILLING_ADMIN',
    kind: 'new_person',
    name: '',
    passwordMinimum: 15,
    social: [],
    errors: { fields: { name: { code: 'required' }, password: { code: 'too_common' } } },
  }),
  state('invitation-new-person-social', invitationPage, {
    ...offered,
    kind: 'new_person',
    name: '',
    passwordMinimum: null,
    social: ['google'],
  }),
  state('invitation-sign-in-first', invitationPage, { ...offered, kind: 'sign_in_first' }),
  state('invitation-signed-in', invitationPage, { ...offered, kind: 'signed_in', name: 'Ana Lima' }),
  state('invitation-other-account', invitationPage, {
    ...offered,
    kind: 'other_account',
    signedInAs: 'ana@home.example',
  }),
  state('invitation-sso', invitationPage, {
    ...offered,
    kind: 'sso_needed',
    connectionId: 'con_01',
    connectionName: 'Okta',
  }),
  state('invitation-code', invitationCodePage, { flowId: 'flw_01', email, organization }),
  state('invitation-code-wrong', invitationCodePage, {
    flowId: 'flw_01',
    email,
    organization,
    errors: { fields: { code: { code: 'code_invalid' } } },
  }),
  closed('expired', false),
  closed('revoked', false),
  closed('accepted', false),
  closed('already_a_member', true),
  closed('organization_full', true),
];
