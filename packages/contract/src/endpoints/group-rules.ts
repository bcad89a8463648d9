import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { PreviewQuery } from '../impact.ts';
import { InOrganization, Nothing } from '../schemas.ts';
import { ConnectionIdSchema, OrganizationRoleSchema } from '../vocabulary.ts';

/** More rules than this are a directory of their own. */
const MAX_GROUP_RULES = 100;

/** What a matching rule gives. One kind today; teams will be another. */
const GroupRuleTarget = z
  .discriminatedUnion('kind', [z.strictObject({ kind: z.literal('organization_role'), role: OrganizationRoleSchema })])
  .meta({ id: 'GroupRuleTarget' });

export const GroupRule = z
  .strictObject({
    attribute: z
      .string()
      .trim()
      .min(1, 'Write the name of the attribute or claim.')
      .max(256, 'At most 256 characters.')
      .describe('The SAML attribute or OpenID Connect claim, as the provider names it.'),
    value: z
      .string()
      .trim()
      .min(1, 'Write the value.')
      .max(512, 'At most 512 characters.')
      .describe('Compared whole, without blanks around it.'),
    target: GroupRuleTarget,
  })
  .meta({ id: 'GroupRule' });

export type GroupRule = z.output<typeof GroupRule>;

/** `elsewhere`: too many for the provider, which sent a link to them; `too_many`: more than are read. */
const whyAbsent = ['not_sent', 'elsewhere', 'too_many'] as const;
export type WhyAbsent = (typeof whyAbsent)[number];

export const GroupRulesResult = z
  .strictObject({
    matched: z.array(GroupRule),
    absent: z
      .array(z.strictObject({ attribute: z.string(), why: z.enum(whyAbsent) }))
      .describe('Claims that rules read and that say nothing: what they gave before stays.'),
    role: OrganizationRoleSchema.nullable().describe(
      'What would come of it, with everything else that gives a role; null where the person would not get in.',
    ),
  })
  .meta({ id: 'GroupRulesResult' });

export type GroupRulesResult = z.output<typeof GroupRulesResult>;

export const GroupRules = z
  .strictObject({ rules: z.array(GroupRule), version: z.int() })
  .meta({ id: 'GroupRules', description: 'Of the rules that match, the most privileged role counts.' });

const InConnection = InOrganization.extend({ connectionId: ConnectionIdSchema });
const groupRules = {
  tag: 'Connections',
  path: '/organizations/{organizationId}/connections/{connectionId}/group-rules',
  permission: 'authentication:manage',
  params: InConnection,
  query: Nothing,
  result: GroupRules,
  status: 200,
  versioned: true,
} as const;

export const readGroupRules = endpoint({
  ...groupRules,
  operationId: 'readGroupRules',
  method: 'GET',
  summary: 'Which groups of the provider give which role',
  body: null,
  problems: ['method_not_allowed'],
});

export const replaceGroupRules = endpoint({
  ...groupRules,
  operationId: 'replaceGroupRules',
  method: 'PUT',
  summary: 'Replace the group rules of a connection',
  description:
    'The whole set. Rules let nobody in who may not come in anyway; they count from each person’s next sign-in through ' +
    'this connection, and a role that no rule gives any more ends at once. Only an Owner adds a rule that makes Owners.',
  freshProof: true,
  query: PreviewQuery,
  preview: true,
  body: z.strictObject({
    rules: z
      .array(GroupRule)
      .max(MAX_GROUP_RULES, `At most ${MAX_GROUP_RULES} rules.`)
      .superRefine(eachOnce)
      .describe('Each attribute and value once.'),
    confirmOwner: z
      .boolean()
      .default(false)
      .describe('Says that whoever has the value becomes an Owner: asked for with each new rule that gives that role.'),
  }),
  problems: ['method_not_allowed', 'proof_required', 'precondition_failed', 'would_lock_out_owners'],
});

function eachOnce(rules: readonly GroupRule[], context: z.RefinementCtx): void {
  const seen = new Set<string>();
  for (const [index, { attribute, value }] of rules.entries()) {
    const key = JSON.stringify([attribute, value]);
    if (seen.has(key)) {
      context.addIssue({ code: 'custom', path: [index, 'value'], message: 'This value has a rule already.' });
    }
    seen.add(key);
  }
}
