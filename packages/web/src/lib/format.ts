import { locale } from './messages/messages.ts';

const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
const minutes = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
const seconds = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' });
const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });

const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** "in 3 days", "2 hours ago" */
export function fromNow(time: string, now = Date.now()): string {
  const seconds = (Date.parse(time) - now) / 1000;
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ['minute', 60];
  return relative.format(Math.round(seconds / size), unit);
}

/** "3 days", "12 minutes": how long something takes, or has left. */
export function duration(inSeconds: number): string {
  const [unit, size] = UNITS.find(([, length]) => inSeconds >= length) ?? (['minute', 60] as const);
  const style = { style: 'unit', unit, unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(locale, style).format(Math.max(1, Math.ceil(inSeconds / size)));
}

const BYTES = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

export function bytes(count: number): string {
  const power = Math.min(BYTES.length - 1, Math.floor(Math.log10(Math.max(1, count)) / 3));
  const style = { style: 'unit', unit: BYTES[power] ?? 'byte', maximumSignificantDigits: 3 } as const;
  return new Intl.NumberFormat(locale, style).format(count / 1000 ** power);
}

const inUtc = new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', timeZone: 'UTC' });
const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
const numbers = new Intl.NumberFormat(locale);

export const utcDay = (date: string) => inUtc.format(new Date(date));
export const count = (number: number) => numbers.format(number);
/** Of nothing, nothing. */
export const share = (part: number, whole: number) => percents.format(whole === 0 ? 0 : part / whole);
export const day = (time: string) => days.format(new Date(time));
export const minute = (time: string) => minutes.format(new Date(time));
export const second = (time: string) => seconds.format(new Date(time));
/** What a person sees on hover: the exact time, in the zone the logs use. */
export const exactly = (time: string) => `${new Date(time).toISOString().replace('T', ' ').slice(0, 19)} UTC`;
