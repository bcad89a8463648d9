import { z } from 'zod';

/** The words of the product, once. Order matters where it says so. */

/** From the most to the least privileged. */
export const organizationRoles = ['ORGANIZATION_OWNER', 'ORGANIZATION_BILLING_ADMIN', 'ORGANIZATION_MEMBER'] as const;
export type OrganizationRole = (typeof organizationRoles)[number];
export const OrganizationRoleSchema = z.enum(organizationRoles).meta({ id: 'OrganizationRole' });

export const methods = ['password', 'passkey', 'google', 'github', 'sso'] as const;
export type Method = (typeof methods)[number];
export const MethodSchema = z.enum(methods).meta({ id: 'Method' });

/** What can be asked for after a password. A passkey is also a method of its own, and then counts as both factors. */
export const secondFactors = ['totp', 'passkey', 'recovery_code'] as const;
export type SecondFactor = (typeof secondFactors)[number];
export const SecondFactorSchema = z.enum(secondFactors).meta({ id: 'SecondFactor' });

/** The role JIT gives, never Owner, or `disabled`. */
export const automaticMemberships = ['ORGANIZATION_BILLING_ADMIN', 'ORGANIZATION_MEMBER', 'disabled'] as const;
export type AutomaticMembership = (typeof automaticMemberships)[number];
export const AutomaticMembershipSchema = z.enum(automaticMemberships).meta({
  id: 'AutomaticMembership',
  description: 'The role just-in-time provisioning gives (never Owner), or `disabled`.',
});

export const connectionTypes = ['saml', 'oidc'] as const;
export type ConnectionType = (typeof connectionTypes)[number];

export const connectionPresets = ['okta', 'entra', 'onelogin', 'ping', 'google_workspace', 'adfs', 'custom'] as const;
export type ConnectionPreset = (typeof connectionPresets)[number];

export const connectionStates = ['draft', 'tested', 'active', 'inactive'] as const;
export type ConnectionState = (typeof connectionStates)[number];

/** Of a connection's own keys: published, in use, gone. */
export const connectionKeyStates = ['next', 'current', 'previous'] as const;
export type ConnectionKeyState = (typeof connectionKeyStates)[number];

/** What shows a provider of OpenID Connect that it is us: a secret it gave, or a key of our own (RFC 7523). */
export const clientAuthentications = ['client_secret', 'private_key_jwt'] as const;
export type ClientAuthentication = (typeof clientAuthentications)[number];

/** How somebody becomes a member. */
export const joinSources = ['founder', 'invitation', 'jit', 'hand', 'operator'] as const;
export type JoinSource = (typeof joinSources)[number];

/** Why somebody has a role: `group_rule` is what their identity provider says about them. */
export const grantSources = [...joinSources, 'group_rule'] as const;
export type GrantSource = (typeof grantSources)[number];

export const plans = ['free', 'business', 'enterprise'] as const;
export type Plan = (typeof plans)[number];
export const PlanSchema = z.enum(plans).meta({ id: 'Plan' });

export const features = ['auth_restriction', 'scim', 'teams', 'ip_access', 'audit_export'] as const;
export type Feature = (typeof features)[number];

/** Settings an instance may leave to support. */
export const requestableSettings = ['domain', 'jit', 'restriction'] as const;
export type RequestableSetting = (typeof requestableSettings)[number];

/** What stands in the access calendar. */
export const calendarKinds = [
  'certificate_ends',
  'client_secret_ends',
  'own_key_ends',
  'domain_failing',
  'domain_lapsed',
  'sole_owner',
  'bypass_link_missing',
  'bypass_link_never_rehearsed',
  'bypass_link_rehearsal',
] as const;
export type CalendarKind = (typeof calendarKinds)[number];

export const calendarSeverities = ['urgent', 'soon', 'later'] as const;
export type CalendarSeverity = (typeof calendarSeverities)[number];

/** What a change that undoes itself unless it is confirmed can be of. */
export const provisionalKinds = ['authentication', 'connection', 'domain'] as const;
export type ProvisionalKind = (typeof provisionalKinds)[number];

/** What an operator may do while acting for an organization: look, or also change. */
export const actingScopes = ['read', 'change'] as const;
export type ActingScope = (typeof actingScopes)[number];

/** What somebody without an account can be asked to do by a set-up link; each link is for one of them. */
export const setupTasks = ['domain', 'connection', 'certificate'] as const;
export type SetupTask = (typeof setupTasks)[number];

/** `finished`: the guest's part is done, and the Owner's is not. */
export const setupLinkStates = ['open', 'finished', 'done', 'expired', 'revoked'] as const;
export type SetupLinkState = (typeof setupLinkStates)[number];

/** Ways in which the record that proves a domain is often got wrong. */
export const recordMistakes = ['quoted', 'zone_twice', 'at_domain', 'old_value', 'incomplete'] as const;
export type RecordMistake = (typeof recordMistakes)[number];

export type OrganizationId = `org_${string}`;
export type UserId = `usr_${string}`;
export type InvitationId = `inv_${string}`;
export type DomainId = `dom_${string}`;
export type ConnectionId = `con_${string}`;
export type ConnectionKeyId = `key_${string}`;
export type SessionId = `ses_${string}`;
export type BypassLinkId = `byp_${string}`;
export type IdentityId = `idn_${string}`;
export type ChangeRequestId = `chr_${string}`;
export type PasskeyId = `psk_${string}`;
export type ActingId = `act_${string}`;
export type SetupLinkId = `stl_${string}`;

const idOf = <Prefix extends string>(prefix: Prefix) =>
  z.templateLiteral([z.literal(`${prefix}_`), z.string().regex(/^[0-9a-z]{26}$/)]);

export const OrganizationIdSchema = idOf('org');
export const UserIdSchema = idOf('usr');
export const InvitationIdSchema = idOf('inv');
export const DomainIdSchema = idOf('dom');
export const ConnectionIdSchema = idOf('con');
export const ConnectionKeyIdSchema = idOf('key');
export const SessionIdSchema = idOf('ses');
export const IdentityIdSchema = idOf('idn');
export const ChangeRequestIdSchema = idOf('chr');
export const PasskeyIdSchema = idOf('psk');
export const ActingIdSchema = idOf('act');
export const SetupLinkIdSchema = idOf('stl');
