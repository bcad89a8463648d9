import { expect, test } from 'vitest';
import { SignedXml } from 'xml-crypto';
import { provider, URLS } from '../../../test/saml-forge.ts';
import { createFuzzer } from '../../../test/saml-fuzz/fuzz.ts';
import { ProblemError } from '../../platform/problem.ts';
import { scanXml } from './raw-xml.ts';
import { readAssertion } from './read-assertion.ts';
import type { SamlProof, SamlVerification } from './saml-types.ts';

/** The share of every run; `npm run fuzz:saml` goes on for as long as one likes. */
const MUTANTS = 20_000;
const PARTS = 4;

const begin = Math.floor(Math.random() * 2 ** 30);

test.each(Array.from({ length: PARTS }, (_, part) => begin + part * MUTANTS))(
  'mutants of signed responses prove whom the provider signed, with what it signed, or nobody (seed %i)',
  async (seed) => {
    const tally = await (await createFuzzer()).run({ seed, count: MUTANTS / PARTS });
    expect(tally.findings).toEqual([]);
    expect(tally.mutants).toBe(MUTANTS / PARTS);
    // Were all refused, or all for one reason, the mutants would try too little.
    expect(tally.accepted).toBeGreaterThan(MUTANTS / PARTS / 100);
    expect(tally.refused.size).toBeGreaterThan(5);
  },
  120_000,
);

test('a reader that takes the first assertion it sees, when some signature verifies, is found out', async () => {
  const { findings } = await (await createFuzzer(firstAssertion)).run({ seed: 1, count: 3000 });
  expect(findings.some(({ what }) => what.startsWith('accepted as {"subject":"admin"'))).toBe(true);
}, 60_000);

/** The mistake that signature wrapping lives on. */
async function firstAssertion({ samlResponse, ...question }: SamlVerification): Promise<SamlProof> {
  const xml = Buffer.from(samlResponse, 'base64').toString();
  const refused = new ProblemError('saml_signature_invalid');
  const [signature] = /<ds:Signature [\s\S]*?<\/ds:Signature>/.exec(xml) ?? [];
  const [assertion] = /<saml:Assertion [\s\S]*?<\/saml:Assertion>/.exec(xml) ?? [];
  if (!signature || !assertion) throw refused;
  try {
    for (const text of [xml, signature]) scanXml(text);
    const verifier = new SignedXml({ publicCert: provider.certificate });
    verifier.loadSignature(signature);
    if (!verifier.checkSignature(xml)) throw refused;
    return { ...readAssertion(scanXml(assertion), { ...question, ...URLS, begin: () => undefined }), checks: [] };
  } catch {
    throw refused;
  }
}
