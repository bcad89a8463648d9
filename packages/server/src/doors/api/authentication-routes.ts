import * as contract from '@gatehouse/contract/endpoints/authentication';
import { changeAuthentication, readAuthentication } from '../../directory/authentication/actions.ts';
import { copyBypassLink, deleteBypassLink, regenerateBypassLink } from '../../directory/bypass-links/actions.ts';
import { type ApiDoor, mount, mountChange } from './mount.ts';

/** How members may sign in, and the bypass link for the day they cannot. */
export function authenticationRoutes(door: ApiDoor): void {
  mount(door, contract.readAuthentication, ({ runIn, params }) => runIn(params.organizationId, readAuthentication, {}));
  mountChange(door, contract.changeAuthentication, ({ body, expectedVersion }) => ({
    action: changeAuthentication,
    input: { ...body, expectedVersion },
  }));
  mount(door, contract.copyBypassLink, ({ runIn, params }) => runIn(params.organizationId, copyBypassLink, {}));
  mountChange(door, contract.regenerateBypassLink, () => ({ action: regenerateBypassLink, input: {} }));
  mountChange(door, contract.deleteBypassLink, () => ({ action: deleteBypassLink, input: {} }));
}
