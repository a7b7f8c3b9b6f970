// Where answers are written, for the pages that show them.
import { isAnswered, referencesOf, type AnsweredField, type Field } from '../fields/registry.ts';
import type { PackedSheet } from '../fields/located.ts';
import type { Located } from '../fields/words.ts';
import type { Sheet } from '../schemas/journey.ts';

type Answers = ReadonlyMap<string, Located>;

/** Every answer of these sheets, in their order. `href` makes an address out of a sheet's path. */
export function locateAll(sheets: readonly Sheet[], href: (path: string) => string): Answers {
  return new Map(
    sheets.flatMap(({ slug, path, title, fields }) =>
      Object.entries(fields).flatMap(([id, field]) =>
        isAnswered(field)
          ? [[`${slug}/${id}`, { field, sheet: title, href: `${href(path)}#field-${id}` }] as const]
          : [],
      ),
    ),
  );
}

/** Those of all answers that some fields show or rely on, and what these rely on in turn. */
export function reliedOn(fields: readonly Field[], all: Answers): Answers {
  const needed = new Set<string>();
  const visit = (field: Field, id?: string) => {
    const relied = referencesOf(field).map(({ from }) => from);
    // A ranking gathers from every pick that names it.
    const gathered =
      field.type === 'ranking'
        ? [...all]
            .filter(([, { field: pick }]) => pick.type === 'pick' && pick.into === id)
            .map(([pick]) => pick)
        : [];
    for (const each of [...relied, ...gathered]) {
      if (needed.has(each)) continue;
      needed.add(each);
      const located = all.get(each);
      // Where a pick goes is no more than a link to it.
      const isGoal = field.type === 'pick' && field.into === each;
      if (located && !isGoal) visit(located.field, each);
    }
  };
  for (const field of fields) {
    visit(field, [...all].find(([, { field: each }]) => each === field)?.[0]);
  }
  return new Map([...all].filter(([id]) => needed.has(id)));
}

/**
 * What a browser needs to put answers into words: hints and the like stay at home. `parseLocated`
 * reads it there.
 */
export function forBrowser(answers: Answers): string {
  const sheets = Map.groupBy(answers, ([id]) => id.split('/')[0] ?? '');
  const packed: PackedSheet[] = [...sheets].map(([slug, entries]) => ({
    slug,
    sheet: entries[0]?.[1].sheet ?? '',
    href: entries[0]?.[1].href.split('#')[0] ?? '',
    fields: Object.fromEntries(
      entries.map(([id, { field }]) => [id.slice(slug.length + 1), trimmed(field)]),
    ),
  }));
  return JSON.stringify(packed);
}

const keptKeys: ReadonlySet<string> = new Set([
  'type',
  'label',
  'options',
  'template',
  'from',
  'into',
  'item',
  'aliases',
  'min',
  'max',
  'criteria',
  'fields',
]);

function trimmed(field: AnsweredField): AnsweredField {
  const entries = Object.fromEntries(
    Object.entries(field)
      .filter(([key]) => keptKeys.has(key))
      .map(([key, value]) => [
        key,
        key === 'fields'
          ? Object.fromEntries(
              Object.entries(value as Record<string, AnsweredField>).map(([part, inner]) => [
                part,
                trimmed(inner),
              ]),
            )
          : (value as unknown),
      ]),
  );
  return entries as AnsweredField;
}
