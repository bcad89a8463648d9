import * as contract from '@gatehouse/contract/endpoints/organizations';
import { leaveOrganization } from '../../directory/members/actions.ts';
import {
  createOrganization,
  deleteOrganization,
  readEntitlements,
  readOrganization,
  renameOrganization,
} from '../../directory/organizations/actions.ts';
import { type ApiDoor, mount } from './mount.ts';

export function organizationRoutes(door: ApiDoor): void {
  mount(door, contract.createOrganization, ({ run, body }) => run(createOrganization, body));
  mount(door, contract.readOrganization, ({ runIn, params }) => runIn(params.organizationId, readOrganization, {}));
  mount(door, contract.renameOrganization, ({ runIn, params, body, expectedVersion }) =>
    runIn(params.organizationId, renameOrganization, { ...body, expectedVersion }),
  );
  mount(door, contract.deleteOrganization, ({ runIn, params }) => runIn(params.organizationId, deleteOrganization, {}));
  mount(door, contract.leaveOrganization, ({ runIn, params }) => runIn(params.organizationId, leaveOrganization, {}));
  mount(door, contract.readEntitlements, ({ runIn, params }) => runIn(params.organizationId, readEntitlements, {}));
}
