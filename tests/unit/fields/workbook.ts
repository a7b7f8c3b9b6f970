// A client's workbook in a few lines: the fields as an author writes them, and what is kept for each.
import fc from 'fast-check';
import type { Json } from '../../../src/answers/record.ts';
import {
  fieldSchema,
  type AnsweredField,
  type FieldOf,
  type FieldType,
} from '../../../src/fields/registry.ts';
import { readingOf as reading, type Reading } from '../../../src/fields/words.ts';

/** A field of a type. Its label is the type's name. */
export const fieldOf = <Type extends FieldType>(type: Type, options: object = {}): FieldOf<Type> =>
  fieldSchema.parse({ type, label: type, ...options }) as FieldOf<Type>;

export const readingOf = (
  fields: Readonly<Record<string, AnsweredField>>,
  kept: Readonly<Record<string, Json>>,
): Reading =>
  reading({
    language: 'en',
    fields: new Map(
      Object.entries(fields).map(([id, field]) => [id, { field, sheet: 'A sheet', href: '/' }]),
    ),
    read: (id) => kept[id],
  });

/** Names that every object has, or that an answer uses for itself. */
const names = ['constructor', '__proto__', 'toString', 'blanks', 'sentence', 'marks', 'origin'];

/** Any JSON at all, and often one in which these words stand where a field would look for them. */
export const jsonWith = (words: readonly (string | number)[]): fc.Arbitrary<Json> => {
  const known = fc.constantFrom(...words, ...names, '', ' ', 'meets', 'breaks', '2026-11-24', null);
  const key = fc.constantFrom(...names, ...words.map(String));
  return fc
    .oneof(
      fc.jsonValue(),
      fc.anything({ key, values: [known, fc.integer(), fc.boolean()], maxDepth: 3 }),
    )
    .map((value) => JSON.parse(JSON.stringify(value)) as Json);
};
