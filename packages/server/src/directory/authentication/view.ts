import type { AuthenticationSettings } from '@gatehouse/contract/endpoints/authentication';
import { type Impact, type MemberImpact as MemberImpactSchema, refusalCodes } from '@gatehouse/contract/impact';
import type { z } from 'zod';
import type { Config } from '../../config.ts';
import type { ProblemError } from '../../platform/problem.ts';
import { isEntitled } from '../../policy/plans.ts';
import type { MemberImpact } from '../../policy/preview-policy.ts';
import type { RoleAfter } from '../../policy/ruled-roles.ts';
import type { findBypassLink } from '../bypass-links/store.ts';
import type { findOrganization } from '../organizations/store.ts';
import { instanceMethods } from '../world.ts';
import type { MemberWaysRow } from './store.ts';

export type SettingsView = z.infer<typeof AuthenticationSettings>;
export type ImpactView = z.infer<typeof Impact>;
type MemberImpactView = z.infer<typeof MemberImpactSchema>;

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
      rehearsedAt: link.rehearsed_at?.toISOString() ?? null,
      drillEndsAt: link.drill_ends_at?.toISOString() ?? null,
    },
    owners,
    version: row.version,
  };
}

function restrictionOf(row: Organization, { restriction }: Config['selfService']): SettingsView['restriction'] {
  if (!isEntitled(row.plan, 'auth_restriction')) return 'plan_limit';
  return restriction ? 'available' : 'by_request';
}

export type ImpactRow = { member: MemberWaysRow; impact: MemberImpact; role: RoleAfter | null };

export function viewImpact({ member, impact, role: after }: ImpactRow): MemberImpactView {
  const { userId, name, email, role } = member;
  const becomes = { roleAfter: after?.role ?? null, roleOpen: after?.isOpen ?? false };
  return { userId, name, email, role, impact: impact.impact, waysAfter: [...impact.waysAfter], ...becomes };
}

export function viewRefusal({ code, detail, errors }: ProblemError): ImpactView['refusal'] {
  const known = refusalCodes.find((each) => each === code);
  if (!known) throw new TypeError(`${code} is no refusal that a preview tells of`);
  return { code: known, detail: detail ?? null, reasons: (errors ?? []).map((error) => error.code) };
}
