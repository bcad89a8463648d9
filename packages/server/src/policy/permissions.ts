import { operatorPermissions, type Permission } from '@gatehouse/contract/permissions';
import { type OrganizationRole, organizationRoles } from '@gatehouse/contract/vocabulary';

/**
 * Who may do what: the one table behind the checks, the API's documentation and the abilities the UI receives.
 * Deny by default: what is not written here is not allowed.
 */

export type ActorKind = 'member' | 'person' | 'operator' | 'guest' | 'applicant' | 'system';

const member = ['organization:read', 'members:read', 'workspaces:create', 'account:manage'] as const;
const billingAdmin = [...member, 'billing:manage', 'usage:read'] as const;
const owner = [
  ...billingAdmin,
  'organization:manage',
  'members:manage',
  'workspaces:admin',
  'authentication:manage',
  'authentication:confirm',
  'bypass-link:manage',
  'teams:manage',
  'tokens:manage',
  'audit:read',
] as const;

export const rolePermissions: Readonly<Record<OrganizationRole, readonly Permission[]>> = {
  ORGANIZATION_MEMBER: member,
  ORGANIZATION_BILLING_ADMIN: billingAdmin,
  ORGANIZATION_OWNER: owner,
};

/** What an actor holds without a role in the organization. */
export const actorPermissions: Readonly<Record<ActorKind, readonly Permission[]>> = {
  member: [],
  person: ['account:manage'],
  operator: operatorPermissions,
  /** Whoever holds a set-up link; which one thing that opens is `setup-links.ts`. */
  guest: ['setup:use'],
  applicant: ['sign-in'],
  system: ['sign-in', 'organization:read', 'authentication:manage'],
};

export type Standing = { kind: ActorKind; role: OrganizationRole | null };

export function can(standing: Standing, permission: Permission): boolean {
  if (actorPermissions[standing.kind].includes(permission)) return true;
  return standing.kind === 'member' && standing.role !== null && rolePermissions[standing.role].includes(permission);
}

/** Smaller is more privileged. */
const rank = (role: OrganizationRole) => organizationRoles.indexOf(role);

export function isAtLeast(role: OrganizationRole, wanted: OrganizationRole): boolean {
  return rank(role) <= rank(wanted);
}

/** The most privileged of somebody's grants; null without any. */
export function effectiveRole(grants: readonly { role: OrganizationRole }[]): OrganizationRole | null {
  return organizationRoles.find((role) => grants.some((grant) => grant.role === role)) ?? null;
}
