export type Role = 'ORGANIZATION_OWNER' | 'ORGANIZATION_BILLING_ADMIN' | 'ORGANIZATION_MEMBER';

/** Product words for roles, as keys of the catalogue. */
export const roleNames = {
  ORGANIZATION_OWNER: 'role.owner',
  ORGANIZATION_BILLING_ADMIN: 'role.billingAdmin',
  ORGANIZATION_MEMBER: 'role.member',
} as const satisfies Record<Role, string>;
