import { en } from '../src/doors/sign-in/pages/messages/en.ts';
import type { SignInMessages } from '../src/doors/sign-in/pages/messages/translator.ts';
import { translator } from '../src/doors/sign-in/pages/messages/translator.ts';
import { messagesFrom, type TranslationOf } from '../src/platform/messages.ts';

/**
 * A language nobody speaks: right to left, and every text half as long again, as German or Finnish would be. What
 * breaks in it breaks in a real one.
 */
export function pseudoTranslator(): SignInMessages {
  const messages = messagesFrom<typeof en>({ ...en, ...longer(en) }, 'ar');
  const { problem } = translator('en');
  return Object.assign(messages, { problem });
}

function longer(catalogue: TranslationOf<typeof en>): Record<string, string | { other: string }> {
  return Object.fromEntries(
    Object.entries(catalogue).map(([key, message]) =>
      typeof message === 'string' ? [key, stretched(message)] : [key, { other: stretched(message.other) }],
    ),
  );
}

function stretched(text: string): string {
  const words = text.replace(/\{\w+\}/g, '');
  return `${text} ${'ẋẏẑ '.repeat(Math.ceil(words.length / 8)).trim()}`;
}
