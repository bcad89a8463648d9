import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { SWITCHES } from '../../../../../demo/src/rehearsal-people.ts';
import { openScene, peopleAt, signInThroughSso } from '../../../test/scene.ts';
import { listAuditEvents } from '../../directory/audit/actions.ts';
import { listSignIns } from '../../directory/sign-ins/actions.ts';
import { redactExchange } from '../../directory/sign-ins/redaction.ts';
import { readSentResponse } from '../../directory/sign-ins/sent-response.ts';

/** What an OpenID provider sent is kept as a SAML response is: all that tells what is wrong, and nothing that opens. */

const { idp, here, scene, visit, close } = await openScene({ people: peopleAt(['one', 'two', 'three'], ['ada']) });
afterAll(close);
beforeEach(() => Object.assign(idp.switches, SWITCHES));

async function refused(name: string) {
  const organization = await scene.organization(name, { protocol: 'oidc' });
  const { id, owner, domain } = organization;
  await signInThroughSso(visit(), `ada@${domain}`, `ada-${domain.split('.')[0]}`).catch(() => null);
  const [last] = (await scene.run(owner.caller, id, listSignIns, { limit: 1 })).data;
  if (last?.outcome !== 'denied') throw new Error('nobody was refused');
  const shown = await scene.run(owner.caller, id, readSentResponse, { signInId: last.id });
  return { ...shown, organization, signInId: last.id };
}

describe('what an OpenID provider sent', () => {
  test('is shown with what was asked for and what came, without signatures and people, and that is noted', async () => {
    idp.switches.fault = 'wrong_audience';
    const { kind, text, organization, signInId } = await refused('One');
    expect(kind).toBe('oidc');
    expect(text).toMatch(/^The browser came back with\n/);
    expect(text).toMatch(/^ {2}code: \(\d+\)$/m);
    expect(text).toMatch(/^ {2}state: \(\d+\)$/m);
    expect(text).toMatch(/^The token endpoint answered 200$/m);
    expect(text).toMatch(/^ {2}access_token: \(\d+\)$/m);
    expect(text).toMatch(/^ {2}content-type: application\/json/m);
    expect(text).toMatch(/^ {6}alg: RS256$/m);
    expect(text).toMatch(/^ {6}aud: \S+/m);
    expect(text).toMatch(/^ {6}sub: .{2}… \(\d+\)$/m);
    expect(text).not.toContain('ada@one.example');
    const { data } = await scene.run(organization.owner.caller, organization.id, listAuditEvents, { limit: 1 });
    expect(data[0]).toMatchObject({ name: 'sign_in.response_read', target: { id: signInId } });
  });

  test('also where it refused somebody itself, or where everything was right and nobody came in', async () => {
    idp.switches.fault = 'not_assigned';
    const { text } = await refused('Two');
    expect(text).toMatch(/^ {2}error: \w+/m);
    expect(text).not.toContain('The token endpoint');
  });

  test('is kept without the code, the tokens and their signatures, and none of it is logged', async () => {
    idp.switches.fault = 'wrong_audience';
    const { signInId } = await refused('Three');
    const row = await here.db
      .selectFrom('sent_responses')
      .selectAll()
      .where('sign_in_id', '=', signInId)
      .executeTakeFirstOrThrow();
    const kept = here.world.sealer.open(row.sealed, `sent_response:${signInId}`);
    // A JWT is three parts of base64url.
    for (const text of [kept, ...here.logged]) expect(text).not.toMatch(/eyJ[\w-]+\.[\w-]+/);
    expect(Object.keys(JSON.parse(kept).callback.lengths)).toEqual(expect.arrayContaining(['code', 'state']));
    expect(JSON.parse(kept).token.fields.id_token).toEqual({ header: expect.anything(), claims: expect.anything() });
  });

  test('stays one line for each value, whatever it is', () => {
    const error = 'a\nThe token endpoint answered 200';
    const claims = { address: { country: { of: { birth: { again: 'Norway' } } } }, groups: ['Everybody', 'Staff'] };
    const text = redactExchange(
      JSON.stringify({ callback: { fields: { error } }, userInfo: { status: 200, fields: claims } }),
    );
    expect(text).toContain('  error: a The token endpoint answered 200\n');
    expect(text).toContain('  groups: Ev… (9), St… (5)');
    expect(text).not.toContain('Norway');
  });
});
