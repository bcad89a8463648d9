import { jwksOf } from '@gatehouse/server/src/doors/oidc-in/client-authentication.ts';
import { createOidcClient } from '@gatehouse/server/src/doors/oidc-in/oidc-client.ts';
import type { OidcConnection } from '@gatehouse/server/src/doors/oidc-in/oidc-types.ts';
import { buildAuthnRequest } from '@gatehouse/server/src/doors/saml/authn-request.ts';
import { parseIdpMetadata } from '@gatehouse/server/src/doors/saml/metadata.ts';
import type { SamlConnection } from '@gatehouse/server/src/doors/saml/saml-types.ts';
import { serviceProviderUrls } from '@gatehouse/server/src/doors/saml/service-provider.ts';
import { verifySamlResponse } from '@gatehouse/server/src/doors/saml/verify-response.ts';
import { createOutbound } from '@gatehouse/server/src/platform/fetch.ts';
import { createSelfSigned } from '@gatehouse/server/src/platform/self-signed.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type RehearsalIdp, startRehearsalIdp } from './rehearsal-idp.ts';
import type { Fault } from './rehearsal-people.ts';
import { signInAs } from './sign-in-as.ts';

const publicUrl = 'https://gatehouse.example';
const requestId = '_0123456789abcdef';
const serviceProvider = await createSelfSigned({ commonName: 'gatehouse', now: new Date(), years: 5 });
const people = [
  { id: 'ada', email: 'ada@customer.example', firstName: 'Ada', lastName: 'Lovelace' },
  { id: 'grace', email: 'grace@customer.example', firstName: 'Grace "Amazing" <Hopper>', lastName: 'Hopper' },
];
const redirectUri = 'http://127.0.0.1:3000/sso/oidc/callback';
const outbound = createOutbound({ allow: ['127.0.0.1'] });

let idp: RehearsalIdp;
beforeAll(async () => {
  const oidcClients = [{ clientId: 'gatehouse', clientSecret: 'rehearsal: 100% secret+', redirectUris: [redirectUri] }];
  idp = await startRehearsalIdp({ people, oidcClients });
});
afterAll(async () => {
  await idp.close();
  await outbound.close();
});
beforeEach(() => Object.assign(idp.switches, { fault: 'none', down: false }));

describe('SAML by samlp', () => {
  const connection = (ssoBinding: 'redirect' | 'post' = 'redirect'): SamlConnection => {
    const metadata = parseIdpMetadata(idp.saml.metadata, outbound.excepts);
    const ssoUrl = ssoBinding === 'redirect' ? metadata.ssoRedirectUrl : metadata.ssoPostUrl;
    const { entityId: idpEntityId, certificates } = metadata;
    const fixed = { id: 'con_one', allowIdpInitiated: true, attributeMapping: {}, ssoBinding };
    return { ...fixed, idpEntityId, ssoUrl: ssoUrl ?? '', certificates };
  };
  const verify = (samlResponse: string | undefined, expectedRequestId: string | null = requestId) =>
    verifySamlResponse({
      samlResponse: samlResponse ?? '',
      connection: connection(),
      serviceProvider,
      publicUrl,
      expectedRequestId,
      now: new Date(),
    });
  async function signIn(person: string, fault?: Fault, binding: 'redirect' | 'post' = 'redirect') {
    const settings = {
      connection: connection(binding),
      serviceProvider,
      publicUrl,
      requestId,
      relayState: 'r & s',
    } as const;
    const request = await buildAuthnRequest(settings);
    const answer = await signInAs(request.binding === 'redirect' ? request.url : request, person, fault);
    if (answer.kind !== 'post') throw new Error('expected a form');
    return answer;
  }

  test.each(['redirect', 'post'] as const)('a person signs in by %s', async (binding) => {
    const answer = await signIn('grace', undefined, binding);
    expect(answer.action).toBe(serviceProviderUrls(publicUrl, 'con_one').acsUrl);
    expect(answer.fields.RelayState).toBe('r & s');
    expect(await verify(answer.fields.SAMLResponse)).toMatchObject({
      subject: 'grace',
      email: 'grace@customer.example',
      firstName: 'Grace "Amazing" <Hopper>',
      name: 'Grace "Amazing" <Hopper> Hopper',
      inResponseTo: requestId,
    });
  });

  test.each([
    ['deny', 'idp_denied'],
    ['unsigned', 'saml_signature_missing'],
    ['wrong_key', 'saml_signature_invalid'],
    ['expired', 'saml_assertion_expired'],
    ['wrong_audience', 'saml_audience_mismatch'],
  ] as const)('told to %s, it sends what we refuse with %s', async (fault, code) => {
    const chosen = await signIn('ada', fault);
    await expect(verify(chosen.fields.SAMLResponse)).rejects.toMatchObject({ code });
    idp.switches.fault = fault;
    const switched = await signIn('ada');
    await expect(verify(switched.fields.SAMLResponse)).rejects.toMatchObject({ code });
  });

  test('told to leave out the address, it proves a person without one', async () => {
    expect(await verify((await signIn('ada', 'missing_attribute')).fields.SAMLResponse)).toMatchObject({
      subject: 'ada',
      email: null,
    });
  });

  test('on the page where one chooses stands no fault that a page cannot have', async () => {
    const request = await buildAuthnRequest({
      ...{ connection: connection(), serviceProvider, publicUrl, requestId, relayState: '' },
    });
    if (request.binding !== 'redirect') throw new Error('expected a redirect');
    const page = await (await fetch(request.url)).text();
    expect(page).toContain('value="slow"');
    expect(page).not.toContain('value="down"');
  });

  test('a registered application has its requests checked, its assertions encrypted and may be started from here', async () => {
    const urls = serviceProviderUrls(publicUrl, 'con_one');
    const { certificate } = serviceProvider;
    idp.registerSamlServiceProvider({ ...urls, signingCertificate: certificate, encryptionCertificate: certificate });
    const answer = await signIn('ada');
    expect(Buffer.from(answer.fields.SAMLResponse ?? '', 'base64').toString()).not.toContain('ada@customer.example');
    expect(await verify(answer.fields.SAMLResponse)).toMatchObject({ subject: 'ada' });

    const start = `${idp.url}/saml/start?${new URLSearchParams({ application: urls.entityId })}`;
    const unsolicited = await signInAs(start, 'ada');
    if (unsolicited.kind !== 'post') throw new Error('expected a form');
    expect(await verify(unsolicited.fields.SAMLResponse, null)).toMatchObject({ subject: 'ada', inResponseTo: null });

    const forged = await createSelfSigned({ commonName: 'forged', now: new Date(), years: 1 });
    const settings = {
      connection: connection(),
      serviceProvider: forged,
      publicUrl,
      requestId,
      relayState: '',
    } as const;
    const request = await buildAuthnRequest(settings);
    if (request.binding !== 'redirect') throw new Error('expected a redirect');
    await expect(signInAs(request.url, 'ada')).rejects.toThrow('Signature check errors');
  });

  test('whoever asked once is known: people come in from the portal, and are signed out there too', async () => {
    const newcomer = { ...connection(), id: 'con_three' };
    const { entityId, acsUrl, sloUrl } = serviceProviderUrls(publicUrl, newcomer.id);
    const controls = async () => (await fetch(`${idp.url}/control`)).text();
    expect(await controls()).not.toContain(entityId);
    const asked = { connection: newcomer, serviceProvider, publicUrl, requestId, relayState: '' } as const;
    const request = await buildAuthnRequest(asked);
    await signInAs(request.binding === 'redirect' ? request.url : request, 'ada');
    expect(await controls()).toContain(entityId);

    const about = new URLSearchParams({ provider: 'plain', application: entityId, person: 'ada' });
    const answer = await signInAs(`${idp.url}/saml/start?${about}`, 'ada');
    expect(answer).toMatchObject({ kind: 'post', action: acsUrl });
    const gone = await fetch(`${idp.url}/saml/logout?${about}`, { redirect: 'manual' });
    expect(gone.headers.get('location')).toMatch(new RegExp(`^${sloUrl}\\?SAMLRequest=`));
  });
});

describe('OpenID Connect by oidc-provider', () => {
  const client = createOidcClient({ outbound, clock: { now: () => new Date() } });
  const flow = { redirectUri, state: 'state', nonce: 'nonce', codeVerifier: 'v'.repeat(43) };
  const connection = () => ({
    id: 'con_two',
    issuer: idp.issuer,
    clientId: 'gatehouse',
    client: { secret: 'rehearsal: 100% secret+' },
    scopes: ['email', 'profile'],
  });
  async function signIn(person: string, fault?: Fault, change: Partial<OidcConnection> = {}) {
    const settings = { connection: { ...connection(), ...change }, ...flow };
    const answer = await signInAs(await client.startAuthorization(settings), person, fault);
    if (answer.kind !== 'redirect') throw new Error('expected a redirect');
    return client.finishAuthorization({ ...settings, callbackUrl: new URL(answer.url), now: new Date() });
  }

  test('people sign in, one after the other', async () => {
    expect(await signIn('ada')).toMatchObject({
      subject: 'ada',
      email: 'ada@customer.example',
      emailVerified: true,
      firstName: 'Ada',
      name: 'Ada Lovelace',
    });
    expect(await signIn('grace')).toMatchObject({ subject: 'grace', email: 'grace@customer.example' });
  });

  test('told to refuse or to leave out the address, it does', async () => {
    await expect(signIn('ada', 'deny')).rejects.toMatchObject({ code: 'idp_denied' });
    expect(await signIn('ada', 'missing_attribute')).toMatchObject({ subject: 'ada', email: null });
    expect(await signIn('ada')).toMatchObject({ email: 'ada@customer.example' });
  });

  test('a wrong client secret is named as such', async () => {
    await expect(signIn('ada', undefined, { client: { secret: 'wrong' } })).rejects.toMatchObject({
      code: 'oidc_client_secret_invalid',
    });
  });

  test('we authenticate by a key of our own, and by no other', async () => {
    const key = { keyId: 'key_1', privateKey: serviceProvider.privateKey };
    const jwks = await jwksOf([key]);
    await idp.registerOidcClient({ clientId: 'by-key', jwks, redirectUris: [redirectUri] });
    expect(await signIn('ada', undefined, { clientId: 'by-key', client: key })).toMatchObject({ subject: 'ada' });
    const { privateKey } = await createSelfSigned({ commonName: 'other', now: new Date(), years: 1 });
    await expect(
      signIn('ada', undefined, { clientId: 'by-key', client: { ...key, privateKey } }),
    ).rejects.toMatchObject({ code: 'oidc_client_secret_invalid' });
  });

  test('a client registered while it runs can be used', async () => {
    await idp.registerOidcClient({ clientId: 'second', clientSecret: 'x', redirectUris: [redirectUri] });
    const settings = { connection: { ...connection(), clientId: 'second', client: { secret: 'x' } }, ...flow };
    expect(await signInAs(await client.startAuthorization(settings), 'ada')).toMatchObject({ kind: 'redirect' });
  });

  test('switched off, it is unreachable', async () => {
    idp.switches.down = true;
    client.forget(idp.issuer);
    await expect(client.discover(idp.issuer)).rejects.toMatchObject({ code: 'idp_unreachable' });
  });
});
