import { expect, test } from 'vitest';
import { canonicalEmail } from './email.ts';

test.each([
  ['Ana@Example.com', 'ana@example.com'],
  [' ana+b@BÜCHER.example ', 'ana+b@xn--bcher-kva.example'],
])('%s is one mailbox in one spelling', (text, canonical) => {
  expect(canonicalEmail(text)).toBe(canonical);
});

test.each([
  ['a Kelvin sign, which lower-cases to a k', '\u212aim@example.com'],
  ['a long s, which upper-cases to an S', 'bo\u017fs@example.com'],
  ['a full-width letter', '\uff41na@example.com'],
  ['a quoted local part', '"ana"@example.com'],
  ['two addresses', 'ana@example.com,eve@example.com'],
  ['a comment', 'ana(eve)@example.com'],
  ['an encoded word', '=?utf-8?q?ana?=\u0020@example.com'],
  ['an address as domain', 'ana@[127.0.0.1]'],
  ['a bare label', 'ana@localhost'],
])('%s is no address', (_name, text) => {
  expect(canonicalEmail(text)).toBeNull();
});
