import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { InOrganization, Nothing, Reason, Time } from '../schemas.ts';
import { ActingIdSchema, actingScopes, OrganizationIdSchema, UserIdSchema } from '../vocabulary.ts';

export const Acting = z
  .strictObject({
    id: ActingIdSchema,
    organizationId: OrganizationIdSchema,
    organizationName: z.string(),
    operatorId: UserIdSchema,
    reason: z.string(),
    scope: z.enum(actingScopes).describe('`read` looks only; `change` also changes settings.'),
    startedAt: Time,
    endsAt: Time,
  })
  .meta({ id: 'Acting' });

export const ACTING_MINUTES_AT_MOST = 240;

const acting = { tag: 'Operators', permission: 'operator:manage', query: Nothing } as const;

export const listMyActing = endpoint({
  ...acting,
  operationId: 'listMyActing',
  method: 'GET',
  path: '/operator/acting',
  summary: 'The organizations you act for now',
  params: Nothing,
  body: null,
  result: z.strictObject({ data: z.array(Acting) }),
  status: 200,
  problems: [],
});

export const startActing = endpoint({
  ...acting,
  operationId: 'startActing',
  method: 'POST',
  path: '/operator/organizations/{organizationId}/acting',
  summary: 'Act for an organization',
  description:
    'Its Owners are told by mail, with the reason. Acting again replaces what was begun before. Every change made meanwhile carries your name and the reason in the audit log of the organization.',
  freshProof: true,
  params: InOrganization,
  body: z.strictObject({
    reason: Reason,
    scope: z.enum(actingScopes),
    minutes: z.int().min(1).max(ACTING_MINUTES_AT_MOST, `At most ${ACTING_MINUTES_AT_MOST} minutes.`),
  }),
  result: Acting,
  status: 201,
  problems: ['proof_required'],
});

export const stopActing = endpoint({
  ...acting,
  operationId: 'stopActing',
  method: 'DELETE',
  path: '/operator/organizations/{organizationId}/acting',
  summary: 'Stop acting for an organization',
  params: InOrganization,
  body: null,
  result: null,
  status: 204,
  problems: [],
});
