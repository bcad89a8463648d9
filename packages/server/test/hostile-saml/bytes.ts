import { deflateRawSync, gzipSync } from 'node:zlib';
import { connection, signedAssertion, signedResponse } from '../saml-forge.ts';
import { edited, type Hostile, MALFORMED } from './hostile.ts';

const base64 = (bytes: Buffer | string) => Buffer.from(bytes).toString('base64');

/** In the form field itself: alphabets, encodings and compressions that another reader might understand. */
export function bytes(): Hostile[] {
  const good = signedAssertion();
  const field = (name: string, samlResponse: string): Hostile => ({
    name,
    code: MALFORMED,
    xml: good,
    given: { samlResponse },
  });
  const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>${good}`;
  const swapped = Buffer.from(good, 'utf16le').swap16();
  const around = (raw: number[]) => base64(Buffer.concat([Buffer.from(good), Buffer.from(raw)]));
  return [
    field('nothing', ''),
    field('spaces', ' \n '),
    field('the XML itself', good),
    field('base64 of base64', base64(base64(good))),
    field('the URL alphabet of base64', base64('???>>>').replace(/\+/g, '-').replace(/\//g, '_')),
    field('percent signs', encodeURIComponent(`${base64(good)}==`)),
    field('padding in the middle', `${base64('<a>')}=${base64(good)}`),
    field('three signs of padding', `${base64(good).replace(/=+$/, '')}===`),
    field('two messages, joined', `${base64('ab')}${base64(good)}`),
    field('a NUL between', `${base64(good).slice(0, 40)}\0${base64(good).slice(40)}`),
    field('a colon before it', `:${base64(good)}`),
    field('deflated, as for a redirect', deflateRawSync(good).toString('base64')),
    field('gzipped', gzipSync(good).toString('base64')),
    field('UTF-16, little end first', base64(Buffer.from(`\ufeff${good}`, 'utf16le'))),
    field('UTF-16 without a mark', base64(Buffer.from(good, 'utf16le'))),
    field('UTF-16, big end first', base64(Buffer.concat([Buffer.from([0xfe, 0xff]), swapped]))),
    field('UTF-32', base64(Buffer.from([...good].flatMap((character) => [character.charCodeAt(0), 0, 0, 0])))),
    field('UTF-16 by its own word', base64(declared('UTF-16'))),
    field('UTF-7', base64(edited(declared('UTF-7'), 'person-1', '+ADwAYQA+-'))),
    field('ISO 8859-1 by its own word', base64(declared('ISO-8859-1'))),
    field('EBCDIC by its own word', base64(declared('IBM037'))),
    field('two byte order marks', base64(`\ufeff\ufeff${good}`)),
    field('an overlong form of <', around([0xc0, 0xbc])),
    field('an overlong form of NUL', around([0xc0, 0x80])),
    field('half a surrogate pair', around([0xed, 0xa0, 0x80])),
    field('a character beyond the last', around([0xf4, 0x90, 0x80, 0x80])),
    field('half a character', around([0xe2, 0x82])),
    field('a byte that begins nothing', around([0xff])),
    field('a vertical tab', base64(`${good}\u000b`)),
    field('a non-character', base64(edited(good, 'person-1', 'person\uffff'))),
  ];
}

/** Cheap to send and dear to read: refused before any parser, or the test would take minutes. */
export function bombs(): Hostile[] {
  const row = (name: string, xml: string): Hostile => ({ name, code: MALFORMED, xml });
  const good = signedResponse();
  const inside = (content: string) => edited(good, '<samlp:Status>', `${content}$&`);
  return [
    row('a megabyte of nothing', ' '.repeat(1_000_000)),
    row('a megabyte of unclosed elements', '<a>'.repeat(333_333)),
    row('as many unclosed elements as fit', '<a>'.repeat(80_000)),
    row('unclosed elements in a response', inside('<a>'.repeat(80_000))),
    row('elements forty-one deep', inside(`${'<a>'.repeat(41)}${'</a>'.repeat(41)}`)),
    row('elements by the thousand', inside('<a/>'.repeat(2000))),
    row('tags opened by the thousand', '<'.repeat(250_000)),
    row('tags that never end', `<a${' '.repeat(250_000)}`),
    row('one attribute without an end', inside(`<a b="${'x'.repeat(240_000)}`)),
    row(
      'attributes by the thousand',
      inside(`<a ${Array.from({ length: 20_000 }, (_, index) => `b${index}=""`).join(' ')}/>`),
    ),
    row('the same attribute by the thousand', inside(`<a ${'b="c" '.repeat(40_000)}/>`)),
    row(
      'namespaces by the thousand',
      inside(`<a ${Array.from({ length: 8000 }, (_, index) => `xmlns:n${index}="urn:n"`).join(' ')}/>`),
    ),
    row(
      'namespaces anew at each depth',
      inside(Array.from({ length: 45 }, (_, index) => `<n${index}:a xmlns:n${index}="urn:${index}">`).join('')),
    ),
    row('ampersands', `<a>${'&'.repeat(250_000)}`),
    row('references by the thousand, the last one wrong', inside(`<a>${'&#65;'.repeat(40_000)}&x;</a>`)),
    row('a name without an end', `<${'a'.repeat(250_000)}`),
    row(
      'signatures by the hundred',
      inside('<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"/>'.repeat(1600)),
    ),
    {
      name: 'as many groups as fit, and one more',
      code: MALFORMED,
      xml: good,
      given: {
        connection,
        samlResponse: base64(
          signedResponse({ attributes: [['groups', ...Array.from({ length: 1600 }, (_, index) => `g${index}`)]] }),
        ),
      },
    },
  ];
}
