import { type Messages, messagesFrom } from '../../../../platform/messages.ts';
import { en } from './en.ts';

export type SignInMessages = Messages<typeof en>;

const english: SignInMessages = messagesFrom<typeof en>(en, 'en');

/** The catalogue nearest to what the browser prefers; English is complete, others follow. */
export function translator(_locale: string): SignInMessages {
  return english;
}
