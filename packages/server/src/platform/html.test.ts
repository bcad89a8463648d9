import { expect, test } from 'vitest';
import { escapeText, html, toMarkup, trusted } from './html.ts';

test('what is not markup of ours is escaped, in text and in attributes', () => {
  expect(toMarkup(html`<a title="${'"><b>'}">${'<i>&'}</a>`)).toBe(
    '<a title="&#34;&#62;&#60;b&#62;">&#60;i&#62;&#38;</a>',
  );
});

test('markup nests, lists join, and nothing is left of what is absent', () => {
  expect(toMarkup(html`<p>${[html`<b>${1}</b>`, undefined, null, false]}${trusted('<hr>')}</p>`)).toBe(
    '<p><b>1</b><hr></p>',
  );
});

test('an object that imitates markup is not taken for it', () => {
  const imitation: unknown = JSON.parse('{"markup":"<script>","Symbol(markup)":"<script>"}');
  // @ts-expect-error: the compiler refuses it as well
  expect(() => html`${imitation}`).toThrow();
});

test('control characters vanish, line breaks and tabs stay', () => {
  expect(escapeText('a\u0000b\u009bc\td\ne')).toBe('abc\td\ne');
});
