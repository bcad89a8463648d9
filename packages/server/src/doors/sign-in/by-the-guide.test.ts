import { presets } from '@gatehouse/contract/presets/presets';
import { afterAll, describe, expect, test } from 'vitest';
import { dialects, parseDialect } from '../../../../../demo/src/dialects/dialects.ts';
import { answerAs, isSignedIn, openScene, peopleAt, signInThroughSso, takeSession } from '../../../test/scene.ts';

/** Each preset as its guide has it set up by API, with a provider that speaks as that one does. */

const protocols = ['saml', 'oidc'] as const;
const cases = presets
  .filter(({ id }) => id in dialects)
  .flatMap((preset) =>
    protocols.filter((protocol) => preset[protocol]).map((protocol) => ({ id: preset.id, protocol })),
  );
const place = (id: string, protocol: string) => `${id}-${protocol}`.replaceAll('_', '-');

const { idp, scene, visit, close } = await openScene({
  people: peopleAt(
    cases.map(({ id, protocol }) => place(id, protocol)),
    ['owner', 'ada'],
  ),
});
afterAll(close);

describe.each(cases)('$id by $protocol', ({ id, protocol }) => {
  test('is created, tested, taken over to, and signed in through', async () => {
    const name = place(id, protocol);
    const organization = await scene.organization(name);
    const dialect = parseDialect(id);
    if (!dialect) throw new Error(`no dialect ${id}`);
    const provider = idp.as(dialect.id);
    const client = { clientId: `client-${name}`, clientSecret: `the secret of ${name}` };
    const brought =
      protocol === 'saml'
        ? { saml: { metadataXml: provider.saml.metadata } }
        : { oidc: { issuer: provider.issuer, ...client } };
    const owners = visit();
    takeSession(owners, organization.owner);
    const base = `/api/v1/organizations/${organization.id}/connections`;
    const made = await owners.call('POST', base, { type: protocol, preset: id, name: 'By the guide', ...brought });
    expect(made.status, made.body).toBe(201);
    const connection = JSON.parse(made.body);
    if (connection.saml) idp.registerSamlServiceProvider(connection.saml.serviceProvider);
    else await idp.registerOidcClient({ ...client, redirectUris: [connection.oidc.redirectUri] }, dialect.id);

    const begun = await owners.call('POST', `${base}/${connection.id}/test`, {});
    expect(begun.status, begun.body).toBe(200);
    const page = await owners.follow(await answerAs(owners, JSON.parse(begun.body).url, `owner-${name}`));
    expect(page.status).toBe(200);
    const read = JSON.parse((await owners.call('GET', `${base}/${connection.id}`)).body);
    expect(read.lastTest, page.body).toMatchObject({ succeeded: true, reason: null });

    const from = organization.connectionId;
    const taken = await owners.call('POST', `${base}/${connection.id}/take-over`, { from });
    expect(taken.status, taken.body).toBe(200);
    const browser = visit();
    await signInThroughSso(browser, `ada@${organization.domain}`, `ada-${name}`);
    expect(isSignedIn(browser)).toBe(true);
    const me = JSON.parse((await browser.call('GET', '/api/v1/me')).body);
    expect(me).toMatchObject({ name: `ada ${name}`, emails: [{ email: `ada@${name}.example` }] });
  });
});
