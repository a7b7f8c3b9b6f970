// The rows of lists and records on a form.
import type { Filled } from './form.ts';

/** The numbers of the rows in which anything is filled in. */
export function rowsIn({ values }: Filled, name: string): number[] {
  const start = `${name}.`;
  const numbers = [...values.keys()]
    .filter((each) => each.startsWith(start))
    .map((each) => /^[1-9]\d{0,3}(?=\.|$)/.exec(each.slice(start.length))?.[0] ?? '')
    .filter((digits) => digits !== '');
  return [...new Set(numbers.map(Number))].sort((one, other) => one - other);
}

/** How many rows a form has: unlike a page, paper cannot be given another. */
export const rowsOn = (rows: number, least: number): readonly number[] =>
  Array.from({ length: Math.max(rows, least) }, (_, index) => index + 1);
