import { domainOf } from '@gatehouse/contract/email';
import type { SearchResult } from '@gatehouse/contract/endpoints/support';
import type { z } from 'zod';
import type { Action } from '../act.ts';
import { countOperators } from '../operators/store.ts';
import { listSignIns } from '../sign-ins/store.ts';
import type { Tx } from '../world.ts';
import { findDomains, findOrganizations, findPeople, isEmpty } from './store.ts';

/** What the support team looks for. One person, and why they cannot sign in, is `people.ts`. */

type Result = z.infer<typeof SearchResult>;

export const searchInstance: Action<{ q: string }, { data: Result[] }, 'instance'> = {
  name: 'support.search',
  scope: 'instance',
  permission: 'operator:manage',
  mode: 'read',
  async run(tx, { input }) {
    const words = input.q.toLowerCase();
    const [organizations, domains, people, signIns] = await Promise.all([
      findOrganizations(tx, words),
      // Whoever types an address may well mean its domain; what is typed of it so far is no domain yet.
      words.endsWith('@') ? [] : findDomains(tx, domainOf(words)),
      findPeople(tx, words),
      findByReference(tx, input.q),
    ]);
    const data: Result[] = [
      ...signIns,
      ...people.slice(0, 10).map((person) => ({ kind: 'person' as const, ...person })),
      ...organizations.map((organization) => ({ kind: 'organization' as const, ...organization })),
      ...domains.map((domain) => ({ kind: 'domain' as const, ...domain })),
    ];
    return { result: { data } };
  },
};

/** People read it out as they like: in small letters, without the hyphen. */
async function findByReference(tx: Tx, text: string): Promise<Result[]> {
  const [, first, second] = /^([0-9a-z]{4})-?([0-9a-z]{4})$/i.exec(text) ?? [];
  if (first === undefined || second === undefined) return [];
  const filter = { reference: `${first}-${second}`, outcome: null };
  const rows = await listSignIns(tx, null, { after: null, limit: 10, filter });
  return rows.map((row) => ({
    kind: 'sign_in',
    reference: row.reference,
    email: row.email,
    outcome: row.outcome,
    createdAt: row.created_at.toISOString(),
  }));
}

/** What the database itself knows about how far the instance is set up. */
export const readSetUp: Action<unknown, { operators: number; organizations: boolean }, 'instance'> = {
  name: 'support.read_set_up',
  scope: 'instance',
  permission: 'operator:manage',
  mode: 'read',
  async run(tx) {
    return { result: { operators: await countOperators(tx), organizations: !(await isEmpty(tx)) } };
  },
};
