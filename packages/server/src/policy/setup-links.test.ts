import { connectionStates, setupTasks } from '@gatehouse/contract/vocabulary';
import { expect, test } from 'vitest';
import { everyCombination } from '../../test/every-combination.ts';
import { decideSetup, decideSetupEntry, guestKeepsSecret, type SetupLinkFacts, setupLinkState } from './setup-links.ts';

const now = new Date('2026-05-01T12:00:00Z');

const all: SetupLinkFacts[] = [
  ...everyCombination<SetupLinkFacts>({
    task: setupTasks,
    expiresAt: [now, new Date(now.getTime() + 1)],
    revoked: [true, false],
    finished: [true, false],
    accepted: [true, false],
    connectionState: [...connectionStates, null],
    now: [now],
  }),
];

test('a link opens what it was made for and nothing else', () => {
  for (const facts of all) {
    for (const wanted of setupTasks) {
      if (decideSetup(wanted, facts).kind === 'allow') expect(facts.task).toBe(wanted);
    }
  }
});

test('nothing is done by a link that is revoked or over', () => {
  for (const facts of all.filter(({ revoked, expiresAt }) => revoked || expiresAt <= now)) {
    expect(decideSetupEntry(facts)).toEqual({ kind: 'deny', reason: 'link_invalid' });
    for (const wanted of setupTasks)
      expect(decideSetup(wanted, facts)).toEqual({ kind: 'deny', reason: 'link_invalid' });
    expect(['revoked', 'expired', 'done']).toContain(setupLinkState(facts));
  }
});

test('whoever holds a link never configures what people sign in through', () => {
  for (const facts of all.filter(({ connectionState }) => connectionState === 'active')) {
    expect(decideSetup('connection', facts).kind).toBe('deny');
  }
});

test('certificates that were accepted are not replaced by the same link', () => {
  for (const facts of all.filter(({ accepted }) => accepted)) {
    expect(decideSetup('certificate', facts).kind).toBe('deny');
  }
});

test('a client secret goes with the provider it was given for', () => {
  const [issuer, other] = ['https://idp.example', 'https://guest.example'];
  expect(guestKeepsSecret({ issuerBefore: issuer, issuer })).toBe(true);
  expect(guestKeepsSecret({ issuerBefore: null, issuer })).toBe(true);
  expect(guestKeepsSecret({ issuerBefore: issuer, issuer: other })).toBe(false);
});
