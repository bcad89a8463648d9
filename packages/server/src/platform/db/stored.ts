import type { GroupRulesResult } from '@gatehouse/contract/endpoints/group-rules';
import type { Reauthentication } from '@gatehouse/contract/presets/preset';
import type { ProblemCode } from '@gatehouse/contract/problems';
import type {
  AutomaticMembership,
  BypassLinkId,
  ConnectionId,
  ConnectionState,
  DomainId,
  InvitationId,
  Method,
  OrganizationId,
  RecordMistake,
  SecondFactor,
  SetupLinkId,
} from '@gatehouse/contract/vocabulary';

/** What the jsonb columns hold, and the text columns whose words are ours. */

export type SamlSettings = LogoutAddress & {
  type: 'saml';
  idpEntityId: string | null;
  ssoUrl: string | null;
  ssoBinding: 'redirect' | 'post';
  certificates: string[];
  allowIdpInitiated: boolean;
  attributes: { email?: string; firstName?: string; lastName?: string; name?: string };
  /** Those of the certificates that end before their own day. */
  retiring?: RetiringCertificate[];
};

/** Where people are signed out at the provider. Nothing that signs anybody in depends on it. */
export type LogoutAddress = {
  sloUrl?: string | null;
  sloResponseUrl?: string | null;
  sloBinding?: 'redirect' | 'post';
  /** An Owner said so; what the metadata names does not replace it. */
  sloByHand?: boolean;
};

export type OidcSettings = {
  type: 'oidc';
  issuer: string | null;
  clientId: string | null;
  scopes: string[];
  /** Left out for a client secret, as in all connections made before there was a choice. */
  clientAuthentication?: 'private_key_jwt';
};
export type ConnectionSettings = SamlSettings | OidcSettings;
/** A certificate that the provider's metadata no longer names; believed until then, RFC 3339. */
export type RetiringCertificate = { pem: string; until: string };
/** What metadata brought that an Owner has to look at first. */
export type PendingMetadata = LogoutAddress & {
  digest: string;
  since: string;
  reason: 'not_verified' | 'other_entity';
  idpEntityId: string | null;
  ssoUrl: string | null;
  ssoBinding: 'redirect' | 'post';
  certificates: string[];
};
export type DnsAnswer = { kind: 'records' | 'none' | 'unreachable'; values: string[] };
export type CheckedAnswer = DnsAnswer & { mistake?: RecordMistake | null };
/** What a test of a connection saw, and what would have happened. Shown to Owners; inert text. */
export type TestReport = {
  subject: string | null;
  email: string | null;
  name: string | null;
  claims: Record<string, string[]>;
  outcome: string;
  reason: ProblemCode | null;
  evidence: { expected?: string; received?: string; hint?: string } | null;
  /** Not in reports from before there were group rules. */
  groupRules?: GroupRulesResult | null;
};

/** `at` is RFC 3339 text here; `directory/sessions` turns it into the policy's `Authentication`. */
export type StoredAuthentication = {
  method: Method;
  connectionId?: ConnectionId;
  bypass?: { organizationId: OrganizationId; linkId: BypassLinkId; kept: boolean };
  secondFactor?: SecondFactor;
  at: string;
};

/** Where a connection's metadata was read, when it is read next, and what was known of it. */
export type MetadataBefore = {
  url: string;
  nextAt: string;
  /** Not in what was kept before a place to sign out could be entered beside the metadata. */
  logout?: LogoutAddress | null;
  pending: PendingMetadata | null;
  declined: string | null;
};

/** What a provisional change is named after, as it was. The secret is sealed, as in its own row. */
export type SettingsBefore =
  | {
      kind: 'authentication';
      allowedMethods: Method[] | null;
      bypassOwnersOnly: boolean;
      requireSecondFactor: boolean;
      sessionMaxHours: number | null;
    }
  | {
      kind: 'connection';
      id: ConnectionId;
      name: string;
      state: ConnectionState;
      settings: ConnectionSettings;
      fingerprint: string;
      /** Not in what was kept before connections took over from each other. */
      lastActiveFingerprint?: string | null;
      automaticMembership: AutomaticMembership;
      clientSecret: string | null;
      clientSecretExpiresAt: string | null;
      activatedAt: string | null;
      /** Not in what was kept before metadata had an address that changes with the settings. */
      metadata?: MetadataBefore | null;
      /** Made of this configuration. Not in what was kept before a change could take tests along with it. */
      tests?: string[];
    }
  | { kind: 'domain'; id: DomainId; connectionId: ConnectionId | null };
/** What a provisional change puts back with it. */
export type AlsoBefore = SettingsBefore | { kind: 'setup_link'; id: SetupLinkId; acceptedAt: string | null };

export type FlowPurpose = 'sign_in' | 'step_up' | 'confirm' | 'test' | 'link' | 'second_factor';
/** What a flow carries along; nothing secret. */
export type FlowData = {
  email?: string;
  returnTo?: string;
  invitationId?: InvitationId;
  fingerprint?: string;
  /** The provider was asked for a new proof, and how. */
  reauthentication?: Reauthentication;
  setupLinkId?: SetupLinkId;
};

export type MailTokenKind = 'password_reset' | 'sign_up' | 'email_change' | 'first_operator';
export type MailTokenData = { returnTo?: string; bypassLinkId?: BypassLinkId; organizationId?: OrganizationId };
export type AuditActor = { kind: string; id: string | null; name: string | null };
export type AuditTarget = { kind: string; id: string; name?: string };
