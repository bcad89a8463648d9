import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { enRecords } from './en-records.ts';

/** What a trace names is said in words; the rules themselves stand in the policy, which no client imports. */
test('every rule of signing in and of entry has its words, and no words are left over', () => {
  const text = ['sign-in', 'entry']
    .map((name) => readFileSync(new URL(`../../../../server/src/policy/${name}.ts`, import.meta.url), 'utf8'))
    .join('\n');
  const rules = [...text.matchAll(/ name: '([a-z_]+)'/g)].map(([, name]) => `rule.${name}`);
  expect(rules.length).toBeGreaterThan(20);
  const worded = Object.keys(enRecords).filter((key) => key.startsWith('rule.'));
  // Decided at the door, before the policy is asked; and the role, which comes after it.
  const besides = ['rule.answer_from_provider', 'rule.group_rules', 'rule.last_owner_kept'];
  expect(worded.sort()).toEqual([...new Set([...rules, ...besides])].sort());
});
