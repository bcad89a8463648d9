/**
 * What people and providers write as a name: one line, whatever came. Control characters mean nothing in a name, and
 * everything to the terminal that lists it; NUL is the one character that no text in PostgreSQL holds.
 */
export function oneLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
