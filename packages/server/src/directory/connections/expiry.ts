import { X509Certificate } from 'node:crypto';
import type { ConnectionId, OrganizationId } from '@gatehouse/contract/vocabulary';
import { decideExpiryNotice, type NoticeDays } from '../../policy/expiry.ts';
import type { Action } from '../act.ts';
import { connectionEndingMail } from '../mails/connection-ending-mail.ts';
import { listOwnerEmails } from '../members/store.ts';
import { type ConnectionRow, findConnection, insertExpiryNotice, listActiveAfter } from './store.ts';

/**
 * Connections end when their certificates or their client secret do, and may when a key of our own does. Owners hear of
 * it in time, each time once.
 */

type Ends = Pick<ConnectionRow, 'settings' | 'clientSecretExpiresAt'>;

/** From then on nobody signs in through it; null where that is not known. */
export function endsAtOf({ settings, clientSecretExpiresAt }: Ends): Date | null {
  if (settings.type === 'oidc') return clientSecretExpiresAt;
  const leaving = new Set(settings.retiring?.map(({ pem }) => pem));
  const lasting = settings.certificates.filter((pem) => !leaving.has(pem));
  const ends = lasting.map((pem) => new X509Certificate(pem).validToDate.getTime());
  // One of several certificates is enough.
  return ends.length === 0 ? null : new Date(Math.max(...ends));
}

/** From then on a provider that looks at the date believes us no more; null where no key of its own is used. */
export function ownKeyEndsAtOf({ settings, keyEndsAt }: Pick<ConnectionRow, 'settings' | 'keyEndsAt'>): Date | null {
  const usesKey = settings.type === 'saml' || settings.clientAuthentication === 'private_key_jwt';
  return usesKey ? keyEndsAt : null;
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
    const due = rows.filter((row) => noticesFor(row, now).length > 0);
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
    if (row?.state !== 'active') return { result: undefined };
    const told: Notice[] = [];
    for (const notice of noticesFor(row, now)) {
      if (await insertExpiryNotice(tx, row.id, { ...notice, now })) told.push(notice);
    }
    if (told.length === 0) return { result: undefined };
    const path = `/organizations/${organizationId}/settings/authentication/connections/${row.id}`;
    const settingsLink = new URL(path, world.config.publicUrl).href;
    const common = { organization: row.organizationName, connection: row.name, settingsLink };
    const owners = await listOwnerEmails(tx, organizationId);
    const target = { kind: 'connection', id: row.id, name: row.name };
    return {
      result: undefined,
      events: told.map(({ what, endsAt, days }) => ({
        name: 'connection.ending',
        target,
        changes: { what, endsAt: endsAt.toISOString(), days },
      })),
      mails: told.flatMap(({ what, endsAt, days }) => {
        const message = connectionEndingMail({ ...common, what, endsAt, hasEnded: days === 0 }, t);
        return owners.map((to) => ({ to, ...message }));
      }),
    };
  },
};

type Ending = { what: 'certificate' | 'clientSecret' | 'ownKey'; endsAt: Date };
type Notice = Ending & { days: NoticeDays };

function noticesFor(row: ConnectionRow, now: Date): Notice[] {
  return endingsOf(row).flatMap((ending) => {
    const days = decideExpiryNotice({ endsAt: ending.endsAt, now });
    return days === null ? [] : [{ ...ending, days }];
  });
}

function endingsOf(row: ConnectionRow): Ending[] {
  const endsAt = endsAtOf(row);
  const ownKeyEndsAt = ownKeyEndsAtOf(row);
  const what = row.settings.type === 'saml' ? 'certificate' : 'clientSecret';
  return [
    ...(endsAt ? [{ what, endsAt } as const] : []),
    ...(ownKeyEndsAt ? [{ what: 'ownKey', endsAt: ownKeyEndsAt } as const] : []),
  ];
}
