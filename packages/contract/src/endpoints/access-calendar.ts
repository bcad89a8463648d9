import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { InOrganization, Nothing, PageQuery, pageOf, Time } from '../schemas.ts';
import { calendarKinds, calendarSeverities, OrganizationIdSchema } from '../vocabulary.ts';

export const CalendarEntry = z
  .strictObject({
    kind: z.enum(calendarKinds),
    at: Time.nullable().describe('When people would stop getting in; null: it is so already, or may be any day.'),
    severity: z.enum(calendarSeverities).describe('`urgent`: now. `soon`: within 30 days, or any day.'),
    concerns: z
      .strictObject({ kind: z.enum(['connection', 'domain']), id: z.string(), name: z.string() })
      .nullable()
      .describe('null: the organization itself.'),
    link: z.url().describe('Where it is mended.'),
  })
  .meta({ id: 'AccessCalendarEntry' });

const calendar = {
  tag: 'Access calendar',
  params: InOrganization,
  query: Nothing,
  body: null,
  permission: 'authentication:manage',
} as const;
const path = '/organizations/{organizationId}/access-calendar';

export const readAccessCalendar = endpoint({
  ...calendar,
  operationId: 'readAccessCalendar',
  method: 'GET',
  path,
  summary: 'The days on which people would stop getting in, the most urgent first',
  result: z.strictObject({
    data: z.array(CalendarEntry),
    feed: z.strictObject({ createdAt: Time }).nullable().describe('Whether a secret address of it exists.'),
  }),
  status: 200,
  problems: ['method_not_allowed'],
});

export const createCalendarFeed = endpoint({
  ...calendar,
  operationId: 'createCalendarFeed',
  method: 'POST',
  path: `${path}/feed`,
  summary: 'Make an address that calendar programs can subscribe to',
  description:
    'Shown once. Whoever has it reads the days and what ends on them, without signing in. An earlier one is void.',
  result: z.strictObject({ url: z.url() }),
  status: 201,
  problems: ['method_not_allowed'],
});

export const revokeCalendarFeed = endpoint({
  ...calendar,
  operationId: 'revokeCalendarFeed',
  method: 'DELETE',
  path: `${path}/feed`,
  summary: 'Revoke that address',
  result: null,
  status: 204,
  problems: ['method_not_allowed'],
});

export const listAccessCalendars = endpoint({
  tag: 'Operators',
  permission: 'operator:manage',
  operationId: 'listAccessCalendars',
  method: 'GET',
  path: '/operator/access-calendar',
  summary: 'What is due within 30 days, in every organization',
  description:
    'Organizations newest first, and only those with something due: a page may hold fewer than it was asked for, or none.',
  params: Nothing,
  query: PageQuery,
  body: null,
  result: pageOf(
    z.strictObject({
      organizationId: OrganizationIdSchema,
      organizationName: z.string(),
      data: z.array(CalendarEntry),
    }),
  ),
  status: 200,
  problems: [],
});
