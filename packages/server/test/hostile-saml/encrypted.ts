import { assertionXml, encrypted, responseXml, sign, stranger } from '../saml-forge.ts';
import { DS, edited, evilAssertion, goodAssertion, type Hostile, MALFORMED, SIGNATURE, WEAK } from './hostile.ts';

/** Encryption hides a message from the first look and vouches for nothing: one code for all that is found inside. */
export async function encryptedMessages(): Promise<Hostile[]> {
  const row = async (name: string, inside: string, code: Hostile['code'] = SIGNATURE): Promise<Hostile> => ({
    name: `encrypted: ${name}`,
    code,
    xml: responseXml(await encrypted(inside)),
  });
  const good = goodAssertion();
  const whole = responseXml(await encrypted(good));
  const method = /Algorithm="http:\/\/www\.w3\.org\/2001\/04\/xmlenc#rsa-oaep-mgf1p"/;
  return [
    await row('unsigned', assertionXml()),
    await row('SHA-1', sign(assertionXml(), 'Assertion', { signature: `${DS}rsa-sha1` })),
    await row('a key of somebody else', sign(assertionXml(), 'Assertion', { key: stranger })),
    await row('a changed NameID', edited(good, 'person-1', 'person-2')),
    await row('a comment in the NameID', edited(good, 'person-1', 'person<!-- -->-1')),
    await row('a DOCTYPE', `<!DOCTYPE x>${good}`),
    await row(
      'a forged assertion within',
      edited(good, '</saml:Issuer>', `$&<saml:Advice>${evilAssertion()}</saml:Advice>`),
    ),
    await row('a forged assertion beside', evilAssertion() + good),
    await row('a whole response', responseXml(good)),
    await row('no assertion', 'no assertion at all'),
    await row('unclosed elements', '<a>'.repeat(40_000)),
    await row('encrypted once more', await encrypted(good)),
    {
      name: 'encrypted for somebody else',
      code: SIGNATURE,
      xml: whole,
      given: { serviceProvider: stranger },
    },
    { name: 'encrypted: bytes turned over', code: SIGNATURE, xml: overturned(whole) },
    {
      name: 'encrypted with triple DES',
      code: WEAK,
      xml: responseXml(await encrypted(good, 'http://www.w3.org/2001/04/xmlenc#tripledes-cbc')),
    },
    {
      name: 'a key wrapped with RSA 1.5',
      code: WEAK,
      xml: edited(whole, method, 'Algorithm="http://www.w3.org/2001/04/xmlenc#rsa-1_5"'),
    },
    { name: 'one encrypted, one not', code: MALFORMED, xml: responseXml((await encrypted(good)) + evilAssertion()) },
    { name: 'two encrypted', code: MALFORMED, xml: responseXml((await encrypted(good)) + (await encrypted(good))) },
  ];
}

/**
 * The last ciphertext of the message, damaged where the signed part is: further on stands the certificate that came
 * along, which nobody signs and nobody believes, and now and then its damage reads like another certificate.
 */
function overturned(xml: string): string {
  const values = [...xml.matchAll(/CipherValue>([^<]{200,})</g)];
  const value = values.at(-1)?.[1] ?? '';
  const early = Math.floor(value.length / 8);
  return edited(xml, value, `${value.slice(0, early)}AAAAAAAA${value.slice(early + 8)}`);
}
