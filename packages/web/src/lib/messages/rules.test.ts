import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { enRecords } from './en-records.ts';

/** What a trace names is said in words; the rules themselves stand in the policy, which no client imports. */
test('every check of an answer, and every rule of signing in and of entry has its words, and no words are left over', () => {
  const text = ['sign-in', 'entry']
    .map((name) => readFileSync(new URL(`../../../../server/src/policy/${name}.ts`, import.meta.url), 'utf8'))
    .join('\n');
  const rules = [...text.matchAll(/ name: '([a-z_]+)'/g)].map(([, name]) => `rule.${name}`);
  expect(rules.length).toBeGreaterThan(20);
  const worded = Object.keys(enRecords).filter((key) => key.startsWith('rule.'));
  const checks = ['saml/saml-types', 'oidc-in/oidc-types']
    .map((name) => readFileSync(new URL(`../../../../server/src/doors/${name}.ts`, import.meta.url), 'utf8'))
    .flatMap((types) => [...types.matchAll(/'((?:saml|oidc)_[a-z]+)'/g)].map(([, name]) => `rule.${name}`));
  expect(checks.length).toBeGreaterThan(10);
  // Decided at the door, before the policy is asked; and the role, which comes after it.
  const besides = [
    'rule.answer_from_provider',
    'rule.address_leads_to_connection',
    'rule.group_rules',
    'rule.last_owner_kept',
  ];
  expect(worded.sort()).toEqual([...new Set([...rules, ...checks, ...besides])].sort());
});
