import { expect, test } from 'vitest';
import { type ActingFacts, decideActing } from './acting.ts';

const now = new Date('2026-11-24T12:00:00.000Z');
const later = new Date(now.getTime() + 1);

test.each<[string, ActingFacts['acting'], string]>([
  ['nothing was begun', null, 'not_acting'],
  ['it lasts, to change', { scope: 'change', endsAt: later }, 'allow'],
  ['it lasts, to look', { scope: 'read', endsAt: later }, 'read_only'],
  ['it ends at this moment', { scope: 'change', endsAt: now }, 'ended'],
  ['it ended, and only looked anyway', { scope: 'read', endsAt: now }, 'ended'],
])('an operator changes an organization only while acting for it: %s', (_name, acting, expected) => {
  const decision = decideActing({ acting, now });
  expect(decision.kind === 'allow' ? 'allow' : decision.reason).toBe(expected);
});
