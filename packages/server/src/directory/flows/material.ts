import type { ConnectionId, ConnectionPreset, OrganizationId } from '@gatehouse/contract/vocabulary';
import type { ConnectionSettings } from '../../platform/db/stored.ts';
import type { Context } from '../act.ts';
import { type OpenKey, openKeys } from '../connection-keys/keep-key.ts';
import { believedCertificates } from '../connections/saml-settings.ts';
import type { ConnectionRow } from '../connections/store.ts';
import type { Tx } from '../world.ts';

/** Everything a protocol door needs of a connection; the client secret is open here and goes no further. */
export type ConnectionMaterial = {
  id: ConnectionId;
  organizationId: OrganizationId;
  organization: string;
  preset: ConnectionPreset;
  name: string;
  active: boolean;
  settings: ConnectionSettings;
  clientSecret: string | null;
  /** Its own; the instance's stands in where there is none. */
  keys: OpenKey[];
};

type Opening = { now: Date; world: Pick<Context<unknown>['world'], 'sealer'> };

export async function toMaterial(tx: Tx, row: ConnectionRow, { now, world }: Opening): Promise<ConnectionMaterial> {
  const { settings } = row;
  const { sealer } = world;
  return {
    id: row.id,
    organizationId: row.organizationId,
    organization: row.organizationName,
    preset: row.preset,
    name: row.name,
    active: row.state === 'active',
    settings: settings.type === 'saml' ? { ...settings, certificates: believedCertificates(settings, now) } : settings,
    clientSecret: row.clientSecret && sealer.open(row.clientSecret, `connection:${row.id}`),
    keys: await openKeys(tx, { sealer }, row.id),
  };
}
