import type { ConnectionId, ConnectionPreset, OrganizationId } from '@gatehouse/contract/vocabulary';
import type { ConnectionSettings } from '../../platform/db/stored.ts';
import type { Context } from '../act.ts';
import type { ConnectionRow } from '../connections/store.ts';

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
};

type Sealing = Pick<Context<unknown>['world'], 'sealer'>;

export function toMaterial(row: ConnectionRow, { sealer }: Sealing): ConnectionMaterial {
  return {
    id: row.id,
    organizationId: row.organizationId,
    organization: row.organizationName,
    preset: row.preset,
    name: row.name,
    active: row.state === 'active',
    settings: row.settings,
    clientSecret: row.clientSecret && sealer.open(row.clientSecret, `connection:${row.id}`),
  };
}
