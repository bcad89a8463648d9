import type { ProblemCode } from '@gatehouse/contract/problems';
import type { UserId } from '@gatehouse/contract/vocabulary';
import { decideEntry, type EntryFacts } from './entry.ts';
import { type PersonWays, type SettingsForWays, type Way, waysIn } from './ways-in.ts';

/**
 * Is there a way into this organization for that person now? What the door would say to somebody who has proven nothing
 * yet, and by which ways they could; both are asked of the rules that decide at the door.
 */

export type AccessFacts = {
  entry: Omit<EntryFacts, 'authentications' | 'instanceMethods'>;
  person: PersonWays & { id: UserId };
  settings: SettingsForWays;
};

export type Access = {
  open: boolean;
  refusal: ProblemCode | null;
  provenWays: readonly Way[];
  possibleWays: readonly Way[];
};

export function decideAccess({ entry, person, settings }: AccessFacts): Access {
  const { decision } = decideEntry({ ...entry, instanceMethods: settings.instanceMethods, authentications: [] });
  // The bypass link is none of the methods that the door offers, so its refusal of them is not the last word.
  if (decision.kind === 'refuse' && decision.reason !== 'method_not_allowed') {
    return { open: false, refusal: decision.reason, provenWays: [], possibleWays: [] };
  }
  const somebody = { ...person, isOwner: entry.isOwner };
  const possibleWays = waysIn(somebody, settings, 'possible');
  return {
    open: possibleWays.length > 0,
    refusal: possibleWays.length > 0 ? null : 'method_not_allowed',
    provenWays: waysIn(somebody, settings, 'proven'),
    possibleWays,
  };
}
