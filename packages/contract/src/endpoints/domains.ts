import { z } from 'zod';
import { endpoint } from '../endpoint.ts';
import { PreviewQuery, ProvisionalQuery } from '../impact.ts';
import { InOrganization, Nothing, PageQuery, pageOf, Reason, Time } from '../schemas.ts';
import { ConnectionIdSchema, DomainIdSchema, recordMistakes } from '../vocabulary.ts';

const DnsAnswer = z
  .strictObject({ kind: z.enum(['records', 'none', 'unreachable']), values: z.array(z.string()) })
  .meta({ id: 'DnsAnswer', description: 'What the resolvers answered, so that a mistake can be seen.' });

export const ManagedDomain = z
  .strictObject({
    id: DomainIdSchema,
    domain: z.string(),
    status: z.enum(['unverified', 'verified', 'lapsed']),
    verifiedBy: z.enum(['dns', 'operator']).nullable(),
    connectionId: ConnectionIdSchema.nullable(),
    record: z
      .strictObject({ type: z.literal('TXT'), name: z.string(), value: z.string() })
      .describe('The record that proves control.'),
    lastCheck: z
      .strictObject({
        at: Time,
        answer: DnsAnswer,
        found: z.boolean(),
        mistake: z.enum(recordMistakes).nullable().describe('The common mistake that what was found looks like.'),
      })
      .nullable(),
    missedChecks: z.int(),
    verifiedAt: Time.nullable(),
    createdAt: Time,
  })
  .meta({ id: 'ManagedDomain' });

const InDomain = InOrganization.extend({ domainId: DomainIdSchema });
const domains = { tag: 'Managed domains', query: Nothing, permission: 'authentication:manage' } as const;
const entry = ['method_not_allowed'] as const;

export const listDomains = endpoint({
  ...domains,
  operationId: 'listDomains',
  method: 'GET',
  path: '/organizations/{organizationId}/domains',
  summary: 'Managed domains, newest first',
  params: InOrganization,
  query: PageQuery,
  body: null,
  result: pageOf(ManagedDomain),
  status: 200,
  problems: entry,
});

export const addDomain = endpoint({
  ...domains,
  operationId: 'addDomain',
  method: 'POST',
  path: '/organizations/{organizationId}/domains',
  summary: 'Add a domain and get the record that proves it',
  params: InOrganization,
  body: z.strictObject({ domain: z.string().min(1).max(253) }),
  result: ManagedDomain,
  status: 201,
  problems: [...entry, 'domain_invalid', 'domain_public_provider', 'domain_claimed', 'conflict', 'by_request_only'],
});

export const readDomain = endpoint({
  ...domains,
  operationId: 'readDomain',
  method: 'GET',
  path: '/organizations/{organizationId}/domains/{domainId}',
  summary: 'One managed domain',
  params: InDomain,
  body: null,
  result: ManagedDomain,
  status: 200,
  problems: entry,
});

export const mapDomain = endpoint({
  ...domains,
  operationId: 'mapDomain',
  method: 'PATCH',
  path: '/organizations/{organizationId}/domains/{domainId}',
  summary: 'Map a domain to a connection, or to none',
  freshProof: true,
  params: InDomain,
  query: ProvisionalQuery,
  preview: true,
  body: z.strictObject({ connectionId: ConnectionIdSchema.nullable() }),
  result: ManagedDomain,
  status: 200,
  problems: [...entry, 'proof_required', 'would_lock_out_owners', 'by_request_only', 'conflict'],
});

export const verifyDomain = endpoint({
  ...domains,
  operationId: 'verifyDomain',
  method: 'POST',
  path: '/organizations/{organizationId}/domains/{domainId}/verify',
  summary: 'Look the record up now',
  description: 'Answers with the domain and what DNS said, verified or not.',
  params: InDomain,
  body: null,
  result: ManagedDomain,
  status: 200,
  problems: [...entry, 'domain_claimed'],
});

export const removeDomain = endpoint({
  ...domains,
  operationId: 'removeDomain',
  method: 'DELETE',
  path: '/organizations/{organizationId}/domains/{domainId}',
  summary: 'Stop managing a domain',
  freshProof: true,
  params: InDomain,
  query: PreviewQuery,
  preview: true,
  body: null,
  result: null,
  status: 204,
  problems: [...entry, 'proof_required', 'would_lock_out_owners', 'by_request_only', 'conflict'],
});

export const proveDomain = endpoint({
  ...domains,
  operationId: 'proveDomain',
  method: 'POST',
  path: '/operator/organizations/{organizationId}/domains/{domainId}/prove',
  tag: 'Operators',
  summary: 'Verify a domain on an operator’s word',
  permission: 'operator:manage',
  params: InDomain,
  body: z.strictObject({ reason: Reason }),
  result: ManagedDomain,
  status: 200,
  problems: ['domain_claimed', 'acting_required'],
});
