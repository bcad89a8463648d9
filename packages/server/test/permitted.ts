import type { Endpoint } from '@gatehouse/contract/endpoint';
import type { OrganizationRole } from '@gatehouse/contract/vocabulary';
import { rolePermissions } from '../src/policy/permissions.ts';

/** What a route answers to each kind of person, by the permission table and the few rules beside it. */

export type Role = 'anonymous' | 'member' | 'billingAdmin' | 'owner' | 'stranger' | 'operator' | 'bootstrap';
export const roles: readonly Role[] = [
  'anonymous',
  'member',
  'billingAdmin',
  'owner',
  'stranger',
  'operator',
  'bootstrap',
];

type Outcome = 'allowed' | readonly [number, string];

export function expected(role: Role, endpoint: Endpoint): Outcome {
  const { path } = endpoint;
  if (path.startsWith('/operator')) return expectedOfOperators(role, endpoint);
  // Nobody here has opened a link.
  if (path.startsWith('/setup-link')) return [410, 'link_invalid'];
  if (role === 'anonymous' || role === 'bootstrap') return [401, 'unauthenticated'];
  if (path.startsWith('/organizations/{organizationId}')) return expectedInOrganization(role, endpoint);
  return 'allowed';
}

function expectedOfOperators(role: Role, { operationId }: Endpoint): Outcome {
  if (role === 'operator') return 'allowed';
  if (role === 'bootstrap') return notForTokens[operationId] ?? 'allowed';
  return role === 'anonymous' ? [401, 'unauthenticated'] : [404, 'not_found'];
}

/** A token is nobody: who could have tested a connection (without a test it takes an override), or who acts. */
const notForTokens: Readonly<Record<string, Outcome>> = {
  operatorActivateConnection: [409, 'connection_not_tested'],
  operatorTakeOver: [409, 'connection_not_tested'],
  startActing: [403, 'forbidden'],
  stopActing: [404, 'not_found'],
};

function expectedInOrganization(role: Role, { path, permission }: Endpoint): Outcome {
  const name = organizationRoleOf[role];
  if (!name) return [404, 'not_found'];
  // The last Owner may not leave, which the permission table does not say.
  if (role === 'owner' && path.endsWith('/leave')) return [409, 'last_owner'];
  return rolePermissions[name].includes(permission) ? 'allowed' : [403, 'forbidden'];
}

const organizationRoleOf: Readonly<Partial<Record<Role, OrganizationRole>>> = {
  member: 'ORGANIZATION_MEMBER',
  billingAdmin: 'ORGANIZATION_BILLING_ADMIN',
  owner: 'ORGANIZATION_OWNER',
};
