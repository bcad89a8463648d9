import { describe, expect, test } from 'vitest';
import { recordMistake, type SeenRecords } from './record-mistakes.ts';

const wanted = 'gatehouse-domain-verification=Vd3kq9TzLw7Yb2Xn5Rm8';
const seen = (part: Partial<SeenRecords>): SeenRecords => ({ values: [], atDomain: [], zoneTwice: [], ...part });

describe('the mistake a record looks like', () => {
  test.each([
    ['nothing found', {}, null],
    ['the record itself, whatever stands beside it', { values: ['v=spf1 -all', wanted], atDomain: [wanted] }, null],
    ['the value in quotes of its own', { values: [`"${wanted}"`] }, 'quoted'],
    ['the value with a blank at its end', { values: [`${wanted} `] }, 'quoted'],
    ['the zone appended twice', { zoneTwice: [wanted] }, 'zone_twice'],
    ['at the domain itself', { atDomain: ['v=spf1 -all', wanted] }, 'at_domain'],
    ['the value of an earlier attempt', { values: ['gatehouse-domain-verification=somethingElse'] }, 'old_value'],
    ['without its first part', { values: ['Vd3kq9TzLw7Yb2Xn5Rm8'] }, 'incomplete'],
    ['cut off', { values: [wanted.slice(0, -3)] }, 'incomplete'],
    ['something that is not ours', { values: ['v=spf1 -all'], atDomain: ['google-site-verification=1'] }, null],
  ] as const)('%s', (_name, part, mistake) => {
    expect(recordMistake(wanted, seen(part))).toBe(mistake);
  });
});
