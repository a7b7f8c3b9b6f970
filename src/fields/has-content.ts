// Whether a stored value holds anything of a client's, told without its field.
import { isObject, type Json } from '../answers/record.ts';

/** Fields that count toward a sheet's progress: a ranking fills itself from what is picked elsewhere. */
export const isCounted = ({ type }: { readonly type: string }): boolean => type !== 'ranking';

/** Whether an answer is kept for a page of the site itself, and on no sheet. */
export const isOfPage = (id: string): boolean => id.startsWith('brief/');

/** Every text and number in a value, in order, without blank ones. */
export function textsIn(value: Json): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each as Json));
  if (!isObject(value)) return [];
  // A sentence is made by its template, however blank its blanks.
  const parts = isObject(value['blanks']) ? value['blanks'] : value;
  return Object.values(parts).flatMap((part) => textsIn(part));
}
