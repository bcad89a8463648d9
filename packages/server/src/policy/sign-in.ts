import type { ProblemCode } from '@gatehouse/contract/problems';
import type {
  AutomaticMembership,
  InvitationId,
  Method,
  OrganizationRole,
  SecondFactor,
} from '@gatehouse/contract/vocabulary';
import { isAllowed } from './route-identifier.ts';
import { firstMatch, type Rule, type Traced } from './trace.ts';

/**
 * May this proven identity come in, as whom, and with what membership? Asked after a credential was proven, and asked
 * again after a further proof. Everything else about signing in gathers these facts or carries out the answer.
 */

export type AccountFacts = {
  status: 'active' | 'deactivated';
  /** The asserted address is this account's primary one, or only a further one. */
  matchedBy: 'primary' | 'secondary';
  /** Somebody has shown control of the matched address before. */
  addressVerified: boolean;
  /** The primary address lies in a verified domain of an organization other than the connection's. */
  managedElsewhere: boolean;
  /** Linked to another subject of the same provider already. */
  hasOtherSubject: boolean;
};

type CommonFacts = {
  /** `known`: (provider, subject) was seen before and belongs to `account`. */
  identity: 'known' | 'unknown';
  account: AccountFacts | null;
  /** A code mailed to the asserted address was typed in this browser, in this flow. */
  mailboxProven: boolean;
  /** A code mailed to the account's primary address was typed in this browser, in this flow. */
  accountProven: boolean;
};

/** How the asserted address relates to the connection that asserts it. */
export type EmailStanding = 'missing' | 'mapped' | 'lapsed' | 'managed_elsewhere' | 'outside';

export type SsoFacts = CommonFacts & {
  method: 'sso';
  connection: { active: boolean; automaticMembership: AutomaticMembership };
  email: EmailStanding;
  membership: 'none' | 'active' | 'deactivated';
  /** Removed from the organization earlier. */
  removed: boolean;
  /** A live invitation of this organization to the asserted address. */
  invitation: { id: InvitationId; role: OrganizationRole } | null;
};

export type SocialFacts = CommonFacts & {
  method: 'google' | 'github';
  emailVerified: boolean;
  /** The address lies in a domain that is routed to a connection. */
  managed: { allowedMethods: readonly Method[] | null } | null;
  mayCreateAccount: boolean;
  /** The account has a second factor, and this browser is not signed in to it by more than a password. */
  factorMissing: boolean;
};

export type PasswordFacts = {
  method: 'password';
  /** null: no such account, no password, or not the right one; the three are the same here. */
  account: {
    status: 'active' | 'deactivated';
    addressVerified: boolean;
    /** The account's primary address, which need not be the typed one, is routed to a connection. */
    routedToSso: boolean;
    hasSecondFactor: boolean;
  } | null;
  /** Proven after the password, in the same flow. */
  secondFactor: SecondFactor | null;
  /** The typed address is routed to a connection, where a password never counts outside a bypass. */
  routedToSso: boolean;
  bypass: { membership: 'none' | 'active' | 'deactivated'; isOwner: boolean; ownersOnly: boolean } | null;
};

export type PasskeyFacts = {
  method: 'passkey';
  /** `refused`: there is such a passkey, but its signature, challenge or counter is not right. */
  credential: 'proven' | 'refused' | 'unknown';
  account: { status: 'active' | 'deactivated' } | null;
  /** The primary address lies in a domain that is routed to a connection. */
  managed: { allowedMethods: readonly Method[] | null } | null;
};

export type SignInFacts = SsoFacts | SocialFacts | PasswordFacts | PasskeyFacts;

export type NewMembership = { via: 'jit' | 'invitation'; role: OrganizationRole; invitationId: InvitationId | null };

export type Allow = {
  kind: 'allow';
  account: 'existing' | 'create';
  /** Remember (provider, subject) for this account from now on. */
  link: boolean;
  membership: NewMembership | null;
  /** Nobody had proven this account before: its password, sessions and other sign-ins go. */
  discardUnproven: boolean;
};

/** What is still to be shown: two by a code from a mailbox, one by what the person has enrolled. */
export type Proof = 'mailbox' | 'account' | 'second_factor';

export type SignInDecision = Allow | { kind: 'prove'; what: Proof } | { kind: 'deny'; reason: ProblemCode };

export function decideSignIn(facts: SignInFacts): Traced<SignInDecision> {
  switch (facts.method) {
    case 'password':
      return firstMatch(passwordRules, facts, allowExisting);
    case 'passkey':
      return firstMatch(passkeyRules, facts, allowExisting);
    case 'google':
    case 'github':
      return firstMatch(socialRules, facts, deny('credentials_invalid'));
    case 'sso':
      return firstMatch(ssoRules, facts, deny('not_a_member'));
    default:
      return facts satisfies never;
  }
}

const deny = (reason: ProblemCode): SignInDecision => ({ kind: 'deny', reason });
const prove = (what: Proof): SignInDecision => ({ kind: 'prove', what });
const allowExisting: Allow = {
  kind: 'allow',
  account: 'existing',
  link: false,
  membership: null,
  discardUnproven: false,
};

const passwordRules: readonly Rule<PasswordFacts, SignInDecision>[] = [
  {
    // Asked first and without the account: the answer depends on the domain alone.
    name: 'address_routed_to_sso',
    decide: (f) => (f.routedToSso && f.bypass === null ? deny('method_not_allowed') : null),
  },
  { name: 'password_matches', decide: (f) => (f.account === null ? deny('credentials_invalid') : null) },
  {
    // A further address is no way around the connection; only who knows the password is told.
    name: 'account_routed_to_sso',
    decide: (f) => (f.account?.routedToSso && f.bypass === null ? deny('method_not_allowed') : null),
  },
  {
    // A stranger on a bypass link hears what a wrong password hears.
    name: 'bypass_serves_active_members',
    when: (f) => f.bypass !== null,
    found: (f) => f.bypass?.membership ?? 'none',
    decide: (f) => {
      if (f.bypass?.membership !== 'active') return deny('credentials_invalid');
      return f.bypass.ownersOnly && !f.bypass.isOwner ? deny('credentials_invalid') : null;
    },
  },
  {
    name: 'account_active',
    decide: (f) => (f.account?.status === 'deactivated' ? deny('deactivated') : null),
  },
  { name: 'address_verified', decide: (f) => (f.account?.addressVerified ? null : deny('email_not_verified')) },
  {
    // Last: whoever does not know the password never learns that there is a second factor.
    name: 'second_factor_proven',
    when: (f) => f.account?.hasSecondFactor === true,
    found: (f) => f.secondFactor ?? 'none yet',
    decide: (f) => (f.secondFactor === null ? prove('second_factor') : null),
  },
];

/** A passkey has verified its user, so it is both factors at once. It is bound to one account and needs no address. */
const passkeyRules: readonly Rule<PasskeyFacts, SignInDecision>[] = [
  {
    name: 'passkey_proven',
    found: (f) => f.credential,
    decide: (f) => (f.credential === 'proven' && f.account ? null : deny('passkey_invalid')),
  },
  {
    name: 'account_active',
    decide: (f) => (f.account?.status === 'deactivated' ? deny('deactivated') : null),
  },
  {
    name: 'domain_allows_method',
    when: (f) => f.managed !== null,
    decide: (f) => (f.managed && !isAllowed(f.managed.allowedMethods, f.method) ? deny('method_not_allowed') : null),
  },
];

/** R3: Google and GitHub are authoritative for nobody's domain, so an e-mail match alone never links. */
const socialRules: readonly Rule<SocialFacts, SignInDecision>[] = [
  {
    name: 'account_active',
    decide: (f) => (f.account?.status === 'deactivated' ? deny('deactivated') : null),
  },
  {
    name: 'known_identity',
    found: (f) => f.identity,
    decide: (f) => (f.identity === 'known' && f.account ? allowExisting : null),
  },
  { name: 'address_verified_by_provider', decide: (f) => (f.emailVerified ? null : deny('email_not_verified')) },
  {
    name: 'domain_allows_method',
    when: (f) => f.managed !== null,
    decide: (f) => (f.managed && !isAllowed(f.managed.allowedMethods, f.method) ? deny('method_not_allowed') : null),
  },
  { name: 'one_subject_per_account', decide: (f) => (f.account?.hasOtherSubject ? deny('account_conflict') : null) },
  {
    name: 'account_proven_before_linking',
    when: (f) => f.account !== null,
    decide: (f) => (f.accountProven ? null : prove('account')),
  },
  {
    // Or whoever reads the mailbox would pass the second factor, which not even a new password does. Only they are told.
    name: 'second_factor_before_linking',
    when: (f) => f.account?.addressVerified === true,
    decide: (f) => (f.factorMissing ? deny('second_factor_required') : null),
  },
  {
    name: 'link_existing_account',
    when: (f) => f.account !== null,
    decide: (f) => ({ ...allowExisting, link: true, discardUnproven: f.account?.addressVerified === false }),
  },
  {
    name: 'create_account',
    decide: (f) => (f.mayCreateAccount ? { ...allowExisting, account: 'create', link: true } : deny('not_a_member')),
  },
];

const ssoRules: readonly Rule<SsoFacts, SignInDecision>[] = [
  {
    name: 'connection_active',
    decide: (f) => (f.connection.active ? null : deny('connection_inactive')),
  },
  {
    name: 'account_active',
    decide: (f) => (f.account?.status === 'deactivated' ? deny('deactivated') : null),
  },
  {
    name: 'membership_active',
    found: (f) => f.membership,
    decide: (f) => (f.membership === 'deactivated' ? deny('deactivated') : null),
  },
  {
    name: 'known_identity',
    found: (f) => f.identity,
    when: (f) => f.identity === 'known',
    decide: (f) => (f.membership === 'active' ? allowExisting : joinOrDeny(f, { account: 'existing', link: false })),
  },
  { name: 'address_asserted', decide: (f) => (f.email === 'missing' ? deny('attribute_missing') : null) },
  {
    // R2: a connection never speaks for an address, or a person, that another organization manages.
    name: 'address_not_managed_elsewhere',
    found: (f) => f.email,
    decide: (f) =>
      f.email === 'managed_elsewhere' || f.account?.managedElsewhere ? deny('email_outside_domains') : null,
  },
  { name: 'one_subject_per_account', decide: (f) => (f.account?.hasOtherSubject ? deny('subject_changed') : null) },
  {
    name: 'outside_address_expected',
    when: (f) => f.email !== 'mapped',
    decide: (f) => (f.invitation !== null || f.membership === 'active' ? null : deny('email_outside_domains')),
  },
  {
    name: 'outside_address_proven',
    when: (f) => f.email !== 'mapped',
    decide: (f) => (f.mailboxProven ? null : prove('mailbox')),
  },
  {
    name: 'secondary_match_proven',
    when: (f) => f.account?.matchedBy === 'secondary',
    decide: (f) => (f.accountProven ? null : prove('account')),
  },
  {
    name: 'link_and_join',
    decide: (f) => joinOrDeny(f, { account: f.account ? 'existing' : 'create', link: true }),
  },
];

/** What remains once it is clear who it is: are they in, or may they come in? An invitation wins over JIT. */
function joinOrDeny(facts: SsoFacts, who: Pick<Allow, 'account' | 'link'>): SignInDecision {
  const allow: Allow = {
    ...allowExisting,
    ...who,
    discardUnproven: who.link && facts.account?.addressVerified === false,
  };
  if (facts.membership === 'active') return allow;
  const { invitation } = facts;
  const provenHere = facts.mailboxProven && facts.email !== 'managed_elsewhere';
  const speaksForAddress = facts.email === 'mapped' || provenHere;
  if (invitation !== null && speaksForAddress) {
    return { ...allow, membership: { via: 'invitation', role: invitation.role, invitationId: invitation.id } };
  }
  if (invitation !== null && facts.email !== 'managed_elsewhere' && facts.email !== 'missing') return prove('mailbox');
  if (facts.removed) return deny('removed');
  if (facts.connection.automaticMembership === 'disabled') return deny('jit_disabled');
  if (facts.email !== 'mapped' || facts.account?.managedElsewhere) return deny('email_outside_domains');
  return { ...allow, membership: { via: 'jit', role: facts.connection.automaticMembership, invitationId: null } };
}
