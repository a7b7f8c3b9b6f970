// Which records print as a table: those whose parts are all short.
import type { SimpleField } from '../registry.ts';

type Parts = Readonly<Record<string, SimpleField>>;

/** A part that a narrow column has room for. */
function isShort(part: SimpleField): boolean {
  if (part.type === 'choice') return Object.values(part.options).join('').length <= 60;
  return (
    part.type === 'date' ||
    (part.type === 'short-text' && part.rows <= 2) ||
    (part.type === 'scale' && part.max - part.min <= 5)
  );
}

const isBrief = (part: SimpleField) =>
  isShort(part) || (part.type === 'long-text' && part.rows <= 2);

/** Whether each record can be one row on paper: up to four short parts, or three where some hold a sentence. */
export function isTabular(fields: Parts): boolean {
  const parts = Object.values(fields);
  return (
    parts.length > 1 &&
    ((parts.length <= 4 && parts.every(isShort)) || (parts.length <= 3 && parts.every(isBrief)))
  );
}
