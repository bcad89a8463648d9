import { afterAll, describe, expect, test } from 'vitest';
import { signInAs } from '../../../../../demo/src/sign-in-as.ts';
import { titleOf } from '../../../test/browser.ts';
import { answerAs, isSignedIn, openScene, peopleAt, postCrossSite } from '../../../test/scene.ts';

import { listSignIns } from '../../directory/sign-ins/actions.ts';

const { here, scene, visit, close } = await openScene({
  people: peopleAt(['acme', 'globex'], ['ada', 'bea', 'cleo', 'dora']),
});
afterAll(close);
const acme = await scene.organization('Acme', { allowIdpInitiated: true });
await scene.organization('Globex', { protocol: 'oidc' });

async function lastSignIn({ id, owner }: typeof acme) {
  const { data } = await scene.run(owner.caller, id, listSignIns, { limit: 1 });
  return data[0];
}

describe('an answer', () => {
  test('counts once: the same form posted again signs nobody in', async () => {
    const browser = visit();
    const left = await browser.post('/sign-in', { email: 'bea@acme.example' });
    const answer = await signInAs(left.location ?? '', 'bea-acme');
    if (answer.kind !== 'post') throw new Error('expected a form');
    await browser.follow(await postCrossSite(browser, answer.action, answer.fields));
    expect(isSignedIn(browser)).toBe(true);

    const thief = visit();
    const again = await thief.follow(await postCrossSite(thief, answer.action, answer.fields));
    expect([again.status, isSignedIn(thief)]).toEqual([410, false]);
    const { RelayState: _dropped, ...withoutState } = answer.fields;
    const unsolicited = await thief.follow(await postCrossSite(thief, answer.action, withoutState));
    expect([unsolicited.status, isSignedIn(thief)]).toEqual([403, false]);
  });

  test('belongs to the browser that asked, and is void once another one brought it', async () => {
    const attacker = visit();
    const left = await attacker.post('/sign-in', { email: 'bea@acme.example' });
    // Somebody else follows the link and is signed in at the provider.
    const victim = visit();
    const brought = await answerAs(victim, left.location ?? '', 'bea-acme');
    const page = await victim.follow(brought);
    expect([page.status, titleOf(page)]).toEqual([403, 'This sign-in began in another browser']);
    // Even knowing the way back, the browser that asked finds nothing there.
    const stolen = await attacker.follow(await attacker.get(brought.location ?? ''));
    expect([stolen.status, isSignedIn(attacker), isSignedIn(victim)]).toEqual([410, false, false]);
  });

  test('is fetched from the provider for the browser that asked, and for no other', async () => {
    const asking = visit();
    const left = await asking.post('/sign-in', { email: 'cleo@globex.example' });
    const answer = await signInAs(left.location ?? '', 'cleo-globex');
    if (answer.kind !== 'redirect') throw new Error('expected a redirect');
    const other = visit();
    const page = await other.follow(await other.get(answer.url));
    expect([page.status, titleOf(page)]).toEqual([403, 'This sign-in began in another browser']);
    // The code is not used up.
    await asking.follow(await asking.get(answer.url));
    expect([isSignedIn(asking), isSignedIn(other)]).toEqual([true, false]);
  });

  test('tells its way back to nobody who brings none', async () => {
    const attacker = visit();
    const left = await attacker.post('/sign-in', { email: 'bea@acme.example' });
    const state = new URL(left.location ?? '').searchParams.get('RelayState') ?? '';
    const answer = await signInAs(left.location ?? '', 'bea-acme');
    if (answer.kind !== 'post') throw new Error('expected a form');
    const victim = visit();
    const brought = await postCrossSite(victim, answer.action, answer.fields);
    const asked = await postCrossSite(attacker, answer.action, { SAMLResponse: 'junk', RelayState: state });
    expect(asked.location).not.toBe(brought.location);
  });

  test('that is wrong leaves a record with what was expected and what came', async () => {
    const browser = visit();
    const left = await browser.post('/sign-in', { email: 'bea@acme.example' });
    const answer = await signInAs(left.location ?? '', 'bea-acme', 'wrong_audience');
    if (answer.kind !== 'post') throw new Error('expected a form');
    const page = await browser.follow(await postCrossSite(browser, answer.action, answer.fields));
    expect(page.status).toBe(403);
    const record = await lastSignIn(acme);
    expect(record).toMatchObject({ outcome: 'denied', reason: 'saml_audience_mismatch' });
    expect(record?.evidence).not.toBeNull();
    expect(page.body).toContain(record?.reference);
    // What helps the Owner would help an attacker as well.
    expect(page.body).not.toContain(record?.evidence?.received ?? '-');
  });

  test('that comes late is refused', async () => {
    const browser = visit();
    const left = await browser.post('/sign-in', { email: 'bea@acme.example' });
    const answer = await signInAs(left.location ?? '', 'bea-acme');
    if (answer.kind !== 'post') throw new Error('expected a form');
    here.clock.advance(601);
    const page = await browser.follow(await postCrossSite(browser, answer.action, answer.fields));
    here.clock.advance(-601);
    expect([page.status, isSignedIn(browser)]).toEqual([410, false]);
  });
});
