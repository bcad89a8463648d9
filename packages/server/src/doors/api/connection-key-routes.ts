import * as contract from '@gatehouse/contract/endpoints/connection-keys';
import {
  activateConnectionKey,
  addConnectionKey,
  listConnectionKeys,
} from '../../directory/connection-keys/actions.ts';
import { readConnection } from '../../directory/connections/actions.ts';
import { mayUpdateConnection } from '../../directory/connections/before-fetching.ts';
import { type ApiDoor, mount, mountChange } from './mount.ts';
import type { ApiServices } from './services.ts';

/** Our own keys of a connection. They are made here, since that takes longer than a transaction should. */
export function connectionKeyRoutes(door: ApiDoor, { createKeyPair }: Pick<ApiServices, 'createKeyPair'>): void {
  mount(door, contract.listConnectionKeys, ({ runIn, params }) =>
    runIn(params.organizationId, listConnectionKeys, params),
  );
  mount(door, contract.addConnectionKey, async ({ runIn, params }) => {
    const { organizationId, connectionId } = params;
    await runIn(organizationId, mayUpdateConnection, {});
    await runIn(organizationId, readConnection, { connectionId });
    return runIn(organizationId, addConnectionKey, { connectionId, pair: await createKeyPair() });
  });
  mountChange(door, contract.activateConnectionKey, ({ params }) => ({ action: activateConnectionKey, input: params }));
}
