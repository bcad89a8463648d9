import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toIcs } from './ics.ts';

const now = new Date('2026-11-24T06:42:00Z');
const base = { name: 'Acme', host: 'gatehouse.example', now };
const unfold = (text: string) => text.replaceAll('\r\n ', '');

test('a day is an event of its own, by a name that lasts', () => {
  const day = {
    id: 'certificate_ends-con_a',
    day: new Date('2026-12-24T23:59:00Z'),
    summary: 'Ends',
    link: 'https://a.example/',
  };
  expect(toIcs({ ...base, days: [day] }).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Gatehouse//Access calendar//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Acme: access',
    'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
    'BEGIN:VEVENT',
    'UID:certificate_ends-con_a@gatehouse.example',
    'DTSTAMP:20261124T064200Z',
    'DTSTART;VALUE=DATE:20261224',
    'SUMMARY:Ends',
    'URL:https://a.example/',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('where nothing ends it is still a calendar', () => {
  const components = toIcs({ ...base, days: [] }).match(/BEGIN:(?!VCALENDAR)V[A-Z]+/g);
  expect(components).toEqual(['BEGIN:VTIMEZONE']);
});

test('no line is longer than 75 octets, and none is cut within a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (summary) => {
      const text = toIcs({ ...base, days: [{ id: 'a', day: now, summary, link: 'https://a.example/' }] });
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(text.isWellFormed()).toBe(summary.isWellFormed());
      expect(unfold(text).split('\r\n')).toHaveLength(17);
    }),
  );
});

test('somebody else’s words begin no line and no property of their own', () => {
  const summary = 'a;b,c\\d\r\nEND:VEVENT\u0007';
  const text = unfold(toIcs({ ...base, days: [{ id: 'a', day: now, summary, link: 'https://a.example/' }] }));
  expect(text).toContain('SUMMARY:a\\;b\\,c\\\\d\\nEND:VEVENT\r\n');
  expect(text.match(/^END:VEVENT/gm)).toHaveLength(1);
});
