import { type Fragment, type Html, html } from './html.ts';

/**
 * A message catalogue and the one way to read it. Which parameters a message takes is read from its English text by
 * the compiler, so a missing or misspelt one does not build; plural forms follow CLDR through Intl.
 */
export type PluralForms = { readonly [form in Intl.LDMLPluralRule]?: string } & { readonly other: string };
export type Catalogue = { readonly [key: string]: string | PluralForms };

type NamesIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
type NamesOf<Message> = Message extends string ? NamesIn<Message> : 'count' | NamesIn<Message[keyof Message]>;
type Parameters<Message, Value> = [NamesOf<Message>] extends [never]
  ? []
  : [parameters: { readonly [Name in NamesOf<Message>]: Name extends 'count' ? number : Value }];

/** The same keys as the English catalogue, for a translation. */
export type TranslationOf<English extends Catalogue> = {
  readonly [Key in keyof English]: English[Key] extends string ? string : PluralForms;
};

export type Messages<English extends Catalogue> = {
  <Key extends keyof English & string>(key: Key, ...rest: Parameters<English[Key], string | number>): string;
  /** The same with markup as parameters; plain strings are escaped and isolated from the text's direction. */
  rich<Key extends keyof English & string>(key: Key, ...rest: Parameters<English[Key], Fragment>): Html;
  /** "Okta, Google or GitHub" */
  anyOf(items: readonly string[]): string;
  dateTime(date: Date): string;
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
};

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);

export function messagesFrom<English extends Catalogue>(
  catalogue: TranslationOf<English>,
  locale: string,
): Messages<English> {
  const plurals = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const lists = new Intl.ListFormat(locale, { type: 'disjunction' });
  // Always UTC and saying so: the server does not know the reader's zone, and a wrong one misleads.
  const dates = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
    timeZoneName: 'short',
  });

  function pattern(key: string, parameters: Readonly<Record<string, Fragment>> | undefined): string {
    const message = catalogue[key];
    if (message === undefined) throw new Error(`no message ${key}`);
    if (typeof message === 'string') return message;
    const count = parameters?.count;
    return (typeof count === 'number' ? message[plurals.select(count)] : undefined) ?? message.other;
  }

  function plain(key: string, parameters?: Readonly<Record<string, string | number>>): string {
    return pattern(key, parameters).replace(/\{(\w+)\}/g, (_match, name: string) => {
      const value = parameters?.[name];
      return typeof value === 'number' ? numbers.format(value) : (value ?? '');
    });
  }

  function rich(key: string, parameters?: Readonly<Record<string, Fragment>>): Html {
    const parts = pattern(key, parameters).split(/\{(\w+)\}/);
    return html`${parts.map((part, index) => (index % 2 === 0 ? part : isolate(parameters?.[part])))}`;
  }

  function isolate(value: Fragment): Fragment {
    if (typeof value === 'number') return numbers.format(value);
    // A name in another script, or one with direction marks in it, must not rearrange the sentence around it.
    return typeof value === 'string' ? html`<bdi>${value}</bdi>` : value;
  }

  return Object.assign(plain, {
    rich,
    anyOf: (items: readonly string[]) => lists.format(items),
    dateTime: (date: Date) => dates.format(date),
    locale,
    direction: RIGHT_TO_LEFT.has(locale.split('-')[0] ?? '') ? ('rtl' as const) : ('ltr' as const),
  });
}
