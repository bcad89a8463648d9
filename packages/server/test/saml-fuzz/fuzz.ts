import { isDeepStrictEqual } from 'node:util';
import type { SamlProof, SamlVerification } from '../../src/doors/saml/saml-types.ts';
import { verifySamlResponse } from '../../src/doors/saml/verify-response.ts';
import { ProblemError } from '../../src/platform/problem.ts';
import {
  assertionXml,
  encrypted,
  type Parts,
  responseXml,
  sign,
  signedAssertion,
  signedResponse,
  stranger,
  verification,
} from '../saml-forge.ts';
import { damageBase64, type Mutation, mutations } from './mutations.ts';
import { createRandom, type Random } from './random.ts';

/**
 * Changes valid signed responses at random. Whatever comes out proves one of the people whom the provider vouched for
 * in the messages it was made of, with exactly what was signed about that person, or nobody.
 */

export type Finding = { seed: number; what: string; samlResponse: string };
export type Tally = { mutants: number; accepted: number; refused: Map<string, number>; findings: Finding[] };

type Original = { xml: string; others: readonly string[] };

/** Of few attributes: what a mutant costs grows with the document, and what can be mistaken in it does not. */
const ADA: Partial<Parts> = {
  attributes: [
    ['email', 'ada@customer.example'],
    ['groups', 'staff', 'readers'],
  ],
};
/** The attacker signs in too, properly: parts of that message are there to be mixed with. */
const MALLORY: Partial<Parts> = {
  nameId: 'person-2',
  attributes: [['email', 'mallory@customer.example']],
  assertionId: '_assertion2',
  responseId: '_response2',
};

async function originals(): Promise<Original[]> {
  const shapes = async (parts: Partial<Parts>) => [
    signedAssertion(parts),
    signedResponse(parts),
    sign(signedAssertion(parts), 'Response'),
    responseXml(await encrypted(sign(assertionXml(parts), 'Assertion')), parts),
  ];
  const mallory = await shapes(MALLORY);
  const forged = [
    signedAssertion({ ...MALLORY, nameId: 'admin' }, { key: stranger }),
    responseXml(assertionXml({ assertionId: '_evil', nameId: 'admin' })),
  ];
  // A piece of the encrypted shape is of use in all: encryption needs no key that an attacker lacks.
  return (await shapes(ADA)).map((xml) => ({ xml, others: [...mallory, ...forged, xml] }));
}

/** Another reader than ours may be tried, to see whether what is wrong with it is found. */
export async function createFuzzer(verify: (question: SamlVerification) => Promise<SamlProof> = verifySamlResponse) {
  const all = await originals();
  const prove = async (xml: string) => whatIsProven(await verifySamlResponse(verification(xml)));
  const honest = await Promise.all([signedAssertion(ADA), signedAssertion(MALLORY)].map(prove));

  /** The mutant of one seed, whatever ran before it. */
  function mutant(seed: number): { field: string; changed: boolean } {
    const random = createRandom(Math.imul(seed, 0x9e3779b1));
    const original = random.pick(all);
    const xml = mutate(original, random);
    const plain = Buffer.from(xml, 'utf8').toString('base64');
    const field = random.chance(20) ? damageBase64(plain, random) : plain;
    return { field, changed: xml !== original.xml || field !== plain };
  }

  async function tryOne(seed: number, tally: Tally): Promise<void> {
    const { field, changed } = mutant(seed);
    // What is left as it was proves nothing, and proving nothing is dear.
    if (!changed) return;
    tally.mutants += 1;
    const { what, code } = await outcome(field);
    if (code) tally.refused.set(code, (tally.refused.get(code) ?? 0) + 1);
    else tally.accepted += 1;
    if (what) tally.findings.push({ seed, what, samlResponse: field });
  }

  async function outcome(samlResponse: string): Promise<{ code: string | null; what: string | null }> {
    try {
      const proof = await verify(verification('', { samlResponse }));
      const known = honest.some((each) => isDeepStrictEqual(each, whatIsProven(proof)));
      return { code: null, what: known ? null : `accepted as ${describe(proof)}` };
    } catch (error) {
      if (error instanceof ProblemError) return { code: error.code, what: null };
      return { code: 'threw', what: `threw ${String(error)}` };
    }
  }

  return {
    /** Seeds are counted upwards from the first: a finding is run again by its own seed and a count of one. */
    async run({ seed, count, onProgress }: { seed: number; count: number; onProgress?: (tally: Tally) => void }) {
      const tally: Tally = { mutants: 0, accepted: 0, refused: new Map(), findings: [] };
      for (let next = seed; tally.mutants < count && next < seed + 2 * count; next++) {
        await tryOne(next, tally);
        if (tally.mutants % 1000 === 0) onProgress?.(tally);
      }
      return tally;
    },
  };
}

/** All but the way it was found out, which an encrypted message has another one of. */
function whatIsProven({ checks: _, ...proven }: SamlProof): Omit<SamlProof, 'checks'> {
  return proven;
}

/** The forgeries come more often: of all changes they are the ones that somebody would make. */
const ALL: readonly Mutation[] = [...Object.values(mutations), mutations.impersonate, mutations.transplant];

function mutate({ xml, others }: Original, random: Random): string {
  let changed = xml;
  for (let steps = 1 + random.below(4); steps > 0; steps--) changed = random.pick(ALL)(changed, random, others);
  return changed;
}

function describe({ subject, email, attributes, assertionId }: SamlProof): string {
  return JSON.stringify({ subject, email, attributes, assertionId });
}
