import { parseArgs } from 'node:util';
import { createFuzzer } from '../packages/server/test/saml-fuzz/fuzz.ts';

/** `npm run fuzz:saml -- --seed 7 --count 1000000`: mutants of signed responses until one is believed. */

const { values } = parseArgs({
  options: { seed: { type: 'string' }, count: { type: 'string', default: '20000' } },
});
const seed = natural(values.seed ?? String(Date.now() % 2 ** 31), 'seed');
const count = natural(values.count, 'count');

const fuzzer = await createFuzzer();
const begun = performance.now();
console.log(`Seed ${seed}, ${count.toLocaleString('en')} mutants.`);
const tally = await fuzzer.run({
  seed,
  count,
  onProgress({ mutants, accepted, findings }) {
    const rate = mutants / ((performance.now() - begun) / 1000);
    const left = Math.ceil((count - mutants) / Math.max(rate, 1));
    process.stdout.write(
      `\r${mutants.toLocaleString('en')} tried, ${accepted} proved the same person, ${findings.length} found, ${rate.toFixed(0)} a second, ${left} s left   `,
    );
  },
});
console.log(
  `\n${[...tally.refused]
    .sort((one, other) => other[1] - one[1])
    .map(([code, times]) => `${times} ${code}`)
    .join(', ')}`,
);
for (const { seed: found, what, samlResponse } of tally.findings.slice(0, 10)) {
  console.log(
    `\nAgain: npm run fuzz:saml -- --seed ${found} --count 1\n${what}\n${Buffer.from(samlResponse, 'base64').toString()}`,
  );
}
if (tally.findings.length > 0) process.exitCode = 1;

function natural(text: string, name: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0) throw new Error(`--${name} must be a whole number, not ${text}`);
  return number;
}
