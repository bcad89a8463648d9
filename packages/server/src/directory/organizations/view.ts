import type { Entitlements, Organization } from '@gatehouse/contract/endpoints/organizations';
import { permissions } from '@gatehouse/contract/permissions';
import type { features, Plan } from '@gatehouse/contract/vocabulary';
import type { z } from 'zod';
import type { Config } from '../../config.ts';
import { can } from '../../policy/permissions.ts';
import { isEntitled } from '../../policy/plans.ts';
import type { ActorView } from '../act.ts';
import type { findOrganization } from './store.ts';

type OrganizationRow = NonNullable<Awaited<ReturnType<typeof findOrganization>>>;

export function viewOrganization(row: OrganizationRow, actor: ActorView): z.infer<typeof Organization> {
  return {
    id: row.id,
    name: row.name,
    slug: row.slug,
    plan: row.plan,
    memberCount: row.member_count,
    allowedMethods: row.allowed_methods,
    role: actor.role,
    abilities: permissions.filter((permission) => can(actor.standing, permission)),
    bypassed: actor.presence?.bypassed ?? false,
    version: row.version,
    createdAt: row.created_at.toISOString(),
  };
}

export function viewEntitlements(plan: Plan, selfService: Config['selfService']): z.infer<typeof Entitlements> {
  const included = (feature: (typeof features)[number]) => isEntitled(plan, feature);
  return {
    plan,
    features: {
      auth_restriction: included('auth_restriction'),
      scim: included('scim'),
      teams: included('teams'),
      ip_access: included('ip_access'),
      audit_export: included('audit_export'),
    },
    selfService: { ...selfService },
  };
}
