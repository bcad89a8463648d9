import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { settingEvents } from '../events.ts';
import { InOrganization, Time } from '../schemas.ts';
import { ConnectionIdSchema, joinSources, MethodSchema } from '../vocabulary.ts';

const Day = z.iso.date().meta({ description: 'A day in UTC.' });
const Count = z.int().nonnegative();

export const Insights = z
  .strictObject({
    days: z.int().describe('So many days back, the last included.'),
    until: Day.describe('The last day: today in UTC.'),
    signIns: z
      .array(z.strictObject({ day: Day, method: MethodSchema.nullable(), succeeded: Count, denied: Count }))
      .describe('Days on which nobody tried are left out. `method` null: the attempt ended before one was known.'),
    failures: z.array(z.strictObject({ day: Day, reason: z.string(), count: Count })),
    changes: z
      .array(
        z.strictObject({ at: Time, name: z.enum(settingEvents), eventId: z.string(), actor: z.string().nullable() }),
      )
      .describe('Changes of how people sign in, newest first, at most 100.'),
    joins: z.array(z.strictObject({ source: z.enum(joinSources), count: Count })),
    members: z.strictObject({
      total: Count,
      dormant: Count.describe('Active members who were not seen for 90 days.'),
      bySso: Count.describe('Active members whose last sign-in here was single sign-on.'),
    }),
    connections: z
      .array(
        z.strictObject({
          id: ConnectionIdSchema,
          name: z.string(),
          lastSucceededAt: Time.nullable(),
          lastFailedAt: Time.nullable(),
          failures: Count,
        }),
      )
      .describe('The active ones.'),
  })
  .meta({ id: 'Insights' });

export const readInsights = endpoint({
  operationId: 'readInsights',
  method: 'GET',
  path: '/organizations/{organizationId}/insights',
  tag: 'Insights',
  summary: 'How people sign in, what fails, and who came',
  description: 'Counted by the day in UTC as it happens, so that the answer costs the same at any size.',
  permission: 'audit:read',
  params: InOrganization,
  query: z.strictObject({ days: z.enum(['7', '30', '90']).default('30') }),
  body: null,
  result: Insights,
  status: 200,
  problems: ['method_not_allowed'],
});
