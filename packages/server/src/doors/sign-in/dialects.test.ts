import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { DialectId } from '../../../../../demo/src/dialects/dialect.ts';
import { dialects } from '../../../../../demo/src/dialects/dialects.ts';
import { type Fault, faults, SWITCHES } from '../../../../../demo/src/rehearsal-people.ts';
import { signInAs } from '../../../../../demo/src/sign-in-as.ts';
import { bringHome, isSignedIn, openScene, peopleAt } from '../../../test/scene.ts';
import { listSignIns } from '../../directory/sign-ins/actions.ts';

/** Every dialect with every fault, from the address typed to the page that answers, through the real server. */

type Expected = 'succeeded' | 'kept at the provider' | 'nothing' | (string & {});
type Protocol = 'saml' | 'oidc';

/** A fault that is ours to notice is noticed whoever makes it. */
const SAML: Record<Fault, Expected> = {
  none: 'succeeded',
  deny: 'idp_denied',
  not_assigned: 'kept at the provider',
  missing_attribute: 'attribute_missing',
  changed_subject: 'subject_changed',
  expired: 'saml_assertion_expired',
  skewed_clock: 'saml_clock_skew',
  // Nobody asked for a new proof; `reauthentication.test.ts` does.
  remembers: 'succeeded',
  wrong_audience: 'saml_audience_mismatch',
  wrong_destination: 'saml_destination_mismatch',
  unsigned: 'saml_signature_missing',
  sha1: 'saml_algorithm_weak',
  rotated_certificate: 'saml_signature_invalid',
  wrong_key: 'saml_signature_invalid',
  // The browser waits, and we do not.
  slow: 'succeeded',
  down: 'nothing',
};

const OIDC: Record<Fault, Expected> = {
  ...SAML,
  not_assigned: 'idp_denied',
  expired: 'oidc_token_invalid',
  skewed_clock: 'oidc_token_invalid',
  wrong_audience: 'oidc_token_invalid',
  wrong_destination: 'oidc_issuer_mismatch',
  unsigned: 'oidc_token_invalid',
  sha1: 'oidc_token_invalid',
  // The new key is published beside the old one, and found there.
  rotated_certificate: 'succeeded',
  wrong_key: 'oidc_token_invalid',
};

/** Who says no in which dialect, where they differ. */
const OTHERWISE: Partial<Record<`${DialectId} ${Protocol}`, Partial<Record<Fault, Expected>>>> = {
  'plain saml': { not_assigned: 'idp_not_assigned' },
  'entra oidc': { not_assigned: 'kept at the provider' },
  'google_workspace oidc': { not_assigned: 'kept at the provider' },
  'adfs oidc': { not_assigned: 'kept at the provider' },
};

const ids = Object.keys(dialects) as DialectId[];
const protocols: Protocol[] = ['saml', 'oidc'];
const pairs = ids.flatMap((dialect) => protocols.map((protocol) => ({ dialect, protocol })));
const place = (dialect: string, protocol: string) => `${dialect}-${protocol}`.replaceAll('_', '-');

const people = peopleAt(
  pairs.map(({ dialect, protocol }) => place(dialect, protocol)),
  ['ada', 'bea'],
);
const { idp, scene, visit, close } = await openScene({ people });
afterAll(close);
beforeEach(() => Object.assign(idp.switches, SWITCHES, { slowMs: 50 }));

describe.each(pairs)('$dialect by $protocol', async ({ dialect, protocol }) => {
  const name = place(dialect, protocol);
  const expected = { ...(protocol === 'saml' ? SAML : OIDC), ...OTHERWISE[`${dialect} ${protocol}`] };
  const organization = await scene.organization(name, { protocol, dialect });

  async function outcome(fault: Fault): Promise<string> {
    // Somebody known is found by the subject, whatever else is missing: that takes a newcomer to notice.
    const who = fault === 'missing_attribute' ? 'bea' : 'ada';
    const before = await lastSignIn();
    const browser = visit();
    const left = await browser.post('/sign-in', { email: `${who}@${organization.domain}` });
    idp.switches.fault = fault;
    const answer = await signInAs(left.location ?? '', `${who}-${name}`).catch(() => null);
    if (answer?.kind === 'kept') return 'kept at the provider';
    if (answer) await browser.follow(await bringHome(browser, answer));
    const after = await lastSignIn();
    if (after?.reference === before?.reference) return 'nothing';
    expect(isSignedIn(browser)).toBe(after?.outcome === 'succeeded');
    return after?.outcome === 'succeeded' ? 'succeeded' : String(after?.reason);
  }

  async function lastSignIn() {
    const { data } = await scene.run(organization.owner.caller, organization.id, listSignIns, { limit: 1 });
    return data[0];
  }

  test.each(Object.keys(faults) as Fault[])('%s', async (fault) => {
    expect(await outcome(fault)).toBe(expected[fault]);
  });
});

test('a provider that does not answer for five seconds is named, with the way around it', async () => {
  const acme = await scene.organization('Acme', { protocol: 'oidc', dialect: 'okta' });
  const browser = visit();
  const left = await browser.post('/sign-in', { email: `ada@${acme.domain}` });
  Object.assign(idp.switches, { fault: 'slow', slowMs: 6000 });
  const answer = await signInAs(left.location ?? '', `ada-${place('okta', 'oidc')}`);
  const page = await browser.follow(await bringHome(browser, answer));
  expect([page.status, isSignedIn(browser)]).toEqual([502, false]);
  expect(page.body).toContain('bypass link');
});

test.each(['assertion', 'response', 'both'] as const)('every dialect is understood when it signs %s', async (signs) => {
  for (const dialect of ids) {
    const name = `${place(dialect, 'saml')}-${signs}`;
    const organization = await scene.organization(name, { dialect });
    Object.assign(idp.switches, { signs });
    const browser = visit();
    const left = await browser.post('/sign-in/connection', { connectionId: organization.connectionId });
    const answer = await signInAs(left.location ?? '', `ada-${place(dialect, 'saml')}`);
    if (answer.kind !== 'post') throw new Error('expected a form');
    const xml = Buffer.from(answer.fields.SAMLResponse ?? '', 'base64').toString();
    expect(xml.match(/<(ds:)?Signature /g)).toHaveLength(signs === 'both' ? 2 : 1);
    await browser.follow(await bringHome(browser, answer));
    // Verified, and then refused for the address, which is another organization's.
    const { data } = await scene.run(organization.owner.caller, organization.id, listSignIns, { limit: 1 });
    expect([dialect, data[0]?.reason]).toEqual([dialect, 'email_outside_domains']);
  }
});
