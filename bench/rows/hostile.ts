import { verifySamlResponse } from '../../packages/server/src/doors/saml/verify-response.ts';
import { bombs } from '../../packages/server/test/hostile-saml/bytes.ts';
import { signedAssertion, signedResponse, verification } from '../../packages/server/test/saml-forge.ts';
import type { Line, Row } from '../ground.ts';

/** What a message that nobody gets in with costs, and the dearest one that is shaped like an honest one. */
export const hostile: Row = { name: 'hostile', run };

const ROUNDS = 5;

async function run(): Promise<Line[]> {
  const costs: { name: string; ms: number }[] = [];
  await refusal(verification(signedAssertion()));
  for (const { name, xml, given } of bombs()) costs.push({ name, ms: await refusal(verification(xml, given)) });
  costs.sort((one, other) => other.ms - one.ms);
  const [dearest] = costs;
  const unclosed = costs.find(({ name }) => name === 'a megabyte of unclosed elements');
  if (!dearest || !unclosed) throw new Error('the corpus has no bombs');
  // Passes every look at the text, and its signature fails after both canonicalizations.
  const groups = Array.from({ length: 1400 }, (_, index) => `group ${index} ${'of people '.repeat(10)}`);
  const large = signedResponse({ attributes: [['groups', ...groups]] }).replace('person-1', 'person-2');
  return [
    line('a megabyte of unclosed elements', unclosed.ms),
    line('the dearest of the hostile documents', dearest.ms, dearest.name),
    line(
      `a forged response as large as an honest one (${(large.length / 1000).toFixed(0)} kB)`,
      await refusal(verification(large)),
    ),
  ];
}

function line(what: string, ms: number, note = ''): Line {
  return { what, ours: ms, unit: 'ms', aim: '50 ms', note };
}

async function refusal(question: ReturnType<typeof verification>): Promise<number> {
  let spent = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const begun = process.cpuUsage();
    await verifySamlResponse(question).catch(() => null);
    const { user, system } = process.cpuUsage(begun);
    spent += user + system;
  }
  return spent / ROUNDS / 1000;
}
