import { X509Certificate } from 'node:crypto';
import type { ConnectionId, OrganizationId } from '@gatehouse/contract/vocabulary';
import { decideExpiryNotice, type NoticeDays } from '../../policy/expiry.ts';
import type { Action } from '../act.ts';
import { connectionEndingMail } from '../mails/connection-ending-mail.ts';
import { listOwnerEmails } from '../members/store.ts';
import { type ConnectionRow, findConnection, insertExpiryNotice, listActiveAfter } from './store.ts';

/** Connections end when their certificates or their client secret do. Owners hear of it in time, each time once. */

type Ending = Pick<ConnectionRow, 'settings' | 'clientSecretExpiresAt'>;

/** From then on nobody signs in through it; null where that is not known. */
export function endsAtOf({ settings, clientSecretExpiresAt }: Ending): Date | null {
  if (settings.type === 'oidc') return clientSecretExpiresAt;
  const ends = settings.certificates.map((pem) => new X509Certificate(pem).validToDate.getTime());
  // One of several certificates is enough.
  return ends.length === 0 ? null : new Date(Math.max(...ends));
}

export type EndingConnections = {
  due: { connectionId: ConnectionId; organizationId: OrganizationId }[];
  next: ConnectionId | null;
};

/** Some of the active connections, in the order of their ids, and those of them that end soon. */
export const listEndingConnections: Action<
  { after: ConnectionId | null; limit: number },
  EndingConnections,
  'instance'
> = {
  name: 'connection.list_ending',
  scope: 'instance',
  permission: 'sign-in',
  mode: 'read',
  async run(tx, { input, now }) {
    const rows = await listActiveAfter(tx, input.after, input.limit);
    const due = rows.filter((row) => noticeFor(row, now) !== null);
    return {
      result: {
        due: due.map(({ id, organizationId }) => ({ connectionId: id, organizationId })),
        next: rows.length < input.limit ? null : (rows.at(-1)?.id ?? null),
      },
    };
  },
};

/** Tells the Owners, unless they were told of this end at this distance, by this process or another. */
export const tellOfEnding: Action<{ connectionId: ConnectionId }, void, 'organization'> = {
  name: 'connection.tell_of_ending',
  scope: 'organization',
  permission: 'authentication:manage',
  mode: 'write',
  sparesSessions: () => true,
  async run(tx, { organizationId, input, now, world, t }) {
    const row = await findConnection(tx, organizationId, input.connectionId);
    const notice = row?.state === 'active' ? noticeFor(row, now) : null;
    if (!row || notice === null) return { result: undefined };
    const { endsAt, days } = notice;
    if (!(await insertExpiryNotice(tx, row.id, { endsAt, days, now }))) return { result: undefined };
    const path = `/organizations/${organizationId}/settings/authentication/connections/${row.id}`;
    const message = connectionEndingMail(
      {
        organization: row.organizationName,
        connection: row.name,
        what: row.type === 'saml' ? 'certificate' : 'clientSecret',
        hasEnded: days === 0,
        endsAt,
        settingsLink: new URL(path, world.config.publicUrl).href,
      },
      t,
    );
    const owners = await listOwnerEmails(tx, organizationId);
    const target = { kind: 'connection', id: row.id, name: row.name };
    const changes = { endsAt: endsAt.toISOString(), days };
    return {
      result: undefined,
      events: [{ name: 'connection.ending', target, changes }],
      mails: owners.map((to) => ({ to, ...message })),
    };
  },
};

function noticeFor(row: Ending, now: Date): { endsAt: Date; days: NoticeDays } | null {
  const endsAt = endsAtOf(row);
  const days = endsAt && decideExpiryNotice({ endsAt, now });
  return endsAt === null || days === null ? null : { endsAt, days };
}
