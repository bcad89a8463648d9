/** A calendar as other programs read it: RFC 5545, whole days, no alarms. Written by hand: it is three kinds of lines. */

export type CalendarDay = { id: string; day: Date; summary: string; link: string };
export type Calendar = { name: string; host: string; now: Date; days: readonly CalendarDay[] };

const LINE_OCTETS = 75;

/** A calendar holds one component at least (section 3.6), also when nothing ends: this one says nothing. */
const NOTHING = [
  'BEGIN:VTIMEZONE',
  'TZID:Etc/UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
];

export function toIcs({ name, host, now, days }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Gatehouse//Access calendar//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(`${name}: access`)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
    ...(days.length === 0 ? NOTHING : days.flatMap((one) => eventOf(one, { host, now }))),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventOf({ id, day, summary, link }: CalendarDay, { host, now }: Pick<Calendar, 'host' | 'now'>): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${id}@${host}`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART;VALUE=DATE:${stamp(day).slice(0, 8)}`,
    `SUMMARY:${escaped(summary)}`,
    `URL:${link}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** Section 3.3.5, in UTC. */
const stamp = (at: Date) => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** Section 3.3.11. Control characters have no place in a text at all. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll(/\r\n|[\r\n]/g, '\\n')
    .replaceAll(/\p{Cc}/gu, '');
}

/** Section 3.1: no line longer than 75 octets, and none cut within a character. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE_OCTETS) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}
