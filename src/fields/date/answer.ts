import type { AnswerKind } from '../answer-kind.ts';

/** A day as `2026-11-24`, or an empty string. */
export const day: AnswerKind<string> = {
  empty: '',
  parse: (stored) => (typeof stored === 'string' && isDay(stored) ? stored : undefined),
  answered: (value) => value !== '',
};

function isDay(value: string): boolean {
  if (value === '') return true;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** A day as people of a language write it, e.g. `November 24, 2026`. */
export function inWords(value: string, language: string): string {
  if (value === '') return '';
  return new Date(`${value}T00:00`).toLocaleDateString(language, { dateStyle: 'long' });
}
