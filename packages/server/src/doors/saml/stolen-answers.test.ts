import { afterAll, expect, test } from 'vitest';
import { signInAs } from '../../../../../demo/src/sign-in-as.ts';
import type { Browser } from '../../../test/browser.ts';
import { isSignedIn, openScene, peopleAt, postCrossSite } from '../../../test/scene.ts';
import { listSignIns } from '../../directory/sign-ins/actions.ts';

/** Answers that verify, in the wrong hands or at the wrong door. Two organizations share one identity provider here. */

const people = peopleAt(['acme', 'globex'], ['ada', 'bea', 'cleo', 'dora', 'eve']);
const { idp, scene, visit, close } = await openScene({ people });
afterAll(close);
const acme = await scene.organization('Acme', { allowIdpInitiated: true });
const globex = await scene.organization('Globex', { allowIdpInitiated: true });

/** What the provider hands to the browser, before it is posted. */
async function answerFor(browser: Browser, email: string, personId: string) {
  const left = await browser.post('/sign-in', { email });
  const answer = await signInAs(left.location ?? '', personId);
  if (answer.kind !== 'post') throw new Error('expected a form');
  return answer;
}

async function refusedWith({ id, owner }: typeof acme) {
  const { data } = await scene.run(owner.caller, id, listSignIns, { limit: 1 });
  return data[0]?.outcome === 'denied' ? data[0].reason : data[0]?.outcome;
}

test('an answer works once, in the same browser and in any other', async () => {
  const browser = visit();
  const { action, fields } = await answerFor(browser, 'ada@acme.example', 'ada-acme');
  await browser.follow(await postCrossSite(browser, action, fields));
  expect(isSignedIn(browser)).toBe(true);
  for (const again of [browser, visit()]) {
    again.cookies.clear();
    await again.follow(await postCrossSite(again, action, fields));
    expect(isSignedIn(again)).toBe(false);
    expect(await refusedWith(acme)).toBe('flow_expired');
  }
});

test('an unsolicited answer works once', async () => {
  const entityId = `https://gatehouse.example/sso/saml/${acme.connectionId}/metadata`;
  const answer = await signInAs(`${idp.url}/saml/start?${new URLSearchParams({ application: entityId })}`, 'bea-acme');
  if (answer.kind !== 'post') throw new Error('expected a form');
  const outcomes: (string | undefined)[] = [];
  for (const browser of [visit(), visit()]) {
    await browser.follow(await postCrossSite(browser, answer.action, answer.fields));
    outcomes.push(`${isSignedIn(browser)} ${await refusedWith(acme)}`);
  }
  expect(outcomes).toEqual(['true succeeded', 'false saml_replayed']);
});

test('an answer to one flow is worth nothing in another of the same person', async () => {
  const [first, second] = [visit(), visit()];
  const stolen = await answerFor(first, 'cleo@acme.example', 'cleo-acme');
  const own = await answerFor(second, 'cleo@acme.example', 'cleo-acme');
  const mixed = { ...stolen.fields, RelayState: own.fields.RelayState ?? '' };
  await second.follow(await postCrossSite(second, own.action, mixed));
  expect(isSignedIn(second)).toBe(false);
  expect(await refusedWith(acme)).toBe('saml_in_response_to_unknown');
});

test('an answer brought home by another browser signs nobody in', async () => {
  const [victim, attacker] = [visit(), visit()];
  const { action, fields } = await answerFor(victim, 'dora@acme.example', 'dora-acme');
  await attacker.follow(await postCrossSite(attacker, action, fields));
  expect(isSignedIn(attacker)).toBe(false);
  expect(await refusedWith(acme)).toBe('flow_other_browser');
});

test('an attacker’s answer posted into a victim’s browser does not sign the victim in as the attacker', async () => {
  const [attacker, victim] = [visit(), visit()];
  const { action, fields } = await answerFor(attacker, 'eve@acme.example', 'eve-acme');
  await victim.follow(await postCrossSite(victim, action, fields));
  expect(isSignedIn(victim)).toBe(false);
});

test('an answer for one organization opens no other that trusts the same provider', async () => {
  const browser = visit();
  const { fields } = await answerFor(browser, 'ada@acme.example', 'ada-acme');
  const elsewhere = `/sso/saml/${globex.connectionId}/acs`;
  for (const posted of [fields, { SAMLResponse: fields.SAMLResponse ?? '' }]) {
    await browser.follow(await postCrossSite(browser, elsewhere, posted));
    expect(isSignedIn(browser)).toBe(false);
    expect(await refusedWith(globex)).toBe('saml_destination_mismatch');
  }
});

test('without its question an answer is taken for nothing, also where unsolicited ones are welcome', async () => {
  const browser = visit();
  const { action, fields } = await answerFor(browser, 'bea@acme.example', 'bea-acme');
  await browser.follow(await postCrossSite(browser, action, { SAMLResponse: fields.SAMLResponse ?? '' }));
  expect(isSignedIn(browser)).toBe(false);
  expect(await refusedWith(acme)).toBe('saml_in_response_to_unknown');
});

test('fields that are not there are refused and never an error of ours', async () => {
  const browser = visit();
  const action = `/sso/saml/${acme.connectionId}/acs`;
  for (const fields of [{}, { RelayState: 'x' }, { SAMLResponse: '' }]) {
    const page = await browser.follow(await postCrossSite(browser, action, fields));
    expect([page.status >= 400 && page.status < 500, isSignedIn(browser)]).toEqual([true, false]);
  }
});
