// A day as someone writes it on paper or in a PDF.
import { day } from './answer.ts';

/**
 * The day, as `2026-11-24`. Takes a year, month and day in this order, or a month in words beside a day and
 * a year. `undefined` for all else: whether 3/4/2026 is in March or in April nobody can tell.
 */
export function dayIn(written: string, language: string): string | undefined {
  const text = written.normalize().trim().toLocaleLowerCase(language);
  const [, year, month, date] =
    /^(\d{4})\s*[-./]\s*(\d{1,2})\s*[-./]\s*(\d{1,2})$/.exec(text) ?? [];
  if (year !== undefined) return isoOf(year, Number(month), Number(date));
  return dayOfWords(text, language);
}

function dayOfWords(text: string, language: string): string | undefined {
  const words = text.match(/[\p{L}\p{M}]+|\d+/gu) ?? [];
  const years = words.filter((word) => /^\d{4}$/.test(word));
  const dates = words.filter((word) => /^\d{1,2}$/.test(word));
  const names = monthsOf(language);
  const months = words.flatMap((word) => {
    const index = names.findIndex((name) => word.length >= 3 && name.startsWith(word));
    return index < 0 ? [] : [index + 1];
  });
  const [year, month, date] = [years[0], months[0], dates[0]];
  if (years.length + months.length + dates.length > 3) return undefined;
  if (year === undefined || month === undefined || date === undefined) return undefined;
  return isoOf(year, month, Number(date));
}

function monthsOf(language: string): string[] {
  const format = new Intl.DateTimeFormat(language, {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(Date.UTC(2026, month, 1));
    return (parts.find(({ type }) => type === 'month')?.value ?? '').toLocaleLowerCase(language);
  });
}

function isoOf(year: string, month: number, date: number): string | undefined {
  const pad = (number: number) => String(number).padStart(2, '0');
  return day.parse(`${year}-${pad(month)}-${pad(date)}`);
}
