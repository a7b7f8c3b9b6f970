// Calendar files are read by ts-ics, which had no part in writing them, by ical.js, and octet by octet.
import fc from 'fast-check';
import ICAL from 'ical.js';
import { convertIcsCalendar } from 'ts-ics';
import { afterEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  eventsOf,
  followUpDay,
  uidOf,
  type CalendarEvent,
} from '../../../src/fields/calendar/events.ts';
import { icsOf } from '../../../src/fields/calendar/ics.ts';
import { inWords } from '../../../src/fields/date/answer.ts';
import { fieldOf, readingOf } from './workbook.ts';

const now = new Date(Date.UTC(2026, 10, 24, 23, 59, 58, 765));
const fileOf = (events: readonly CalendarEvent[]) => icsOf(events, 'demo', now);
const call = { uid: 'c0ffee', day: '2027-03-10', title: 'Call Ms Ito', details: '' };

/** All that a file may hold, as ts-ics understands it. */
const calendarSchema = z.strictObject({
  version: z.literal('2.0'),
  prodId: z.string().min(1),
  method: z.literal('PUBLISH'),
  events: z.array(
    z.strictObject({
      uid: z.string().regex(/^[\da-f]+@demo\.groundwork\.invalid$/),
      stamp: z.strictObject({ date: z.date(), type: z.literal('DATE-TIME') }),
      start: z.strictObject({ date: z.date(), type: z.literal('DATE') }),
      summary: z.string(),
      description: z.string().optional(),
      timeTransparent: z.literal('TRANSPARENT'),
    }),
  ),
});

const readByTsIcs = (file: string): CalendarEvent[] =>
  calendarSchema
    .parse(convertIcsCalendar(undefined, file))
    .events.map(({ uid, start, summary, description = '' }) => ({
      uid: uid.split('@')[0] ?? '',
      day: start.date.toISOString().slice(0, 10),
      title: summary,
      details: description,
    }));

function readByIcal(file: string): CalendarEvent[] {
  ICAL.design.strict = true;
  const parsed: unknown = ICAL.parse(file);
  return new ICAL.Component(parsed as unknown[])
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component))
    .map(({ uid, startDate, summary, description }) => ({
      uid: uid.split('@')[0] ?? '',
      // ical.js does not pad years when it prints them.
      day: startDate.toString().padStart(10, '0'),
      title: summary,
      details: (description as string | null) ?? '',
    }));
}

// Any letters of any script, and everything that has a meaning in the file or when it is folded.
const piece = fc.oneof(
  fc.constantFrom(',', ';', '\\', '\n', '\\n', ':', '"', ' ', '\t', '=', '^n'),
  fc.constantFrom('🧑🏽‍🏭', '漢字', 'e\u0301', 'é', '🙂', 'مهنة', '\u2028', '\uFEFF', 'a'),
  fc.string({ unit: 'grapheme', maxLength: 3 }),
);
const words = fc.oneof(
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
  fc.array(piece, { minLength: 40, maxLength: 120 }).map((pieces) => pieces.join('')),
);
// ts-ics takes the years before 100 to be of the last century.
const day = fc
  .date({ min: new Date('0100-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
// A commitment without words is none, so no title is blank.
const title = words.filter((each) => each.trim() !== '');
const event = fc.record({ uid: fc.string().map(uidOf), day, title, details: words });
const events = fc.array(event, { minLength: 1, maxLength: 3 });

describe('a calendar file', () => {
  test('says the same to other readers as was put in', () => {
    fc.assert(
      fc.property(events, (written) => {
        expect(readByTsIcs(fileOf(written))).toEqual(written);
        expect(readByIcal(fileOf(written))).toEqual(written);
      }),
    );
  });

  test('turns every kind of line break into one, and other control characters into a space', () => {
    const file = fileOf([{ ...call, title: 'a\r\nb\rc', details: 'd\u0000e\u000bf\u0085g\th' }]);
    expect(readByTsIcs(file)).toEqual([{ ...call, title: 'a\nb\nc', details: 'd e f g\th' }]);
  });

  test('has four digits for a year that is only half typed', () => {
    expect(fileOf([{ ...call, day: '0026-03-10' }])).toContain('DTSTART;VALUE=DATE:00260310\r\n');
  });

  test('takes words that look like lines of its own as words', () => {
    // ts-ics looks for these anywhere in a file, so it cannot judge them.
    const written = [{ ...call, title: 'END:VEVENT', details: 'x\nEND:VCALENDAR\nBEGIN:VEVENT' }];
    expect(readByIcal(fileOf(written))).toEqual(written);
  });

  test('has lines that end in CRLF, have 75 octets at most and break between characters', () => {
    fc.assert(
      fc.property(events, (written) => {
        const octets = Buffer.from(fileOf(written));
        expect(octets.toString('latin1')).toMatch(/^([^\r\n]{1,75}\r\n)+$/);
        expect(octets.toString('latin1')).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/);
        let start = 0;
        for (let end; (end = octets.indexOf('\r\n', start)) >= 0; start = end + 2) {
          const line = octets.subarray(start, end);
          // Throws where a character is split.
          const text = new TextDecoder('utf-8', { fatal: true }).decode(line);
          expect(text).toMatch(/^( |[A-Z]+[:;])/);
        }
      }),
    );
  });

  test('has every property that RFC 5545 requires, once, and all days as days', () => {
    expect(fileOf([{ ...call, details: 'Measure: 3' }]).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Groundwork//Workbook//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:c0ffee@demo.groundwork.invalid',
      'DTSTAMP:20261124T235958Z',
      'DTSTART;VALUE=DATE:20270310',
      'SUMMARY:Call Ms Ito',
      'DESCRIPTION:Measure: 3',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });
});

const calendar = fieldOf('calendar', {
  from: 'after/commitments',
  title: 'what',
  date: 'by',
  details: ['plan', 'measure'],
  followUp: { from: 'after/sessions', part: 'date' },
});
const text = (label: string) => ({ type: 'short-text', label });
const fields = {
  'after/commitments': fieldOf('records', {
    item: 'commitment',
    fields: {
      what: text('What'),
      measure: text('Measure'),
      by: { type: 'date', label: 'By' },
      plan: text('Plan'),
    },
  }),
  'after/sessions': fieldOf('records', {
    item: 'session',
    fields: { date: { type: 'date', label: 'Day' } },
  }),
};
const eventsFrom = (...commitments: Record<string, string>[]) =>
  eventsOf(calendar, readingOf(fields, { 'after/commitments': commitments }), '{label}: {value}');

describe('the events', () => {
  test('are the dated commitments, the earliest first, and the undated are counted', () => {
    const { events: found, undated } = eventsFrom(
      { what: 'Rewrite my profile', by: '2027-03-12' },
      { what: 'No day yet' },
      { what: 'No such day', by: '2027-02-30' },
      { what: ' ', by: '2027-03-01' },
      { what: ' Call Ms Ito', by: '2027-03-10', measure: '3 lines', plan: 'On Tuesday' },
    );
    expect(undated).toBe(2);
    expect(found).toMatchObject([
      { day: '2027-03-10', title: 'Call Ms Ito', details: 'Measure: 3 lines\nPlan: On Tuesday' },
      { day: '2027-03-12', title: 'Rewrite my profile', details: '' },
    ]);
  });

  test('keep their ids when another day is chosen or others come and go, and share none', () => {
    const name = fc.constantFrom('Call', 'Call 1', 'Write', '電話');
    fc.assert(
      fc.property(fc.array(fc.tuple(name, day, day), { minLength: 1 }), (commitments) => {
        const idsOf = (pick: (days: [string, string]) => string, others: string[] = []) =>
          eventsFrom(
            ...others.map((what) => ({ what, by: '2027-01-01' })),
            ...commitments.map(([what, ...days]) => ({ what, by: pick(days) })),
          ).events.map(({ uid }) => uid);
        const before = idsOf(([first]) => first);
        const after = idsOf(([, second]) => second, ['Another']);
        expect(new Set(after).size).toBe(commitments.length + 1);
        expect(after).toEqual(expect.arrayContaining(before));
      }),
    );
  });
});

const followUp = (days: number, ...dates: string[]) =>
  followUpDay(
    { from: 'after/sessions', part: 'date' },
    days,
    readingOf(fields, { 'after/sessions': dates.map((date) => ({ date })) }),
  );

describe('the follow-up', () => {
  test('is counted from the latest session that has a day', () => {
    expect(followUp(14, '2027-03-15', '2027-03-01', '', '2027-02-30')).toBe('2027-03-29');
  });

  test('is nowhere without a day, or where its year has no four digits', () => {
    expect([followUp(14), followUp(14, 'soon'), followUp(14, '9999-12-31')]).toEqual(
      Array<undefined>(3).fill(undefined),
    );
  });
});

describe.each([
  ['Pacific/Kiritimati', -840],
  ['Pacific/Pago_Pago', 660],
  ['America/New_York', 300],
  ['Australia/Lord_Howe', -660],
  ['Africa/Cairo', -120],
])('for a client in %s', (zone, offset) => {
  const home = process.env['TZ'];
  afterEach(() => {
    if (home === undefined) delete process.env['TZ'];
    else process.env['TZ'] = home;
  });

  test('a day is the same day, across month ends and the changes of the clock', () => {
    process.env['TZ'] = zone;
    expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(offset);

    expect(followUp(1, '2026-01-31')).toBe('2026-02-01');
    expect(followUp(1, '2028-02-28')).toBe('2028-02-29');
    expect(followUp(14, '2026-12-31')).toBe('2027-01-14');
    // The clocks change in between: in New York, in Cairo (at midnight), and on Lord Howe twice.
    expect(followUp(14, '2026-03-01')).toBe('2026-03-15');
    expect(followUp(1, '2026-04-23')).toBe('2026-04-24');
    expect(followUp(365, '2026-03-28')).toBe('2027-03-28');
    expect(inWords('2026-04-24', 'en')).toBe('April 24, 2026');

    const file = fileOf([{ ...call, day: '2026-04-24' }]);
    expect(file).toContain('DTSTART;VALUE=DATE:20260424\r\n');
    expect(file).toContain('DTSTAMP:20261124T235958Z\r\n');
  });
});
