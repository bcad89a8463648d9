import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { type Line, startGround } from './ground.ts';
import { audit } from './rows/audit.ts';
import { domains } from './rows/domains.ts';
import { auditExport } from './rows/export.ts';
import { hostile } from './rows/hostile.ts';
import { members } from './rows/members.ts';
import { password } from './rows/password.ts';
import { preview } from './rows/preview.ts';
import { saml } from './rows/saml.ts';
import { screens } from './rows/screens.ts';
import { session } from './rows/session.ts';
import { start } from './rows/start.ts';

/** Runs the rows one after the other, each with its floor, and prints what an operation costs as a multiple of it. */

const rows = [session, saml, hostile, password, members, domains, preview, audit, auditExport, screens, start];

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true } } });
const wanted = values.only?.flatMap((names) => names.split(','));
const unknown = wanted?.find((name) => !rows.some((row) => row.name === name));
if (unknown) throw new Error(`There is no row "${unknown}"; there are ${rows.map(({ name }) => name).join(', ')}.`);
if (process.platform !== 'linux') throw new Error('The bench reads what a process has cost from /proc: Linux only.');

const ground = await startGround();
console.log(`${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}\n`);
console.log(
  `${'µs of CPU an operation'.padEnd(62)}${['ours', 'floor', 'ratio', 'aim'].map((head) => head.padStart(10)).join('')}`,
);
try {
  for (const row of rows) {
    if (wanted && !wanted.includes(row.name)) continue;
    const begun = performance.now();
    for (const line of await row.run(ground)) print(line);
    console.log(`  (${row.name}: ${((performance.now() - begun) / 1000).toFixed(0)} s)`);
  }
} finally {
  await ground.stop();
}

function print({ what, ours, floor, aim = '', unit = '', note = '' }: Line): void {
  const number = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2));
  const ratio = floor ? (ours / floor).toFixed(2) : '';
  const columns = [`${number(ours)}${unit && ` ${unit}`}`, floor === undefined ? '' : number(floor), ratio, aim];
  console.log(`${what.padEnd(62)}${columns.map((text) => text.padStart(10)).join('')}  ${note}`);
}
