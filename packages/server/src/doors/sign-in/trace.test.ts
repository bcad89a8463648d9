import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { SWITCHES } from '../../../../../demo/src/rehearsal-people.ts';
import { callerOf } from '../../../test/callers.ts';
import { openScene, peopleAt, postCrossSite, signInThroughSso } from '../../../test/scene.ts';
import { listAuditEvents } from '../../directory/audit/actions.ts';
import { purgeExpired } from '../../directory/retention/actions.ts';
import { listSignIns } from '../../directory/sign-ins/actions.ts';
import { redactXml } from '../../directory/sign-ins/redaction.ts';
import { readSentResponse } from '../../directory/sign-ins/sent-response.ts';

/** Every attempt says which checks its answer went through, and a refused answer can be looked at for a week. */

const { idp, here, scene, visit, close } = await openScene({ people: peopleAt(['saml', 'oidc', 'other'], ['ada']) });
afterAll(close);
beforeEach(() => Object.assign(idp.switches, SWITCHES));

type Organization = Awaited<ReturnType<typeof scene.organization>>;

async function attempt({ id, owner, domain }: Organization, name = 'ada') {
  await signInThroughSso(visit(), `${name}@${domain}`, `${name}-${domain.split('.')[0]}`).catch(() => null);
  const [last] = (await scene.run(owner.caller, id, listSignIns, { limit: 1 })).data;
  if (!last) throw new Error('nothing was noted');
  return last;
}

const rules = ({ steps }: Awaited<ReturnType<typeof attempt>>) =>
  steps.map(({ rule, outcome }) => `${rule} ${outcome}`);

describe('the trace of an attempt', () => {
  test('names each check of a SAML answer up to the one that refused it', async () => {
    const organization = await scene.organization('Saml');
    idp.switches.fault = 'wrong_audience';
    const refused = await attempt(organization);
    expect(rules(refused)).toEqual([
      'address_leads_to_connection passed',
      'saml_message passed',
      'saml_status passed',
      'saml_shape passed',
      'saml_request passed',
      'saml_signature passed',
      'saml_issuer passed',
      'saml_audience stopped',
    ]);
    expect(refused.evidence).toMatchObject({ expected: expect.any(String), received: expect.any(String) });
    idp.switches.fault = 'none';
    const succeeded = await attempt(organization);
    expect(rules(succeeded).slice(0, 11)).toEqual([
      'address_leads_to_connection passed',
      ...[
        'message',
        'status',
        'shape',
        'request',
        'signature',
        'issuer',
        'audience',
        'time',
        'subject',
        'attributes',
      ].map((check) => `saml_${check} passed`),
    ]);
    expect(rules(succeeded)).toContain('link_and_join stopped');
    // What the provider itself refused is no fault of its message.
    idp.switches.fault = 'deny';
    expect(rules(await attempt(organization)).slice(1)).toEqual(['saml_message passed', 'saml_status stopped']);
  });

  test('names each check of an OpenID Connect answer up to the one that refused it', async () => {
    const organization = await scene.organization('Oidc', { protocol: 'oidc' });
    expect(rules(await attempt(organization)).slice(1, 5)).toEqual(
      ['provider', 'answer', 'token', 'claims'].map((check) => `oidc_${check} passed`),
    );
    idp.switches.fault = 'wrong_audience';
    const refused = await attempt(organization);
    expect(rules(refused).at(-1)).toBe('oidc_token stopped');
  });
});

describe('what a provider sent', () => {
  test('is shown to an Owner without keys, signatures and people, and that is noted', async () => {
    const organization = await scene.organization('Other');
    const { id, owner } = organization;
    idp.switches.fault = 'wrong_audience';
    const { id: signInId } = await attempt(organization);
    const { kind, text } = await scene.run(owner.caller, id, readSentResponse, { signInId });
    expect(kind).toBe('saml');
    expect(text).toMatch(/<(\w+:)?Audience>/);
    expect(text).not.toContain('ada@other.example');
    expect(text).toMatch(/SignatureValue[^>]*>.{2}… \(\d+\)</);
    const { data } = await scene.run(owner.caller, id, listAuditEvents, { limit: 1 });
    expect(data[0]).toMatchObject({ name: 'sign_in.response_read', target: { id: signInId } });
    const stored = await here.db.selectFrom('sent_responses').select('sealed').execute();
    expect(stored.some(({ sealed }) => sealed.includes('Audience'))).toBe(false);

    const elsewhere = await scene.organization('Elsewhere');
    await expect(scene.run(elsewhere.owner.caller, elsewhere.id, readSentResponse, { signInId })).rejects.toMatchObject(
      { code: 'not_found' },
    );
  });

  test('is forgotten after seven days', async () => {
    const purge = () => scene.run(callerOf({ kind: 'system' }), null, purgeExpired, {});
    const count = async () => (await here.db.selectFrom('sent_responses').select('sign_in_id').execute()).length;
    const before = await count();
    expect(before).toBeGreaterThan(0);
    here.clock.advance(6 * 86_400);
    await purge();
    expect(await count()).toBe(before);
    here.clock.advance(86_400 + 60);
    await purge();
    expect(await count()).toBe(0);
    here.clock.set(new Date());
  });

  test('fills no disk: of one connection a hundred are kept in an hour, and none that is very long', async () => {
    const { connectionId } = await scene.organization('Flooded');
    const count = async () => {
      const rows = here.db.selectFrom('sent_responses').select('sign_in_id').where('connection_id', '=', connectionId);
      return (await rows.execute()).length;
    };
    const send = async (text: string) => {
      const browser = visit();
      const SAMLResponse = Buffer.from(text).toString('base64');
      await browser.follow(await postCrossSite(browser, `/sso/saml/${connectionId}/acs`, { SAMLResponse }));
    };
    await send('x'.repeat(60_000));
    expect(await count()).toBe(0);
    for (let sent = 0; sent < 103; sent++) await send(`<rubbish n="${sent}"/>`);
    expect(await count()).toBe(100);
  });

  test('nor by sending a little all day: of one connection a thousand are kept at most', async () => {
    const organization = await scene.organization('Drizzle');
    const { connectionId } = organization;
    const kept = here.db.selectFrom('sent_responses').where('connection_id', '=', connectionId);
    const [row] = await here.db.selectFrom('sent_responses').selectAll().limit(1).execute();
    const [attempted] = await here.db.selectFrom('sign_ins').selectAll().limit(1).execute();
    if (!row || !attempted) throw new Error('nothing is kept');
    const { evidence, steps, ...attempt } = attempted;
    const earlier = new Date(here.clock.now().getTime() - 7_200_000);
    const ids = Array.from({ length: 1000 }, (_, at) => `sin_drizzle${at}`);
    const attempts = ids.map((id) => ({ ...attempt, id, reference: id, steps: JSON.stringify(steps) }));
    await here.db.insertInto('sign_ins').values(attempts).execute();
    const answers = ids.map((sign_in_id) => ({
      ...row,
      sign_in_id,
      connection_id: connectionId,
      created_at: earlier,
    }));
    await here.db.insertInto('sent_responses').values(answers).execute();
    const browser = visit();
    const SAMLResponse = Buffer.from('<late/>').toString('base64');
    await browser.follow(await postCrossSite(browser, `/sso/saml/${connectionId}/acs`, { SAMLResponse }));
    expect(await kept.select('sign_in_id').execute()).toHaveLength(1000);
    expect(await kept.select('sign_in_id').where('created_at', '>', earlier).execute()).toHaveLength(1);
  });

  test('is made fit to be shown in no time, whatever it is', () => {
    for (const piece of ['<NameID ', '<a:NameID a="', '<a:', '<NameID>', '<X509Certificate ']) {
      const hostile = piece.repeat(48_000 / piece.length);
      const begun = performance.now();
      redactXml(hostile);
      expect(performance.now() - begun, piece).toBeLessThan(100);
    }
    const odd = '<NameID note="a &gt; b" Format="x">ada@saml.example</NameID>';
    expect(redactXml(odd)).toBe('<NameID note="a &gt; b" Format="x">ad… (16)</NameID>');
    expect(redactXml('<NameID><![CDATA[ada@saml.example]]></NameID>')).not.toContain('saml.example');
    expect(redactXml('<NameID>a<!-- x -->da@saml.example</NameID>')).not.toContain('saml.example');
  });
});
