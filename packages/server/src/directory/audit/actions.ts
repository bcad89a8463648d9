import type { AuditEvent } from '@gatehouse/contract/endpoints/records';
import type { AuditEventName } from '@gatehouse/contract/events';
import type { OrganizationId } from '@gatehouse/contract/vocabulary';
import type { z } from 'zod';
import type { Action } from '../act.ts';
import { fromCursor, type Page, type PageKey, toPage } from '../pages.ts';
import type { Tx } from '../world.ts';
import { type ExportRange, listAuditEvents as listAuditEventRows, listAuditLines } from './store.ts';

/** Reading the audit log. Writing it is the runner's, in the transaction of each change. */

type View = z.infer<typeof AuditEvent>;
type Query = {
  limit: number;
  cursor?: string | undefined;
  name?: AuditEventName | undefined;
  actorId?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
};

export const listAuditEvents: Action<Query, Page<View>, 'organization'> = {
  name: 'audit.list',
  scope: 'organization',
  permission: 'audit:read',
  mode: 'read',
  async run(tx, { organizationId, input }) {
    return { result: await page(tx, organizationId, input) };
  },
};

export const listAllAuditEvents: Action<Query, Page<View>, 'instance'> = {
  name: 'audit.list_all',
  scope: 'instance',
  permission: 'operator:manage',
  mode: 'read',
  async run(tx, { input }) {
    return { result: await page(tx, null, input) };
  },
};

type ExportAsked = { from?: string | undefined; to?: string | undefined };

/** Fixes the range, so that the export's own event and whatever comes later are not in it. */
export const startAuditExport: Action<ExportAsked, ExportRange, 'organization'> = {
  name: 'audit.start_export',
  scope: 'organization',
  permission: 'audit:read',
  feature: 'audit_export',
  mode: 'write',
  changes: false,
  async run(_tx, { input, now }) {
    const wanted = input.to ? new Date(input.to) : now;
    const range = { from: input.from ? new Date(input.from) : null, to: wanted < now ? wanted : now };
    const changes = { from: range.from?.toISOString() ?? null, to: range.to.toISOString() };
    return { result: range, events: [{ name: 'audit.exported', changes }] };
  },
};

type LinesAsked = { after: PageKey | null; range: ExportRange };

/** Asked page by page, so that somebody who loses the right in the middle stops receiving. */
export const readAuditLines: Action<LinesAsked, Awaited<ReturnType<typeof listAuditLines>>, 'organization'> = {
  name: 'audit.read_lines',
  scope: 'organization',
  permission: 'audit:read',
  feature: 'audit_export',
  mode: 'read',
  async run(tx, { organizationId, input }) {
    return { result: await listAuditLines(tx, organizationId, { ...input, limit: EXPORT_PAGE }) };
  },
};

export const EXPORT_PAGE = 1000;

async function page(tx: Tx, organizationId: OrganizationId | null, input: Query): Promise<Page<View>> {
  const { name, actorId, from, to } = input;
  const filter = { name, actorId, from: dateOf(from), to: dateOf(to) };
  const rows = await listAuditEventRows(tx, organizationId, {
    after: fromCursor(input.cursor),
    limit: input.limit + 1,
    filter,
  });
  return toPage(rows, input.limit, { key: (row) => ({ createdAt: row.created_at, id: row.id }), view: viewAuditEvent });
}

const dateOf = (time: string | undefined) => (time === undefined ? undefined : new Date(time));

function viewAuditEvent(row: Awaited<ReturnType<typeof listAuditEventRows>>[number]): View {
  return {
    id: row.id,
    name: row.name,
    organizationId: row.organization_id,
    actor: row.actor,
    target: row.target,
    changes: row.changes,
    reason: row.reason,
    ip: row.ip,
    reference: row.reference,
    createdAt: row.created_at.toISOString(),
  };
}
