import { en } from './en.ts';

/** The words of the app, by key. Parameters in braces are read from the English text by the compiler. */
type NamesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
type Message = string | { readonly one: string; readonly other: string };
type NamesOf<M> = M extends string ? NamesIn<M> : 'count' | NamesIn<M[keyof M]>;
type Rest<M> = [NamesOf<M>] extends [never] ? [] : [parameters: { readonly [N in NamesOf<M>]: string | number }];
type Catalogue = Readonly<Record<string, Message>>;
type Translator<Words> = <Key extends keyof Words & string>(key: Key, ...[parameters]: Rest<Words[Key]>) => string;

export const locale = document.documentElement.lang || 'en';
const plurals = new Intl.PluralRules(locale);
const numbers = new Intl.NumberFormat(locale);

/** Every word longer and marked, to see what does not come from the catalogue and what does not fit. */
const pseudo = new URLSearchParams(location.search).get('language') === 'pseudo';
const marked = (text: string) => `⟦${text.replace(/[aeiou](?![^{]*\})/g, (vowel) => vowel + vowel)}⟧`;

/**
 * How a feature speaks: its own words and those every screen has. Each lazy screen imports the translator of its
 * feature, and so brings no words but its own.
 */
export function translator<const Own extends Catalogue>(own: Own): Translator<typeof en & Own> {
  const catalogue: Catalogue = { ...en, ...own };
  return (key, ...[parameters]) => {
    const given: Readonly<Record<string, string | number>> = parameters ?? {};
    const message = catalogue[key] ?? key;
    const text = typeof message === 'string' ? message : message[pluralOf(given.count)];
    return (pseudo ? marked(text) : text).replace(/\{(\w+)\}/g, (_whole, name: string) => {
      const value = given[name];
      return typeof value === 'number' ? numbers.format(value) : (value ?? '');
    });
  };
}

/** What has no feature of its own says the words of every screen. */
export const t = translator({});

function pluralOf(count: string | number | undefined): 'one' | 'other' {
  return typeof count === 'number' && plurals.select(count) === 'one' ? 'one' : 'other';
}
