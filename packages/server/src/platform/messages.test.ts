import { expect, test } from 'vitest';
import { html, toMarkup } from './html.ts';
import { messagesFrom } from './messages.ts';

const catalogue = {
  hello: 'Hello {name}, you are {role}.',
  left: { one: '{count} day left for {name}', other: '{count} days left for {name}' },
} as const;
const t = messagesFrom<typeof catalogue>(catalogue, 'en');

test('parameters are put where the language wants them', () => {
  expect(t('hello', { name: 'Ana', role: 'Owner' })).toBe('Hello Ana, you are Owner.');
});

test('a parameter that looks like a placeholder is not filled in again', () => {
  expect(t('hello', { name: '{role}', role: 'Owner' })).toBe('Hello {role}, you are Owner.');
  expect(toMarkup(t.rich('hello', { name: '{role}', role: 'Owner' }))).toContain('<bdi>{role}</bdi>');
});

test('plural forms follow the language', () => {
  expect([0, 1, 2].map((count) => t('left', { count, name: 'Ana' }))).toEqual([
    '0 days left for Ana',
    '1 day left for Ana',
    '2 days left for Ana',
  ]);
  const forms = { hello: '', left: { one: '{count} jour', many: '{count} de jours', other: '{count} jours' } };
  const french = messagesFrom<typeof catalogue>(forms, 'fr');
  expect([0, 2].map((count) => french('left', { count, name: '' }))).toEqual(['0 jour', '2 jours']);
});

test('rich text escapes and isolates names, and takes markup as it is', () => {
  const text = toMarkup(t.rich('hello', { name: '<b>', role: html`<em>Owner</em>` }));
  expect(text).toBe('Hello <bdi>&#60;b&#62;</bdi>, you are <em>Owner</em>.');
});

test('a missing parameter or an unknown message does not compile', () => {
  // @ts-expect-error: role is missing
  expect(t('hello', { name: 'Ana' })).toBe('Hello Ana, you are .');
  // @ts-expect-error: there is no such message
  expect(() => t('goodbye')).toThrow('goodbye');
});

test('times are in UTC and say so; lists and directions follow the language', () => {
  expect(t.dateTime(new Date('2026-11-24T06:42:00Z'))).toBe('Nov 24, 2026, 06:42 UTC');
  expect(t.anyOf(['Okta', 'Google', 'GitHub'])).toBe('Okta, Google, or GitHub');
  expect(messagesFrom<typeof catalogue>(catalogue, 'ar-EG').direction).toBe('rtl');
});
