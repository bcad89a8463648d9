import { sign as signBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { connection, NOW, provider, sign, signedAssertion, stranger, URLS } from '../../../test/saml-forge.ts';
import { type ArrivedLogout, verifyLogoutRequest } from './logout-message.ts';

/** Whoever could sign people out at will would have a way to keep them out. */

const SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
const expected = { connection, sloUrl: URLS.sloUrl, now: NOW };
const verify = async (arrived: ArrivedLogout) => verifyLogoutRequest(arrived, expected);
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1000).toISOString();

type Parts = { attributes?: string; issuer?: string; destination?: string; issued?: string; content?: string };

function logout(parts: Parts = {}): string {
  const { issuer = connection.idpEntityId, destination = URLS.sloUrl, issued = ago(5), attributes = '' } = parts;
  const content = parts.content ?? '<saml:NameID>person-1</saml:NameID><samlp:SessionIndex>s1</samlp:SessionIndex>';
  return (
    '<samlp:LogoutRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"' +
    ` ID="_logout" Version="2.0" IssueInstant="${issued}" Destination="${destination}"${attributes}>` +
    `<saml:Issuer>${issuer}</saml:Issuer>${content}</samlp:LogoutRequest>`
  );
}

type Query = { key?: string; algorithm?: string; relayState?: string; hash?: string };

const encoded = (xml: string) => encodeURIComponent(deflateRawSync(Buffer.from(xml)).toString('base64'));

function query(
  xml: string,
  { key = provider.privateKey, algorithm = SHA256, relayState, hash = 'sha256' }: Query = {},
) {
  const parts = [
    `SAMLRequest=${encoded(xml)}`,
    ...(relayState ? [`RelayState=${encodeURIComponent(relayState)}`] : []),
    `SigAlg=${encodeURIComponent(algorithm)}`,
  ].join('&');
  return `${parts}&Signature=${encodeURIComponent(signBytes(hash, Buffer.from(parts), key).toString('base64'))}`;
}

const redirect = (text: string): ArrivedLogout => ({ binding: 'redirect', query: text });
const post = (xml: string): ArrivedLogout => ({
  binding: 'post',
  samlRequest: Buffer.from(xml).toString('base64'),
});
const signed = (xml: string) => sign(xml, 'LogoutRequest');
const swapped = () => {
  const [, , signature = ''] = query(logout()).split('&');
  return `SAMLRequest=${encoded(logout({ content: '<saml:NameID>admin</saml:NameID>' }))}&SigAlg=${encodeURIComponent(SHA256)}&${signature}`;
};

describe('what a provider signed is read', () => {
  test.each<[string, ArrivedLogout]>([
    ['by redirect', redirect(query(logout()))],
    ['by redirect with a relay state', redirect(query(logout(), { relayState: 'where & what' }))],
    ['by redirect, the parameters in another order', redirect(query(logout()).split('&').reverse().join('&'))],
    ['by POST', post(signed(logout()))],
  ])('%s', async (_name, arrived) => {
    expect(await verify(arrived)).toEqual({
      id: '_logout',
      nameId: 'person-1',
      sessionIndexes: ['s1'],
      expiresAt: new Date(NOW.getTime() - 5000 + 300_000 + 60_000),
    });
  });

  test('with any of several certificates', async () => {
    const two = { ...connection, certificates: [stranger.certificate, provider.certificate] };
    const asked = verifyLogoutRequest(redirect(query(logout())), { ...expected, connection: two });
    expect(asked.nameId).toBe('person-1');
  });
});

test('a signature whose certificate has ended counts no more, by either binding', async () => {
  const later = { ...expected, now: new Date('2034-06-01T10:00:00Z') };
  const issued = '2034-06-01T09:59:55Z';
  for (const arrived of [redirect(query(logout({ issued }))), post(signed(logout({ issued })))]) {
    const refused = expect.objectContaining({ code: 'saml_certificate_expired' });
    expect(() => verifyLogoutRequest(arrived, later)).toThrow(refused);
  }
});

describe('what nobody signed, or for something else, is refused', () => {
  const UNSIGNED = `SAMLRequest=${encoded(logout())}`;
  const good = query(logout());
  const evil = `SAMLRequest=${encoded(logout({ content: '<saml:NameID>admin</saml:NameID>' }))}`;
  test.each<[string, ArrivedLogout, string]>([
    ['unsigned, by redirect', redirect(UNSIGNED), 'saml_signature_invalid'],
    ['unsigned, by POST', post(logout()), 'saml_signature_invalid'],
    [
      'an empty signature',
      redirect(`${UNSIGNED}&SigAlg=${encodeURIComponent(SHA256)}&Signature=`),
      'saml_signature_invalid',
    ],
    ['signed by somebody else', redirect(query(logout(), { key: stranger.privateKey })), 'saml_signature_invalid'],
    [
      'signed by somebody else, by POST',
      post(sign(logout(), 'LogoutRequest', { key: stranger })),
      'saml_signature_invalid',
    ],
    ['another message under a good signature', redirect(swapped()), 'saml_signature_invalid'],
    ['the message twice', redirect(`${evil}&${good}`), 'saml_response_malformed'],
    ['a parameter that looks like the message', redirect(`xSAMLRequest=1&${good}`), 'saml_response_malformed'],
    ['the signed one hidden in another name', redirect(`${evil}&x${good}`), 'saml_response_malformed'],
    ['a relay state that was not signed', redirect(`${good}&RelayState=x`), 'saml_signature_invalid'],
    ['an encoded parameter name', redirect(good.replace('SAMLRequest', 'SAML%52equest')), 'saml_response_malformed'],
    [
      'SHA-1',
      redirect(query(logout(), { algorithm: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1', hash: 'sha1' })),
      'saml_algorithm_weak',
    ],
    [
      'an algorithm in other letters',
      redirect(query(logout(), { algorithm: SHA256.toUpperCase() })),
      'saml_algorithm_weak',
    ],
    ['another issuer', redirect(query(logout({ issuer: 'https://other.example' }))), 'saml_issuer_mismatch'],
    [
      'for another connection',
      redirect(query(logout({ destination: URLS.sloUrl.replace('con_one', 'con_two') }))),
      'saml_destination_mismatch',
    ],
    ['for no place', redirect(query(logout().replace(/ Destination="[^"]*"/, ''))), 'saml_destination_mismatch'],
    ['of an hour ago', redirect(query(logout({ issued: ago(3600) }))), 'saml_assertion_expired'],
    [
      'past its own end',
      redirect(query(logout({ attributes: ` NotOnOrAfter="${ago(61)}"` }))),
      'saml_assertion_expired',
    ],
    ['from the future', redirect(query(logout({ issued: ago(-120) }))), 'saml_clock_skew'],
    ['without a time', redirect(query(logout().replace(/ IssueInstant="[^"]*"/, ''))), 'saml_response_malformed'],
    [
      'two names',
      redirect(query(logout({ content: '<saml:NameID>a</saml:NameID><saml:NameID>b</saml:NameID>' }))),
      'saml_response_malformed',
    ],
    [
      'a name with elements',
      redirect(query(logout({ content: '<saml:NameID>a<x xmlns="y"/>b</saml:NameID>' }))),
      'saml_response_malformed',
    ],
    [
      'a name with a comment',
      redirect(query(logout({ content: '<saml:NameID>admin<!-- -->x</saml:NameID>' }))),
      'saml_response_malformed',
    ],
    ['no name', redirect(query(logout({ content: '' }))), 'saml_response_malformed'],
    [
      'a request within the request',
      post(
        signed(
          logout({
            content: `<saml:NameID>a</saml:NameID><samlp:Extensions>${logout().replace('_logout', '_x')}</samlp:Extensions>`,
          }),
        ),
      ),
      'saml_response_malformed',
    ],
    [
      'wrapped: the signed one inside another',
      post(
        logout({
          content: `<saml:NameID>admin</saml:NameID>${signed(logout()).replace('ID="_logout"', 'ID="_inner"')}`,
        }),
      ),
      'saml_response_malformed',
    ],
    ['an assertion of the same provider', post(signedAssertion()), 'saml_response_malformed'],
    ['a DOCTYPE', redirect(query(`<!DOCTYPE x [<!ENTITY e "x">]>${logout()}`)), 'saml_response_malformed'],
    [
      'a bomb',
      redirect(`SAMLRequest=${encoded('a'.repeat(5_000_000))}&SigAlg=${encodeURIComponent(SHA256)}&Signature=AAAA`),
      'saml_response_malformed',
    ],
    ['a long one', post(' '.repeat(100_000)), 'saml_response_malformed'],
    ['nothing', redirect(''), 'saml_response_malformed'],
    ['nonsense', redirect('SAMLRequest=%E0%A4%A&SigAlg=x&Signature=y'), 'saml_response_malformed'],
  ])('%s', async (_name, arrived, code) => {
    await expect(verify(arrived)).rejects.toMatchObject({ code });
  });

  test('a signature is no passport for another person: each changed letter of a signed message is noticed', async () => {
    const xml = signed(logout());
    for (const [from, to] of [
      ['person-1', 'person-2'],
      ['>s1<', '>s2<'],
      ['ID="_logout"', 'ID="_another"'],
    ] as const) {
      await expect(verify(post(xml.replace(from, to)))).rejects.toBeTruthy();
    }
  });
});
