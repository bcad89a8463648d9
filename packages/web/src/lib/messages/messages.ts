import { en } from './en.ts';

/** The words of the app, by key. Parameters in braces are read from the English text by the compiler. */
type NamesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
type Message = string | { readonly one: string; readonly other: string };
type NamesOf<M> = M extends string ? NamesIn<M> : 'count' | NamesIn<M[keyof M]>;
type Rest<M> = [NamesOf<M>] extends [never] ? [] : [parameters: { readonly [N in NamesOf<M>]: string | number }];

export type MessageKey = keyof typeof en;
type Catalogue = Readonly<Record<MessageKey, Message>>;

let catalogue: Catalogue = en;
export const locale = document.documentElement.lang || 'en';
const plurals = new Intl.PluralRules(locale);
const numbers = new Intl.NumberFormat(locale);

export function t<Key extends MessageKey>(key: Key, ...[parameters]: Rest<(typeof en)[Key]>): string {
  const given: Readonly<Record<string, string | number>> = parameters ?? {};
  const message = catalogue[key];
  const text = typeof message === 'string' ? message : message[pluralOf(given.count)];
  return text.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = given[name];
    return typeof value === 'number' ? numbers.format(value) : (value ?? '');
  });
}

function pluralOf(count: string | number | undefined): 'one' | 'other' {
  return typeof count === 'number' && plurals.select(count) === 'one' ? 'one' : 'other';
}

/** Every word longer and marked, to see what does not come from the catalogue and what does not fit. */
export function switchToPseudoLanguage(): void {
  const marked = (text: string) => `⟦${text.replace(/[aeiou](?![^{]*\})/g, (vowel) => vowel + vowel)}⟧`;
  const entries = Object.entries<Message>(en).map(([key, message]) => [
    key,
    typeof message === 'string' ? marked(message) : { one: marked(message.one), other: marked(message.other) },
  ]);
  catalogue = Object.fromEntries(entries);
}
