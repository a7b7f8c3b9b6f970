// Which days go into a calendar, and what they say.
import type { Json } from '../../answers/record.ts';
import { day as dayKind } from '../date/answer.ts';
import type { FieldOf } from '../registry.ts';
import { fill } from '../template.ts';
import { groupsOf, namedTexts, textsOf, wordsOf, type Reading } from '../words.ts';

export interface CalendarEvent {
  /** The same each time for the same thing, so that a calendar that has it already takes the change. */
  readonly uid: string;
  /** A whole day, ISO 8601. It is the same day wherever the client is. */
  readonly day: string;
  readonly title: string;
  readonly details: string;
}

type Calendar = FieldOf<'calendar'>;

/**
 * The dated records, the earliest first, and how many of the named ones have no date yet. `labelled` is how a
 * detail's label and its words are written, such as `{label}: {value}`.
 */
export function eventsOf(
  { from, title, date, details }: Calendar,
  reading: Reading,
  labelled: string,
): { events: readonly CalendarEvent[]; undated: number } {
  const field = reading.fields.get(from)?.field;
  const parts = field && 'fields' in field ? field.fields : {};
  const events: CalendarEvent[] = [];
  let undated = 0;
  const seen = new Map<string, number>();
  for (const group of groupsOf(reading.read(from))) {
    const named = parts[title];
    const name = named ? textsOf(wordsOf(named, group[title], reading)).join(' ') : '';
    if (name === '') continue;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    const day = dayOf(group[date]);
    if (day === '') {
      undated++;
      continue;
    }
    const told = Object.entries(parts).filter(([part]) => details.includes(part));
    events.push({
      uid: uidOf(`${from} ${name} ${times}`),
      day,
      title: name,
      details: namedTexts(Object.fromEntries(told), group, reading)
        .map(({ label, text }) => fill(labelled, { label, value: text }))
        .join('\n'),
    });
  }
  return { events: events.sort((one, other) => one.day.localeCompare(other.day)), undated };
}

/** The day some days after the latest dated record, or `undefined` where none is dated. */
export function followUpDay(
  { from, part }: NonNullable<Calendar['followUp']>,
  days: number,
  reading: Reading,
): string | undefined {
  const latest = groupsOf(reading.read(from))
    .map((group) => dayOf(group[part]))
    .sort()
    .at(-1);
  if (latest === undefined || latest === '') return undefined;
  const then = new Date(`${latest}T00:00:00Z`);
  then.setUTCDate(then.getUTCDate() + days);
  // A year of five digits is no day that a calendar takes.
  return dayKind.parse(then.toISOString().slice(0, 10));
}

const dayOf = (value: Json | undefined): string => dayKind.parse(value ?? null) ?? '';

/** FNV-1a, 32 bits: short, and it gives nothing of the words away. */
export function uidOf(name: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(name)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}
