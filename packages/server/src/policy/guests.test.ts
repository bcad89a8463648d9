import { expect, test } from 'vitest';
import type { Authentication } from './entry.ts';
import { isOwn, isToldOf, type Shown } from './guests.ts';

const at = new Date('2030-01-01T00:00:00Z');
const through = (connectionId: 'con_own' | 'con_theirs'): Authentication => ({ method: 'sso', connectionId, at });
const shown = (...authentications: Authentication[]): Shown => ({ authentications, primaryConnectionId: 'con_own' });
const guest = shown(through('con_theirs'));

test('who came through another’s provider is told of that organization, and of the one that manages the address', () => {
  expect(isOwn(guest)).toBe(false);
  expect(isToldOf(['con_else', 'con_theirs'], guest)).toBe(true);
  expect(isToldOf(['con_own'], guest)).toBe(true);
  expect([isToldOf(['con_else'], guest), isToldOf([], guest)]).toEqual([false, false]);
});

test('who has shown who they are everywhere is told of everything, and a browser that has shown nothing of none', () => {
  const own: Authentication[] = [{ method: 'password', at }, through('con_own')];
  for (const proof of own) {
    const both = shown(through('con_theirs'), proof);
    expect([isOwn(both), isToldOf(['con_else'], both), isToldOf([], both)]).toEqual([true, true, true]);
  }
  expect(isToldOf(['con_else'], shown())).toBe(false);
});
