// Whether all that one value says is in another. It is no evidence of which was written first: see `join.ts`.
import { isObject, type Json } from './record.ts';

export function isWithin(value: Json | undefined, whole: Json | undefined): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (typeof value === 'string' && typeof whole === 'string') {
    return value === whole || (!isToken.test(value) && whole.includes(value.trim()));
  }
  if (Array.isArray(value)) {
    // In the same order, whatever came between.
    let from = 0;
    const places = Array.isArray(whole) ? (whole as readonly Json[]) : [];
    return (value as readonly Json[]).every((item) => {
      const place = places.findIndex((other, index) => index >= from && isWithin(item, other));
      from = place + 1;
      return place >= 0;
    });
  }
  if (isObject(value)) {
    const parts = isObject(whole) ? whole : {};
    return Object.entries(value).every(([key, part]) => isWithin(part, parts[key] as Json));
  }
  return value === whole;
}

/** An option's id, or a single word: a part of it says something else. */
const isToken = /^[\w.-]+$/;
