import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, audited } from '../../../test/factories.ts';
import { type TestWorld, testWorld } from '../../../test/harness.ts';
import { inForce } from '../../../test/in-force.ts';
import { change, holds, mayBeOnTrial, requestOf } from '../../../test/previewed-changes.ts';
import { scenery, setScene } from '../../../test/previewed-organizations.ts';
import { findOwnersWays } from '../../directory/authentication/keep-owners-in.ts';
import { anOwnerCanGetIn } from '../../policy/ways-in.ts';
import { revertDueChanges } from './schedule.ts';

/**
 * Whatever an organization looks like and whatever is changed on trial: it is accepted or refused as the preview said,
 * and what was in force before is in force again afterwards, whole. What would shut out Owners who get in now is left.
 */

let t: TestWorld;
beforeAll(async () => {
  t = await testWorld();
});
afterAll(() => t.close());

test('what was changed on trial comes back whole', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(holds, { minLength: 2, maxLength: 4 }),
      scenery,
      change.filter(mayBeOnTrial),
      async (others, looksLike, wanted) => {
        t.clock.set(new Date());
        const scene = await setScene(t, others, looksLike);
        const { organizationId, asker } = scene;
        const asked = await requestOf(t, scene, wanted);
        const before = await inForce(t, organizationId);
        const owners = await findOwnersWays(t.db, t.world, organizationId);
        const dry = await ask(t, asker, { ...asked, url: `${asked.url}?confirmWithin=5&dryRun=true` });
        expect(await inForce(t, organizationId)).toEqual(before);
        const { out: real, events } = await audited(t, () =>
          ask(t, asker, { ...asked, url: `${asked.url}?confirmWithin=5` }),
        );
        const foretold = dry.statusCode < 400 ? (dry.json().refusal?.code ?? null) : dry.json().code;
        expect(real.statusCode < 400 ? null : real.json().code, real.body).toBe(foretold);
        if (!events.includes('provisional_change.started')) {
          expect(events).toEqual([]);
          return;
        }
        t.clock.advance(5 * 60);
        const { events: then } = await audited(t, () => revertDueChanges(t.world));
        if (then.includes('provisional_change.kept')) {
          expect(anOwnerCanGetIn(owners.owners, owners.settings)).toBe(false);
          return;
        }
        expect(then).toEqual(['authentication.reverted']);
        expect(await inForce(t, organizationId), JSON.stringify(wanted)).toEqual(before);
      },
    ),
    { numRuns: 180 },
  );
  t.clock.set(new Date());
}, 180_000);
