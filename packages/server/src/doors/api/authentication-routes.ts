import * as contract from '@gatehouse/contract/endpoints/authentication';
import * as provisional from '@gatehouse/contract/endpoints/provisional-changes';
import { changeAuthentication, readAuthentication } from '../../directory/authentication/actions.ts';
import { copyBypassLink, deleteBypassLink, regenerateBypassLink } from '../../directory/bypass-links/actions.ts';
import { DRILL_SECONDS, endBypassDrill, startBypassDrill } from '../../directory/bypass-links/drill.ts';
import {
  confirmProvisionalChange,
  readProvisionalChange,
  undoProvisionalChange,
} from '../../directory/provisional-changes/actions.ts';
import { clearDrillCookie, setDrillCookie } from '../../platform/http/cookies.ts';
import { type ApiDoor, mount, mountChange } from './mount.ts';

/** How members may sign in, changes of it that are on trial, and the bypass link for the day they cannot. */
export function authenticationRoutes(door: ApiDoor): void {
  mount(door, contract.readAuthentication, ({ runIn, params }) => runIn(params.organizationId, readAuthentication, {}));
  mountChange(door, contract.changeAuthentication, ({ query, body, expectedVersion }) => ({
    action: changeAuthentication,
    input: { ...body, expectedVersion, confirmWithin: query.confirmWithin },
  }));
  mount(door, contract.copyBypassLink, ({ runIn, params }) => runIn(params.organizationId, copyBypassLink, {}));
  mountChange(door, contract.regenerateBypassLink, () => ({ action: regenerateBypassLink, input: {} }));
  mountChange(door, contract.deleteBypassLink, () => ({ action: deleteBypassLink, input: {} }));
  mount(door, contract.startBypassDrill, async ({ runIn, params, reply }) => {
    const { endsAt, token } = await runIn(params.organizationId, startBypassDrill, {});
    setDrillCookie(reply, token, door.world.config.publicUrl, DRILL_SECONDS);
    return { endsAt };
  });
  mount(door, contract.endBypassDrill, async ({ runIn, params, reply }) => {
    await runIn(params.organizationId, endBypassDrill, {});
    clearDrillCookie(reply, door.world.config.publicUrl);
  });
  mount(door, provisional.readProvisionalChange, ({ runIn, params }) =>
    runIn(params.organizationId, readProvisionalChange, {}),
  );
  mount(door, provisional.confirmProvisionalChange, ({ runIn, params }) =>
    runIn(params.organizationId, confirmProvisionalChange, {}),
  );
  mount(door, provisional.undoProvisionalChange, ({ runIn, params }) =>
    runIn(params.organizationId, undoProvisionalChange, {}),
  );
}
