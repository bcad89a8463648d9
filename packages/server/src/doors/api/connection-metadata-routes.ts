import * as contract from '@gatehouse/contract/endpoints/connection-metadata';
import { noteReading, readMetadataAddress } from '../../directory/connection-metadata/actions.ts';
import { acceptPendingMetadata, declinePendingMetadata } from '../../directory/connection-metadata/pending.ts';
import { readConnection } from '../../directory/connections/actions.ts';
import { withEvidence } from './connection-input.ts';
import { type ApiDoor, mount, mountChange } from './mount.ts';
import type { ApiServices } from './services.ts';

/** The provider's metadata, read again before the action and outside its transaction. */
export function connectionMetadataRoutes(door: ApiDoor, services: Pick<ApiServices, 'readIdpMetadata'>): void {
  mount(door, contract.refreshConnectionMetadata, async ({ runIn, params }) => {
    const { organizationId, connectionId } = params;
    const { url } = await runIn(organizationId, readMetadataAddress, { connectionId });
    const settings = await withEvidence(() => services.readIdpMetadata({ url }));
    await runIn(organizationId, noteReading, { connectionId, reading: { url, settings } });
    return runIn(organizationId, readConnection, { connectionId });
  });
  mountChange(door, contract.acceptPendingMetadata, ({ params: { connectionId }, query, body }) => ({
    action: acceptPendingMetadata,
    input: { connectionId, ...body, confirmWithin: query.confirmWithin },
  }));
  mount(door, contract.declinePendingMetadata, async ({ runIn, params, body }) => {
    const { organizationId, connectionId } = params;
    await runIn(organizationId, declinePendingMetadata, { connectionId, ...body });
    return runIn(organizationId, readConnection, { connectionId });
  });
}
