/** What somebody may do. Which role or actor holds which is decided in one table, `policy/permissions.ts`. */
export const permissions = [
  'organization:read',
  'members:read',
  'workspaces:create',
  'billing:manage',
  'usage:read',
  'organization:manage',
  'members:manage',
  'workspaces:admin',
  'authentication:manage',
  /** The word of an Owner who has come in by it that a change may stay. */
  'authentication:confirm',
  'bypass-link:manage',
  'teams:manage',
  'tokens:manage',
  'audit:read',
  /** One's own account: sessions, password, linked sign-ins, leaving. */
  'account:manage',
  /** Somebody at the door, who is nobody yet. */
  'sign-in',
  /** What a set-up link lets its bearer do, and nothing else. */
  'setup:use',
  /** The support team's own: plans, every organization, proofs by word, overrides. */
  'operator:manage',
] as const;

export type Permission = (typeof permissions)[number];

/**
 * What an operator holds in every organization. Here, and not in the table, because the contract derives the operator's
 * twin of each endpoint from it. Never the bypass link: that is the Owners'.
 */
export const operatorPermissions: readonly Permission[] = [
  'operator:manage',
  'organization:read',
  'organization:manage',
  'members:read',
  'members:manage',
  'authentication:manage',
  'audit:read',
];
