import { afterEach, expect, test } from 'vitest';
import { signedAssertion, verification } from '../../../test/saml-forge.ts';
import { createSamlVerifier, type SamlVerifier } from './verifier.ts';

const source = new URL('./saml-worker.ts', import.meta.url);
const started: SamlVerifier[] = [];
// Patient: a busy machine is not what these tests are about.
const verifier = (url = source, waiting = 200) => {
  const made = createSamlVerifier(url, { waiting, timeoutMs: 15_000 });
  started.push(made);
  return made;
};
afterEach(async () => {
  for (const each of started.splice(0)) await each.close();
});

test('the worker returns the proof, dates included', async () => {
  const proof = await verifier().verify(verification(signedAssertion()));
  expect(proof.subject).toBe('person-1');
  expect(proof.assertionExpiresAt).toBeInstanceOf(Date);
});

test('a refusal arrives with its code and evidence', async () => {
  const xml = signedAssertion({ audience: 'https://other.example' });
  await expect(verifier().verify(verification(xml))).rejects.toMatchObject({
    name: 'ProblemError',
    code: 'saml_audience_mismatch',
    evidence: { received: 'https://other.example' },
  });
});

test('answers find their questions when many are asked at once', async () => {
  const { verify } = verifier();
  const people = Array.from({ length: 40 }, (_, index) => `person-${index}`);
  const proofs = await Promise.all(people.map((nameId) => verify(verification(signedAssertion({ nameId })))));
  expect(proofs.map((proof) => proof.subject)).toEqual(people);
});

test('a worker that cannot run refuses, and the next question gets another one', async () => {
  const broken = verifier(new URL('data:text/javascript,throw new Error("broken")'));
  for (let round = 0; round < 2; round++) {
    await expect(broken.verify(verification(signedAssertion()))).rejects.toMatchObject({ code: 'unavailable' });
  }
});

test('more questions than can be answered in time are turned away, and the rest are answered', async () => {
  const { verify } = verifier(source, 3);
  const question = verification(signedAssertion());
  const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => verify(question)));
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'rejected']);
});

test('the event loop goes on while a response is verified', async () => {
  const { verify } = verifier();
  const question = verification(signedAssertion());
  await verify(question);
  let turns = 0;
  let verified = false;
  const proof = verify(question).finally(() => {
    verified = true;
  });
  // Verifying in place would be done before the loop came round even once.
  while (!verified) {
    await new Promise(setImmediate);
    turns += 1;
  }
  await proof;
  expect(turns).toBeGreaterThan(10);
});
