import { z } from 'zod';
import { PageQuery } from './schemas.ts';
import { methods, OrganizationRoleSchema, UserIdSchema } from './vocabulary.ts';

/**
 * What a change would mean, for the changes that can alter who gets in. `dryRun=true` answers this instead of changing
 * anything; it is one shape for all of them.
 */

export const PreviewQuery = PageQuery.extend({
  dryRun: z
    .enum(['true', 'false'])
    .default('false')
    .describe('`true`: nothing changes, and the answer says, member by member, who keeps access.'),
  affected: z.literal('true').optional().describe('In a preview: only those for whom something changes.'),
});

/** Of changes that can be made on trial. */
export const ProvisionalQuery = PreviewQuery.extend({
  confirmWithin: z.coerce
    .number()
    .int()
    .min(5)
    .max(60)
    .optional()
    .describe('Minutes after which the change undoes itself, unless an Owner has come in by it and confirmed.'),
});

/** Refusals that a preview tells of. What is wrong with the request itself stays an error. */
export const refusalCodes = [
  'last_owner',
  'would_lock_out_owners',
  'plan_limit',
  'by_request_only',
  'connection_not_tested',
  'connection_incomplete',
  'connection_has_no_domain',
  'conflict',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

export const memberImpacts = [
  'keeps_access',
  'gains_access',
  'must_add_second_factor',
  'must_change_method',
  'loses_access',
  'has_no_access',
] as const;

const Ways = z.array(z.enum([...methods, 'bypass']));

export const MemberImpact = z.strictObject({
  userId: UserIdSchema,
  name: z.string(),
  email: z.string(),
  role: OrganizationRoleSchema,
  impact: z.enum(memberImpacts).describe('`has_no_access`: could not get in before either.'),
  waysAfter: Ways,
  roleAfter: OrganizationRoleSchema.nullable().describe('At once; null: no longer a member.'),
  roleOpen: z
    .boolean()
    .describe('A rule that can have given this role goes, and another gives it too: the next sign-in decides.'),
});

export const Impact = z
  .strictObject({
    counts: z.strictObject({
      keepsAccess: z.int(),
      gainsAccess: z.int(),
      mustAddSecondFactor: z.int(),
      mustChangeMethod: z.int(),
      losesAccess: z.int(),
      hasNoAccess: z.int(),
    }),
    pendingInvitations: z.int(),
    owners: z.strictObject({ total: z.int(), canGetIn: z.int() }).describe('As they would be.'),
    untested: z
      .boolean()
      .describe('An active connection would become one that nobody has tested: only a sign-in shows whether it works.'),
    roles: z
      .strictObject({
        changed: z.int().describe('Have another role at once.'),
        open: z.int().describe('May have a lesser one from their next sign-in on.'),
        more: z
          .boolean()
          .describe(
            'Rules that are new would give roles. Which groups people have is not kept: whose, their next sign-in shows.',
          ),
      })
      .describe('What becomes of roles that group rules gave.'),
    refusal: z
      .strictObject({ code: z.enum(refusalCodes), detail: z.string().nullable(), reasons: z.array(z.string()) })
      .nullable()
      .describe('What confirming would answer; null: it would be accepted.'),
    data: z.array(MemberImpact),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'AuthenticationImpact' });
