import * as acting from '@gatehouse/contract/endpoints/acting';
import * as contract from '@gatehouse/contract/endpoints/operators';
import { listMyActing, startActing, stopActing } from '../../directory/acting-periods/actions.ts';
import {
  approveChangeRequest,
  createChangeRequest,
  declineChangeRequest,
  listAllChangeRequests,
  listChangeRequests,
  readChangeRequest,
} from '../../directory/change-requests/actions.ts';
import { addOperator, listOperators, removeOperator } from '../../directory/operators/actions.ts';
import { changePlan, createOrganizationForOwner, listAllOrganizations } from '../../directory/organizations/actions.ts';
import { type ApiDoor, mount, mountChange } from './mount.ts';

/** The support team's own operations, and what Owners ask of it. */
export function operatorRoutes(door: ApiDoor): void {
  mount(door, contract.listChangeRequests, ({ runIn, params, query }) =>
    runIn(params.organizationId, listChangeRequests, query),
  );
  mount(door, contract.createChangeRequest, ({ runIn, params, body }) =>
    runIn(params.organizationId, createChangeRequest, body),
  );
  mount(door, contract.listOpenChangeRequests, ({ run, query }) => run(listAllChangeRequests, query));
  mount(door, contract.readChangeRequest, ({ run, params }) => run(readChangeRequest, params));
  mount(door, contract.approveChangeRequest, ({ run, params, body }) =>
    run(approveChangeRequest, { changeRequestId: params.changeRequestId, reason: body.reason }),
  );
  mount(door, contract.declineChangeRequest, ({ run, params, body }) =>
    run(declineChangeRequest, { changeRequestId: params.changeRequestId, reason: body.reason }),
  );
  mount(door, contract.listAllOrganizations, ({ run, query }) => run(listAllOrganizations, query));
  mount(door, contract.createOrganizationForOwner, ({ run, body }) => run(createOrganizationForOwner, body));
  mountChange(door, contract.changePlan, ({ body }) => ({ action: changePlan, input: body }));
  mount(door, acting.listMyActing, ({ run }) => run(listMyActing, {}));
  mount(door, acting.startActing, ({ runIn, params, body }) => runIn(params.organizationId, startActing, body));
  mount(door, acting.stopActing, ({ runIn, params }) => runIn(params.organizationId, stopActing, {}));
  mount(door, contract.listOperators, ({ run }) => run(listOperators, {}));
  mount(door, contract.addOperator, ({ run, body }) => run(addOperator, body));
  mount(door, contract.removeOperator, ({ run, params }) => run(removeOperator, params));
}
