import type { ConnectionId, DomainId, OrganizationId } from '@gatehouse/contract/vocabulary';
import { ProblemError } from '../../platform/problem.ts';
import type { Action, Context } from '../act.ts';
import { keepOwnersIn } from '../authentication/keep-owners-in.ts';
import { findConnection } from '../connections/store.ts';
import { fromCursor, type Page, toPage } from '../pages.ts';
import { type Confirmable, confirmable } from '../provisional-changes/confirmable.ts';
import { mustBeSettled } from '../provisional-changes/must-be-settled.ts';
import type { Tx } from '../world.ts';
import { addManagedDomain } from './add-managed-domain.ts';
import { type DnsFindings, mustClaim, noteDnsAnswer } from './note-dns-answer.ts';
import {
  type DomainRow,
  deleteDomain,
  findDomain,
  listDomains as listDomainRows,
  listDueDomains as listDueDomainRows,
  updateDomainConnection,
} from './store.ts';
import { viewDomain } from './view.ts';

/**
 * Managed domains: adding, proving, mapping to a connection, looking again. The DNS look-up itself happens in a door or
 * a job, before the action that is told its answer.
 */

type View = ReturnType<typeof viewDomain>;
type InDomain = { domainId: DomainId };

export const listDomains: Action<{ limit: number; cursor?: string | undefined }, Page<View>, 'organization'> = {
  name: 'domain.list',
  scope: 'organization',
  permission: 'authentication:manage',
  mode: 'read',
  async run(tx, { organizationId, input }) {
    const rows = await listDomainRows(tx, organizationId, { after: fromCursor(input.cursor), limit: input.limit + 1 });
    return {
      result: toPage(rows, input.limit, {
        key: (row) => ({ createdAt: row.created_at, id: row.id }),
        view: viewDomain,
      }),
    };
  },
};

export const readDomain: Action<InDomain, View, 'organization'> = {
  name: 'domain.read',
  scope: 'organization',
  permission: 'authentication:manage',
  mode: 'read',
  async run(tx, { organizationId, input }) {
    return { result: viewDomain(await mustFind(tx, organizationId, input.domainId)) };
  },
};

export const addDomain: Action<{ domain: string }, View, 'organization'> = {
  name: 'domain.add',
  scope: 'organization',
  permission: 'authentication:manage',
  mode: 'write',
  async run(tx, context) {
    mustBeSelfService(context);
    const { row, events } = await addManagedDomain(tx, context, context.input.domain);
    return { result: viewDomain(row), events };
  },
};

/** What the door resolves before `applyDnsAnswer`. */
export const readDomainChallenge: Action<InDomain, { domain: string; proven: boolean }, 'organization'> = {
  name: 'domain.read_challenge',
  scope: 'organization',
  permission: 'authentication:manage',
  mode: 'read',
  async run(tx, { organizationId, input }) {
    const row = await mustFind(tx, organizationId, input.domainId);
    return { result: { domain: row.domain, proven: row.verified_at !== null } };
  },
};

type Told = InDomain & DnsFindings;

export const applyDnsAnswer: Action<Told, View, 'organization'> = {
  name: 'domain.apply_dns_answer',
  scope: 'organization',
  permission: 'authentication:manage',
  mode: 'write',
  async run(tx, context) {
    const { organizationId, input } = context;
    const row = await mustFind(tx, organizationId, input.domainId);
    const noted = await noteDnsAnswer(tx, context, { row, findings: input });
    return { result: viewDomain(await mustFind(tx, organizationId, input.domainId)), ...noted };
  },
};

export const proveDomain: Action<InDomain & { reason: string }, View, 'organization'> = {
  name: 'domain.prove',
  scope: 'organization',
  permission: 'operator:manage',
  mode: 'write',
  async run(tx, { organizationId, input, now }) {
    const row = await mustFind(tx, organizationId, input.domainId);
    await mustClaim(tx, organizationId, { row, by: 'operator', now });
    return {
      result: viewDomain(await mustFind(tx, organizationId, row.id)),
      events: [{ name: 'domain.verified', target: targetOf(row), changes: { by: 'operator' }, reason: input.reason }],
    };
  },
};

export const mapDomain: Action<InDomain & { connectionId: ConnectionId | null } & Confirmable, View, 'organization'> =
  confirmable(
    {
      name: 'domain.map',
      scope: 'organization',
      permission: 'authentication:manage',
      freshProof: true,
      mode: 'exclusive',
      async run(tx, context) {
        mustBeSelfService(context);
        const { organizationId, input } = context;
        const row = await mustFind(tx, organizationId, input.domainId);
        if (input.connectionId && !(await findConnection(tx, organizationId, input.connectionId)))
          throw new ProblemError('not_found');
        await mustBeSettled(tx, organizationId);
        const to = { id: row.id, connectionId: input.connectionId };
        await keepOwnersIn(tx, context, () => updateDomainConnection(tx, organizationId, to));
        const changes = { connectionId: { from: row.connection_id, to: input.connectionId } };
        return {
          result: viewDomain(await mustFind(tx, organizationId, row.id)),
          events: [{ name: 'domain.mapped', target: targetOf(row), changes }],
        };
      },
    },
    ({ domainId: id }) => ({ kind: 'domain', id }),
  );

export const removeDomain: Action<InDomain, void, 'organization'> = {
  name: 'domain.remove',
  scope: 'organization',
  permission: 'authentication:manage',
  freshProof: true,
  mode: 'exclusive',
  async run(tx, context) {
    mustBeSelfService(context);
    const { organizationId, input } = context;
    const row = await mustFind(tx, organizationId, input.domainId);
    await mustBeSettled(tx, organizationId);
    await keepOwnersIn(tx, context, () => deleteDomain(tx, organizationId, row.id));
    return {
      result: undefined,
      events: [{ name: 'domain.removed', target: targetOf(row), changes: { verified: row.verified_at !== null } }],
    };
  },
};

type Due = { domainId: DomainId; organizationId: OrganizationId; domain: string };

export const listDueDomains: Action<{ limit: number }, Due[], 'instance'> = {
  name: 'domain.list_due',
  scope: 'instance',
  permission: 'sign-in',
  mode: 'read',
  async run(tx, { input, now }) {
    const rows = await listDueDomainRows(tx, now, input.limit);
    return {
      result: rows.map(({ id, organization_id, domain }) => ({
        domainId: id,
        organizationId: organization_id,
        domain,
      })),
    };
  },
};

/** Owners change domains themselves only where the instance leaves it to them; operators always may. */
function mustBeSelfService({ actor, world }: Pick<Context<unknown>, 'actor' | 'world'>): void {
  if (actor.standing.kind !== 'member' || world.config.selfService.domains) return;
  throw new ProblemError('by_request_only', { detail: 'Send a change request; support adds the domain.' });
}

async function mustFind(tx: Tx, organizationId: OrganizationId, id: DomainId): Promise<DomainRow> {
  const row = await findDomain(tx, organizationId, id);
  if (!row) throw new ProblemError('not_found');
  return row;
}

const targetOf = (row: DomainRow) => ({ kind: 'domain', id: row.id, name: row.domain });
