// Events as an iCalendar file (RFC 5545). ical.js sees to escaping, folding and octets; it is fetched
// when a client asks for a file.
import ICAL from 'ical.js';
import type { CalendarEvent } from './events.ts';

// ical.js does not count the space that a folded line begins with; with it no line has over 75 octets.
ICAL.foldLength = 74;

/** `now` dates the file; `brand` keeps the ids of different workbooks apart. */
export function icsOf(events: readonly CalendarEvent[], brand: string, now: Date): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Groundwork//Workbook//EN');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('method', 'PUBLISH');
  for (const { uid, day, title, details } of events) {
    const event = new ICAL.Component('vevent');
    event.addPropertyWithValue('uid', `${uid}@${brand}.groundwork.invalid`);
    event.addPropertyWithValue('dtstamp', ICAL.Time.fromJSDate(now, true));
    // A whole day without a time zone is that day wherever the calendar is.
    event.addProperty(new ICAL.Property(['dtstart', {}, 'date', day]));
    event.addPropertyWithValue('summary', asText(title));
    if (details !== '') event.addPropertyWithValue('description', asText(details));
    event.addPropertyWithValue('transp', 'TRANSPARENT');
    calendar.addSubcomponent(event);
  }
  return `${calendar.toString()}\r\n`;
}

/** One kind of line break, and a space for every control character, none of which may stand in a file. */
const asText = (words: string): string =>
  words.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\t\n]/gu, ' ');
