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
