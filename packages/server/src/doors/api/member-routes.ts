import * as identities from '@gatehouse/contract/endpoints/member-identities';
import * as contract from '@gatehouse/contract/endpoints/members';
import {
  inviteMember,
  inviteMembers,
  listInvitations,
  resendInvitation,
  revokeInvitation,
} from '../../directory/invitations/actions.ts';
import { changeMemberRole, listMembers, readMember, removeMember } from '../../directory/members/actions.ts';
import { listMemberIdentities, releaseMemberIdentity } from '../../directory/members/identities.ts';
import { liftMemberBlock, listRemovedPeople } from '../../directory/members/removed-people.ts';
import { type ApiDoor, mount, mountChange } from './mount.ts';

/** Members, and the invitations that make some. */
export function memberRoutes(door: ApiDoor): void {
  mount(door, contract.listMembers, ({ runIn, params, query }) => runIn(params.organizationId, listMembers, query));
  mount(door, contract.readMember, ({ runIn, params }) => runIn(params.organizationId, readMember, params));
  mountChange(door, contract.changeMemberRole, ({ params: { userId }, body }) => ({
    action: changeMemberRole,
    input: { userId, role: body.role },
    concerns: userId,
  }));
  mountChange(door, contract.removeMember, ({ params }) => ({
    action: removeMember,
    input: params,
    concerns: params.userId,
  }));
  mount(door, contract.listRemovedPeople, ({ runIn, params, query }) =>
    runIn(params.organizationId, listRemovedPeople, query),
  );
  mount(door, contract.liftMemberBlock, ({ runIn, params }) => runIn(params.organizationId, liftMemberBlock, params));
  mount(door, identities.listMemberIdentities, ({ runIn, params }) =>
    runIn(params.organizationId, listMemberIdentities, params),
  );
  mountChange(door, identities.releaseMemberIdentity, ({ params }) => ({
    action: releaseMemberIdentity,
    input: params,
    concerns: params.userId,
  }));

  mount(door, contract.listInvitations, ({ runIn, params, query }) =>
    runIn(params.organizationId, listInvitations, query),
  );
  mount(door, contract.inviteMember, ({ runIn, params, body }) => runIn(params.organizationId, inviteMember, body));
  mount(door, contract.inviteMembers, ({ runIn, params, body }) => runIn(params.organizationId, inviteMembers, body));
  mount(door, contract.resendInvitation, ({ runIn, params }) => runIn(params.organizationId, resendInvitation, params));
  mount(door, contract.revokeInvitation, ({ runIn, params }) => runIn(params.organizationId, revokeInvitation, params));
}
