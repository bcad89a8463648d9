import type { AuthenticationSettings, Impact, MemberImpact } from '@gatehouse/contract/endpoints/authentication';
import type { z } from 'zod';
import type { Config } from '../../config.ts';
import { isEntitled } from '../../policy/plans.ts';
import { previewPolicy } from '../../policy/preview-policy.ts';
import type { SettingsForWays } from '../../policy/ways-in.ts';
import type { findBypassLink } from '../bypass-links/store.ts';
import type { findOrganization } from '../organizations/store.ts';
import { instanceMethods } from '../world.ts';
import type { MemberWaysRow } from './store.ts';

export type SettingsView = z.infer<typeof AuthenticationSettings>;
export type ImpactView = z.infer<typeof Impact>;
export type MemberImpactView = z.infer<typeof MemberImpact>;

type Organization = NonNullable<Awaited<ReturnType<typeof findOrganization>>>;
type Link = Awaited<ReturnType<typeof findBypassLink>>;

type Parts = { link: Link; owners: SettingsView['owners']; selfService: Config['selfService'] };

export function viewSettings(row: Organization, { link, owners, selfService }: Parts, config: Config): SettingsView {
  return {
    allowedMethods: row.allowed_methods,
    instanceMethods: instanceMethods(config),
    requireSecondFactor: row.require_second_factor,
    restriction: restrictionOf(row, selfService),
    bypassOwnersOnly: row.bypass_owners_only,
    sessionMaxHours: row.session_max_hours,
    bypassLink: link && {
      createdAt: link.created_at.toISOString(),
      lastUsedAt: link.last_used_at?.toISOString() ?? null,
    },
    owners,
    version: row.version,
  };
}

function restrictionOf(row: Organization, { restriction }: Config['selfService']): SettingsView['restriction'] {
  if (!isEntitled(row.plan, 'auth_restriction')) return 'plan_limit';
  return restriction ? 'available' : 'by_request';
}

export function viewImpact(row: MemberWaysRow, after: SettingsForWays): MemberImpactView {
  const isOwner = row.role === 'ORGANIZATION_OWNER';
  const { impact, waysAfter } = previewPolicy({ ...row, isOwner }, after);
  return { userId: row.userId, name: row.name, email: row.email, role: row.role, impact, waysAfter: [...waysAfter] };
}
