import * as contract from '@gatehouse/contract/endpoints/me';
import { listMyOrganizations } from '../../directory/organizations/mine.ts';
import {
  changeMyPassword,
  listMyIdentities,
  listMySessions,
  readMe,
  revokeMyOtherSessions,
  revokeMySession,
  unlinkMyIdentity,
  updateMe,
} from '../../directory/users/account.ts';
import { requestEmailChange } from '../../directory/users/email-change.ts';
import { ProblemError } from '../../platform/problem.ts';
import { type ApiDoor, mount } from './mount.ts';
import type { ApiServices } from './services.ts';

/** One's own account. */
export function meRoutes(door: ApiDoor, services: Pick<ApiServices, 'passwordWeakness' | 'hashPassword'>): void {
  mount(door, contract.readMe, ({ run }) => run(readMe, {}));
  mount(door, contract.updateMe, ({ run, body }) => run(updateMe, body));
  mount(door, contract.changeMyPassword, async ({ run, body }) => {
    // Who nobody is must not make this server hash.
    const { name, email } = await run(readMe, {});
    const weakness = await services.passwordWeakness(body.password, [name, email]);
    if (weakness !== null) {
      const errors = [{ pointer: '/password', code: 'password_too_weak', message: weakness }];
      throw new ProblemError('password_too_weak', { detail: weakness, errors });
    }
    await run(changeMyPassword, { passwordHash: await services.hashPassword(body.password) });
  });
  mount(door, contract.changeMyEmail, ({ run, body }) => run(requestEmailChange, body));
  mount(door, contract.listMySessions, ({ run }) => run(listMySessions, {}));
  mount(door, contract.revokeMySession, ({ run, params }) => run(revokeMySession, params));
  mount(door, contract.revokeMyOtherSessions, ({ run }) => run(revokeMyOtherSessions, {}));
  mount(door, contract.listMyIdentities, ({ run }) => run(listMyIdentities, {}));
  mount(door, contract.unlinkMyIdentity, ({ run, params }) => run(unlinkMyIdentity, params));
  mount(door, contract.listMyOrganizations, ({ run }) => run(listMyOrganizations, {}));
}
