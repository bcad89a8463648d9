import { type Messages, messagesFrom } from '../../../platform/messages.ts';
import { en } from './en.ts';

export type MailMessages = Messages<typeof en>;

const english: MailMessages = messagesFrom<typeof en>(en, 'en');

/** English is complete; other languages follow. */
export function mailMessages(_locale: string): MailMessages {
  return english;
}
