import { afterEach, expect, test } from 'vitest';
import { signedAssertion, verification } from '../../../test/saml-forge.ts';
import { createSamlVerifier, type SamlVerifier } from './verifier.ts';

const source = new URL('./saml-worker.ts', import.meta.url);
const HERE = '192.0.2.1';
const started: SamlVerifier[] = [];
// Patient: a busy machine is not what these tests are about.
const verifier = (url = source, { waiting = 200, verifyMs = 15_000 } = {}) => {
  const made = createSamlVerifier(url, { waiting, verifyMs, waitMs: 30_000 });
  started.push(made);
  return made;
};
afterEach(async () => {
  for (const each of started.splice(0)) await each.close();
});

test('the worker returns the proof, dates included', async () => {
  const proof = await verifier().verify(verification(signedAssertion()), HERE);
  expect(proof.subject).toBe('person-1');
  expect(proof.assertionExpiresAt).toBeInstanceOf(Date);
});

test('a refusal arrives with its code and evidence', async () => {
  const xml = signedAssertion({ audience: 'https://other.example' });
  await expect(verifier().verify(verification(xml), HERE)).rejects.toMatchObject({
    name: 'ProblemError',
    code: 'saml_audience_mismatch',
    evidence: { received: 'https://other.example' },
  });
});

test('answers find their questions when many are asked at once', async () => {
  const { verify } = verifier();
  const people = Array.from({ length: 40 }, (_, index) => `person-${index}`);
  const proofs = await Promise.all(people.map((nameId) => verify(verification(signedAssertion({ nameId })), HERE)));
  expect(proofs.map((proof) => proof.subject)).toEqual(people);
});

test('a worker that cannot run refuses, and the next question gets another one', async () => {
  const broken = verifier(new URL('data:text/javascript,throw new Error("broken")'));
  for (let round = 0; round < 2; round++) {
    await expect(broken.verify(verification(signedAssertion()), HERE)).rejects.toMatchObject({ code: 'unavailable' });
  }
});

/** Who is answered, one after the other. */
function inOrder() {
  const { verify } = verifier();
  const answered: string[] = [];
  const ask = async (who: string, connection: string, network: string) => {
    const question = verification(signedAssertion({ audience: who }));
    await verify({ ...question, connection: { ...question.connection, id: connection } }, network).catch(() => null);
    answered.push(who);
  };
  return { answered, ask };
}

test('who sends many waits for their own; somebody from elsewhere, and another connection, come in between', async () => {
  const { answered, ask } = inOrder();
  const flood = Array.from({ length: 9 }, () => ask('flood', 'con_one', HERE));
  await Promise.all([...flood, ask('from elsewhere', 'con_one', '192.0.2.2'), ask('of another', 'con_two', HERE)]);
  expect(answered.slice(0, 4)).toEqual(['flood', 'flood', 'from elsewhere', 'of another']);
});

test('who sends to many connections waits for their own as well', async () => {
  const { answered, ask } = inOrder();
  const flood = Array.from({ length: 9 }, (_, index) => ask('flood', `con_${index}`, HERE));
  await Promise.all([...flood, ask('from elsewhere', 'con_8', '192.0.2.2')]);
  expect(answered.indexOf('from elsewhere')).toBeLessThanOrEqual(2);
});

test('when too many wait, the last of whoever sent most is turned away', async () => {
  const { verify } = verifier(source, { waiting: 3 });
  const question = verification(signedAssertion());
  const flood = Array.from({ length: 5 }, () => verify(question, HERE));
  const outcomes = await Promise.allSettled([...flood, verify(question, '192.0.2.2')]);
  const [done, not] = ['fulfilled', 'rejected'];
  expect(outcomes.map(({ status }) => status)).toEqual([done, done, done, not, not, done]);
});

test('a message that never comes to an end takes none of the others with it', async () => {
  const hangs = `import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ number, content: { verification: { samlResponse } } }) => {
      while (samlResponse === 'hangs');
      parentPort.postMessage({ number, content: { kind: 'response', proof: { subject: samlResponse } } });
    });`;
  const { verify } = verifier(new URL(`data:text/javascript,${encodeURIComponent(hangs)}`), { verifyMs: 1500 });
  const send = (samlResponse: string) => verify({ ...verification(signedAssertion()), samlResponse }, HERE);
  const [hanging, waiting] = await Promise.allSettled([send('hangs'), send('honest')]);
  expect(hanging).toMatchObject({ status: 'rejected', reason: { code: 'unavailable' } });
  expect(waiting).toMatchObject({ status: 'fulfilled', value: { subject: 'honest' } });
});

test('an answer that comes twice is nobody else’s', async () => {
  const twice = `import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ number, content: { verification: { samlResponse } } }) => {
      for (let times = 0; times < 2; times++)
        parentPort.postMessage({ number, content: { kind: 'response', proof: { subject: samlResponse } } });
    });`;
  const { verify } = verifier(new URL(`data:text/javascript,${encodeURIComponent(twice)}`));
  const names = ['ada', 'bea', 'cleo'];
  const send = (samlResponse: string) => verify({ ...verification(signedAssertion()), samlResponse }, HERE);
  expect((await Promise.all(names.map(send))).map(({ subject }) => subject)).toEqual(names);
});

test('the event loop goes on while a response is verified', async () => {
  const { verify } = verifier();
  const question = verification(signedAssertion());
  await verify(question, HERE);
  let turns = 0;
  let verified = false;
  const proof = verify(question, HERE).finally(() => {
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
