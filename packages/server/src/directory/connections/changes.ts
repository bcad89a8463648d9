import type { AutomaticMembership, ConnectionId } from '@gatehouse/contract/vocabulary';
import type { ConnectionSettings } from '../../platform/db/stored.ts';
import type { Context } from '../act.ts';
import type { Configuration } from './settings.ts';
import type { ConnectionChange, ConnectionRow } from './store.ts';

/** How a change of a connection is kept, and what the audit log may know of it. */

type Change = Pick<Configuration, 'clientSecret' | 'clientSecretExpiresAt'> & {
  name?: string | undefined;
  automaticMembership?: AutomaticMembership | undefined;
  settings: ConnectionSettings;
  /** Also in what no test depends on. */
  isOther: boolean;
  /** Where its metadata is read from now on. */
  metadataUrl: string | null;
};

/** Without secrets: the audit event shows settings, and of a client secret only that it changed. */
export function changesOf(before: ConnectionRow, change: Change): Record<string, unknown> {
  const { name, automaticMembership, settings, isOther, metadataUrl, clientSecret } = change;
  const address = before.metadata?.url ?? null;
  const end = secretEnd(change).clientSecretExpiresAt;
  return {
    ...(name !== undefined && name !== before.name ? { name: { from: before.name, to: name } } : {}),
    ...(automaticMembership !== undefined && automaticMembership !== before.automaticMembership
      ? { automaticMembership: { from: before.automaticMembership, to: automaticMembership } }
      : {}),
    ...(isOther ? { settings: { from: before.settings, to: settings } } : {}),
    ...(metadataUrl === address ? {} : { metadataUrl: { from: address, to: metadataUrl } }),
    ...(clientSecret === undefined ? {} : { clientSecret: 'changed' }),
    ...(end === undefined || end?.getTime() === before.clientSecretExpiresAt?.getTime()
      ? {}
      : { clientSecretExpiresAt: { from: before.clientSecretExpiresAt, to: end } }),
  };
}

/** Of a new secret nothing is known but what is said of it now. */
export function secretEnd({
  clientSecret,
  clientSecretExpiresAt,
}: Pick<Configuration, 'clientSecret' | 'clientSecretExpiresAt'>): Pick<ConnectionChange, 'clientSecretExpiresAt'> {
  if (clientSecretExpiresAt !== undefined) return { clientSecretExpiresAt };
  return clientSecret === undefined ? {} : { clientSecretExpiresAt: null };
}

export function secretOf({ world }: Pick<Context<unknown>, 'world'>, id: ConnectionId, secret: string | null) {
  return { clientSecret: secret === null ? null : world.sealer.seal(secret, `connection:${id}`) };
}

/** The one that counts when the change is made: what is not said stays. */
export function secretAfter(
  sealer: Context<unknown>['world']['sealer'],
  row: ConnectionRow,
  { clientSecret }: Pick<Configuration, 'clientSecret'>,
): string | null {
  if (clientSecret !== undefined) return clientSecret;
  return row.clientSecret === null ? null : sealer.open(row.clientSecret, `connection:${row.id}`);
}
