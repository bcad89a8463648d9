import { hash, verify } from '@node-rs/argon2';
import { act } from '../../packages/server/src/directory/act.ts';
import { readEntitlements } from '../../packages/server/src/directory/organizations/actions.ts';
import { beginPassword, completePassword } from '../../packages/server/src/directory/sign-ins/password.ts';
import { createPasswordHashing } from '../../packages/server/src/platform/password-hashing.ts';
import { applicant, person } from '../callers.ts';
import { costOf } from '../cpu.ts';
import { compared, execute, type Ground, type Line, type Row, worldIn } from '../ground.ts';
import { percentile } from '../load.ts';
import { addMembers, addSessions, emailOf, organizationId } from '../people.ts';

/** Signing in by password, and what everybody else notices of it. */
export const password: Row = { name: 'password', run };

const SIGN_INS = 150;
const CHECKS = 1500;
const PAUSE_MS = 2;
const SECRET = 'correct horse battery staple';
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

async function run(ground: Ground): Promise<Line[]> {
  const url = await ground.database();
  await addMembers(url, 1, { count: 2000 });
  await addSessions(url, 100);
  const stored = await hash(SECRET, COST);
  await execute(url, 'update users set password_hash = $1', [stored]);
  const opened = await worldIn(ground, url);
  const hashing = createPasswordHashing();
  const signIn = async (number: number) => {
    const caller = applicant(number);
    const trying = { email: emailOf(number), bypassToken: null };
    const begun = await act(opened.world, caller, null, beginPassword, trying);
    if (begun.kind !== 'check') throw new Error('limited');
    const matched = await hashing.verify(begun.hash, SECRET);
    const checked = {
      ...trying,
      matched,
      hash: begun.hash,
      browserHash: Buffer.alloc(32),
      currentSession: null,
      drillHash: null,
      confirming: false,
      returnTo: null,
    };
    const result = await act(opened.world, caller, null, completePassword, checked);
    if (result.kind !== 'signed_in') throw new Error(`not signed in: ${result.kind}`);
  };
  const check = (number: number) =>
    act(opened.world, person(1 + (number % 100)), organizationId(1), readEntitlements, {});
  try {
    for (let number = 1; number <= 20; number++) await signIn(number);
    const ours = await costOf(opened.watched, SIGN_INS, async () => {
      for (let number = 0; number < SIGN_INS; number++) await signIn(100 + number);
    });
    const floor = await costOf(opened.watched, SIGN_INS, async () => {
      for (let number = 0; number < SIGN_INS; number++) await verify(stored, SECRET);
    });
    await latencies(check, 500);
    const alone = percentile(await latencies(check, CHECKS), 0.99);
    let over = false;
    const flood = async (first: number) => {
      for (let number = first; !over; number += 4) await signIn(400 + (number % 1600));
    };
    const floods = [0, 1, 2, 3].map(flood);
    const beside = percentile(await latencies(check, CHECKS), 0.99);
    over = true;
    await Promise.all(floods);
    return [
      compared('password sign-in', ours, floor, '1.05'),
      {
        what: 'session check, 99th of 100, beside sign-ins without end',
        ours: beside,
        floor: alone,
        unit: 'ms',
        aim: '2',
      },
    ];
  } finally {
    await hashing.close();
    await opened.close();
  }
}

/** One check every two milliseconds, from when it was due: what waits in line has waited. */
async function latencies(check: (number: number) => Promise<unknown>, count: number): Promise<number[]> {
  const begun = performance.now();
  const all: Promise<number>[] = [];
  for (let number = 0; number < count; number++) {
    const due = begun + number * PAUSE_MS;
    const early = due - performance.now();
    if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    const asked = performance.now();
    all.push(check(number).then(() => performance.now() - asked));
  }
  return Promise.all(all);
}
