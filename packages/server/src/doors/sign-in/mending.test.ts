import { afterAll, expect, test } from 'vitest';
import type { Fault } from '../../../../../demo/src/rehearsal-people.ts';
import { type SignInRequest, signInAs } from '../../../../../demo/src/sign-in-as.ts';
import { type Browser, titleOf } from '../../../test/browser.ts';
import { bringHome, openScene, peopleAt, takeSession } from '../../../test/scene.ts';
import { readConnection } from '../../directory/connections/actions.ts';
import { listSignIns } from '../../directory/sign-ins/actions.ts';

/** Whoever mends a connection is told where, in the words of their own provider's pages: in the test and in the log. */

const { scene, visit, close } = await openScene({ people: peopleAt(['okta', 'initech'], ['ada']) });
afterAll(close);
const okta = await scene.organization('Okta', { dialect: 'okta', preset: 'okta' });
const plain = await scene.organization('Initech', { protocol: 'oidc' });

type Organization = typeof okta;

async function comeBack(browser: Browser, request: SignInRequest, { fault, person }: { fault: Fault; person: string }) {
  return browser.follow(await bringHome(browser, await signInAs(request, person, fault)));
}

async function tested({ id, owner, connectionId }: Organization, how: { fault: Fault; person: string }) {
  const browser = visit();
  takeSession(browser, owner);
  const headers = { accept: 'application/json', 'content-type': 'application/json' };
  const begun = await browser.post(`/api/v1/organizations/${id}/connections/${connectionId}/test`, {}, { headers });
  const page = await comeBack(browser, String(JSON.parse(begun.body).url), how);
  const { lastTest } = await scene.run(owner.caller, id, readConnection, { connectionId });
  return { page, lastTest };
}

async function refused({ id, owner }: Organization, how: { fault: Fault; person: string; email: string }) {
  const browser = visit();
  const left = await browser.post('/sign-in', { email: how.email });
  if (left.location === null) throw new Error(`not sent to the provider: ${left.status}`);
  await comeBack(browser, left.location, how);
  const { data } = await scene.run(owner.caller, id, listSignIns, { limit: 1 });
  return data[0];
}

const cases: [Fault, string, string][] = [
  ['wrong_audience', 'saml_audience_mismatch', 'Audience URI (SP Entity ID) must be'],
  ['unsigned', 'saml_signature_missing', 'Response and Assertion Signature must be Signed'],
  ['missing_attribute', 'attribute_missing', 'Add the attribute statement email'],
];

test.each(cases)(
  'a test that meets %s fails on both pages, and both say what to change',
  async (fault, code, words) => {
    const { page, lastTest } = await tested(okta, { fault, person: 'ada-okta' });
    expect(titleOf(page)).toBe('The test failed');
    expect(page.body).toContain(words);
    expect(page.body).not.toMatch(/your IT admin|<p>: /);
    expect(lastTest).toMatchObject({ succeeded: false, reason: code });
    expect(lastTest?.evidence?.hint).toContain(words);
  },
);

test.each(cases)('a sign-in refused for %s has it in the log', async (fault, code, words) => {
  const signIn = await refused(okta, { fault, person: 'ada-okta', email: 'ada@okta.example' });
  expect(signIn?.reason).toBe(code);
  expect(signIn?.evidence?.hint).toContain(words);
});

test('of a provider that we do not know, what was found wrong comes first, then the specification', async () => {
  const how = { person: 'ada-initech', email: 'ada@initech.example' };
  const token = await refused(plain, { ...how, fault: 'wrong_audience' });
  expect(token?.evidence).toMatchObject({ received: 'another-application', hint: expect.stringMatching(/client ID/) });
  const address = await refused(plain, { ...how, fault: 'missing_attribute' });
  expect(address?.evidence?.hint).toMatch(/claim email/);
});
