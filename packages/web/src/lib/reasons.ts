import { problems } from '@gatehouse/contract/problems';
import { enReasons } from './messages/en-reasons.ts';
import { translator } from './messages/messages.ts';

const t = translator(enReasons);
const titles: Readonly<Record<string, { title: string }>> = problems;

const isSaidOfOthers = (code: string): code is keyof typeof enReasons => code in enReasons;

/** Why somebody was refused, for whoever reads it about them; null: a code that is not known here. */
export function reasonInWords(code: string): string | null {
  return isSaidOfOthers(code) ? t(code) : (titles[code]?.title ?? null);
}
