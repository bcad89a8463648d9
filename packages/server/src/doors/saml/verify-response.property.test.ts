import fc from 'fast-check';
import { expect, test } from 'vitest';
import { signedAssertion, signedResponse, verification } from '../../../test/saml-forge.ts';
import { ProblemError } from '../../platform/problem.ts';
import type { SamlProof } from './saml-types.ts';
import { verifySamlResponse } from './verify-response.ts';

const originals = [signedAssertion(), signedResponse()];
const wholes = await Promise.all(originals.map((xml) => verifySamlResponse(verification(xml))));

const fragments = fc.constantFrom(
  '<!-- -->',
  '<![CDATA[x]]>',
  '&#0;',
  '&#x61;',
  '</saml:NameID>',
  '<saml:NameID>admin</saml:NameID>',
  '<saml:Audience>x</saml:Audience>',
  ' ID="_x"',
  ' xmlns:saml="urn:x"',
  'admin',
  '\r\n',
  '\u200b',
);

const edit = fc.record({
  which: fc.nat(1),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.nat(3), fc.nat(400)),
  insert: fc.oneof(fc.constant(''), fragments, fc.string({ maxLength: 8 })),
});

test('a response with anything cut, changed or put in proves either the same identity or none', async () => {
  await fc.assert(
    fc.asyncProperty(edit, async ({ which, at, length, insert }) => {
      const original = originals[which] ?? '';
      const start = Math.floor(at * original.length);
      const changed = original.slice(0, start) + insert + original.slice(start + length);
      const proof = await verifySamlResponse(verification(changed)).catch((error: unknown) => error);
      if (proof instanceof ProblemError) return;
      expect(proof).toEqual(wholes[which] satisfies SamlProof | undefined);
    }),
    { numRuns: 1500 },
  );
});
