import type { Impact } from '@gatehouse/contract/impact';
import type { Method } from '@gatehouse/contract/vocabulary';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { callerOf } from '../../../test/callers.ts';
import { ask, audited, cookieOf, type Person, sessionOf } from '../../../test/factories.ts';
import { type TestWorld, testWorld } from '../../../test/harness.ts';
import { change, type Holds, holds, requestOf, type Scene } from '../../../test/previewed-changes.ts';
import { scenery, setScene } from '../../../test/previewed-organizations.ts';
import { act } from '../../directory/act.ts';
import { identify } from '../../directory/sign-ins/actions.ts';
import type { Authentication } from '../../policy/entry.ts';

/**
 * Whatever an organization looks like and whatever is about to be changed: a preview changes nothing, its refusal is the
 * refusal that then comes, and what it says of each member is what then happens to them at the door, and to their role.
 */

let t: TestWorld;
beforeAll(async () => {
  t = await testWorld();
});
afterAll(() => t.close());

test('what a preview says is what then happens', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(holds, { minLength: 4, maxLength: 4 }),
      scenery,
      change,
      async (others, looksLike, wanted) => {
        const scene = await setScene(t, others, looksLike);
        const asked = await requestOf(t, scene, wanted);
        const dry = { ...asked, url: `${asked.url}?dryRun=true&limit=200` };
        const { out: preview, events } = await audited(t, () => ask(t, scene.asker, dry));
        expect(events).toEqual([]);
        const real = await ask(t, scene.asker, asked);
        const refusal = real.statusCode < 400 ? null : real.json().code;
        if (preview.statusCode >= 400) {
          expect(preview.json().code).toBe(refusal);
          return;
        }
        const impact: z.infer<typeof Impact> = preview.json();
        expect(impact.refusal?.code ?? null, real.body).toBe(refusal);
        if (impact.refusal !== null) {
          expect(impact.refusal.reasons).toEqual((real.json().errors ?? []).map(({ code }: { code: string }) => code));
          return;
        }
        expect(impact.data).toHaveLength(scene.people.length);
        await expectRoles(scene, impact);
        for (const row of impact.data) await expectAtTheDoor(scene, row);
      },
    ),
    { numRuns: 180 },
  );
}, 180_000);

type Row = z.infer<typeof Impact>['data'][number];

async function expectRoles({ organizationId }: Scene, { data, roles }: z.infer<typeof Impact>): Promise<void> {
  const members = t.db
    .selectFrom('memberships')
    .select(['user_id', 'role'])
    .where('organization_id', '=', organizationId);
  const now = new Map((await members.execute()).map(({ user_id, role }) => [user_id, role]));
  for (const { userId, roleAfter } of data) expect(now.get(userId) ?? null).toBe(roleAfter);
  expect(data.filter(({ roleOpen }) => roleOpen)).toHaveLength(roles.open);
}

async function expectAtTheDoor(scene: Scene, { userId, impact, waysAfter }: Row): Promise<void> {
  const person = scene.people.find(({ id }) => id === userId);
  if (!person) throw new Error('a stranger in the preview');
  const opened: Method[] = [];
  for (const authentication of await authenticationsOf(person, scene)) {
    const { method } = authentication;
    if (!opened.includes(method) && (await opens(scene, person, authentication))) opened.push(method);
  }
  const told = `${JSON.stringify(person)} was said to be ${impact}`;
  expect(opened.toSorted(), told).toEqual(waysAfter.filter((way) => way !== 'bypass').toSorted());
  expect(opened.length > 0, told).toBe(impact !== 'loses_access' && impact !== 'has_no_access');
  if (impact === 'must_change_method') expect(opened, told).not.toContain(person.lastMethod);
}

/** What this person can still come to hold: the door of sign-in decides where their address leads. */
async function authenticationsOf(person: Person & Holds, { connectionId }: Scene): Promise<Authentication[]> {
  const at = t.clock.now();
  // Many more addresses are asked about here than anybody may.
  await t.db.deleteFrom('rate_counters').execute();
  const route = await act(t.world, callerOf({ kind: 'applicant' }), null, identify, { email: person.email });
  const held = t.db.selectFrom('identities').select('id').where('released_at', 'is', null);
  const identity = await held.where('user_id', '=', person.id).executeTakeFirst();
  const isRouted = route.kind === 'connection';
  return [
    ...(isRouted ? [] : [{ method: 'password', at, secondFactor: 'totp' } as const]),
    ...(person.hasPasskey ? [{ method: 'passkey', at } as const] : []),
    ...(isRouted ? [{ method: 'sso', connectionId: route.connectionId, at } as const] : []),
    ...(identity ? [{ method: 'sso', connectionId, at } as const] : []),
  ];
}

async function opens(scene: Scene, person: Person, authentication: Authentication): Promise<boolean> {
  const cookie = cookieOf(t.config, await sessionOf(t, person.id, authentication));
  const { statusCode } = await ask(t, { cookie }, { url: `/organizations/${scene.organizationId}` });
  return statusCode === 200;
}
