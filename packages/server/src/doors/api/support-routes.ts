import * as contract from '@gatehouse/contract/endpoints/support';
import { liftSignInLimits } from '../../directory/rate-limits/lift.ts';
import { readSetUp, searchInstance } from '../../directory/support/actions.ts';
import { explainSignIn, readUser } from '../../directory/support/people.ts';
import { type ApiDoor, mount } from './mount.ts';
import type { ApiServices } from './services.ts';

/** What the support team asks when somebody calls, and how the instance itself is doing. */
export function supportRoutes(door: ApiDoor, { readSystem }: Pick<ApiServices, 'readSystem'>): void {
  mount(door, contract.searchInstance, ({ run, query }) => run(searchInstance, query));
  mount(door, contract.readUser, ({ run, params }) => run(readUser, params));
  mount(door, contract.liftSignInLimits, ({ run, params, query }) =>
    run(liftSignInLimits, { userId: params.userId, reason: query.reason }),
  );
  mount(door, contract.explainSignIn, ({ run, query }) => run(explainSignIn, query));
  mount(door, contract.readSystem, async ({ run }) => {
    const setUp = await run(readSetUp, {});
    const { settings, ...parts } = await readSystem();
    return { ...parts, settings: { ...settings, ...setUp } };
  });
}
