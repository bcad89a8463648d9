import type { OrganizationRole } from '@gatehouse/contract/vocabulary';

/** As in the contract, whose own list would bring its validation library into the browser. */
export const organizationRoles = [
  'ORGANIZATION_OWNER',
  'ORGANIZATION_BILLING_ADMIN',
  'ORGANIZATION_MEMBER',
] as const satisfies readonly OrganizationRole[];
