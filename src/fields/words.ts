// An answer as a person reads it, whatever its field type: to show it elsewhere, print it, hand it over.
import { isObject, type Json } from '../answers/record.ts';
import type { AnsweredField, FieldOf, FieldType, SimpleField } from './registry.ts';
import type { Match } from './source.ts';

export type Words =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly ranked?: true }
  | { readonly kind: 'groups'; readonly groups: readonly (readonly NamedText[])[] };

export interface NamedText {
  readonly label: string;
  readonly text: string;
}

/** A field that an answer belongs to, and the sheet it is on. */
export interface Located {
  readonly field: AnsweredField;
  /** The sheet's title. */
  readonly sheet: string;
  readonly href: string;
}

/** All that is needed to put answers into words: some answers depend on others. */
export interface Reading {
  /** A language tag, for dates and numbers. */
  readonly language: string;
  /** By answer id, in the order of the journey. */
  readonly fields: ReadonlyMap<string, Located>;
  /** The answer as it stands, or `undefined` where there is none. */
  read(id: string): Json | undefined;
  /** The words of a whole answer, as separate texts. */
  texts(id: string): string[];
  /** The words of an excerpt, as separate texts. */
  excerpt(excerpt: Excerpt): string[];
}

/** What a field type's `words.ts` exports. It gets any value at all. */
export type Wording<Type extends FieldType> = (
  field: FieldOf<Type>,
  value: Json,
  reading: Reading,
  id: string,
) => Words;

const files = import.meta.glob<Wording<FieldType>>('./*/words.ts', {
  eager: true,
  import: 'words',
});

const nothing: Words = { kind: 'text', text: '' };

/** Puts a value of a field into words. `id` is the answer's, where it is a whole answer. */
export function wordsOf(
  field: AnsweredField,
  value: Json | undefined,
  reading: Reading,
  id = '',
): Words {
  const wording = files[`./${field.type}/words.ts`];
  if (!wording) throw new Error(`src/fields/${field.type}/ has no words.ts`);
  // Even without an answer of its own, a ranking has what was picked for it.
  return wording(field, value ?? null, reading, id);
}

/** Another answer, or as much of it as the rest of these leaves: see `source.ts`. */
export interface Excerpt {
  readonly from: string;
  readonly part?: string | readonly string[] | undefined;
  readonly where?: Match | undefined;
  readonly except?: Match | undefined;
  readonly latest?: string | undefined;
}

/** The words of an excerpt as the answer stands. */
export function wordsOfExcerpt(excerpt: Excerpt, reading: Reading): Words {
  const { from, part } = excerpt;
  const field = reading.fields.get(from)?.field;
  if (!field) return nothing;
  const value = reading.read(from);
  if (!('fields' in field)) return wordsOf(field, value, reading, from);
  const groups = latestOf(excerpt.latest, groupsOf(value)).filter((group) => isIn(excerpt, group));
  if (part === undefined) return wordsOf(field, groups, reading, from);
  const textsIn = (group: Group, id: string) => {
    const inner = field.fields[id];
    return inner ? textsOf(wordsOf(inner, group[id], reading)) : [];
  };
  return {
    kind: 'list',
    items: groups.flatMap((group) => {
      if (typeof part === 'string') return textsIn(group, part);
      const texts = part.flatMap((id) => textsIn(group, id));
      return texts.length === 0 ? [] : [texts.join(' · ')];
    }),
  };
}

/** A reading of answers. `read` gives an answer's value, from wherever it is held. */
export function readingOf(options: Pick<Reading, 'language' | 'fields' | 'read'>): Reading {
  const reading: Reading = {
    ...options,
    texts(id) {
      const field = options.fields.get(id)?.field;
      return field ? textsOf(wordsOf(field, options.read(id), reading, id)) : [];
    },
    excerpt: (excerpt) => textsOf(wordsOfExcerpt(excerpt, reading)),
  };
  return reading;
}

type Group = Readonly<Record<string, Json>>;

/** The records in a stored value, each a mapping from sub-field to its value. */
export function groupsOf(value: Json | undefined): Group[] {
  const groups: readonly unknown[] = Array.isArray(value) ? value : [];
  return groups.filter((group): group is Group => isObject(group));
}

function latestOf(part: string | undefined, groups: readonly Group[]): readonly Group[] {
  if (part === undefined) return groups;
  const latest = groups.at(-1)?.[part];
  return groups.filter((group) => group[part] === latest);
}

/** Whether a record is one that the excerpt asks for. */
export function isIn(
  { where = {}, except = {} }: Pick<Excerpt, 'where' | 'except'>,
  group: Group,
): boolean {
  const matches = ([part, options]: [string, Match[string]]) => {
    const picked = [group[part]].flat();
    return [options].flat().some((option) => picked.includes(option));
  };
  return Object.entries(where).every(matches) && !Object.entries(except).some(matches);
}

/** Words as separate texts, without blank ones: one, one for each item of a list, or for each record. */
export function textsOf(words: Words): string[] {
  return linesOf(words)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function linesOf(words: Words): readonly string[] {
  switch (words.kind) {
    case 'text':
      return [words.text];
    case 'list':
      return words.items;
    case 'groups':
      return words.groups.map((group) => group.map(({ text }) => text).join(' · '));
  }
}

/** Words as lines of plain text, for a message or a document. */
export function plainTextOf(words: Words): string {
  if (words.kind === 'text') return words.text.trim();
  return textsOf(words)
    .map((text, index) =>
      words.kind === 'list' && words.ranked ? `${index + 1}. ${text}` : `- ${text}`,
    )
    .join('\n');
}

/** The answered parts of one record, with their labels. */
export function namedTexts(
  fields: Readonly<Record<string, SimpleField>>,
  group: Group,
  reading: Reading,
): NamedText[] {
  return Object.entries(fields).flatMap(([part, field]) => {
    const text = textsOf(wordsOf(field, group[part], reading)).join('\n');
    return text === '' ? [] : [{ label: field.label, text }];
  });
}

export const isBlank = (words: Words): boolean => textsOf(words).length === 0;
