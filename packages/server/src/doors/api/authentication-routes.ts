import * as contract from '@gatehouse/contract/endpoints/authentication';
import {
  changeAuthentication,
  previewAuthentication,
  readAuthentication,
} from '../../directory/authentication/actions.ts';
import { copyBypassLink, deleteBypassLink, regenerateBypassLink } from '../../directory/bypass-links/actions.ts';
import { type ApiDoor, mount } from './mount.ts';

/** How members may sign in, and the bypass link for the day they cannot. */
export function authenticationRoutes(door: ApiDoor): void {
  mount(door, contract.readAuthentication, ({ runIn, params }) => runIn(params.organizationId, readAuthentication, {}));
  mount(door, contract.changeAuthentication, ({ runIn, params, query, body, expectedVersion }) => {
    const { dryRun, ...page } = query;
    if (dryRun === 'true') return runIn(params.organizationId, previewAuthentication, { ...body, ...page });
    return runIn(params.organizationId, changeAuthentication, { ...body, expectedVersion });
  });
  mount(door, contract.copyBypassLink, ({ runIn, params }) => runIn(params.organizationId, copyBypassLink, {}));
  mount(door, contract.regenerateBypassLink, ({ runIn, params }) =>
    runIn(params.organizationId, regenerateBypassLink, {}),
  );
  mount(door, contract.deleteBypassLink, ({ runIn, params }) => runIn(params.organizationId, deleteBypassLink, {}));
}
