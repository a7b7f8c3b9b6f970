// What sheets rely on in each other: the answers that their fields show, and the ids they had before.
import { isAnswered, referencesOf, type Field } from '../fields/registry.ts';
import type { Reference } from '../fields/source.ts';
import { problem, type Place, type Problem } from './problems.ts';
import { aliasesOf, answerIdOn, type SheetFrontmatter } from './sheet.ts';

export interface ParsedSheet {
  readonly slug: string;
  /** Absent where it has mistakes of its own. */
  readonly frontmatter?: SheetFrontmatter;
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
}

type SoundSheet = ParsedSheet & Required<Pick<ParsedSheet, 'frontmatter'>>;

type PartReference = NonNullable<Reference['parts']>[number];

/** What answers a sheet, or the brief, relies on. */
export interface Relying {
  /** Of a sheet. */
  readonly slug?: string;
  readonly references: readonly Reference[];
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
}

/**
 * Checks the sheets of one language, and its brief, against each other. A sheet cannot show answers to one that
 * is `hidden`; others leave that part away.
 */
export function checkReferences(
  all: readonly ParsedSheet[],
  others: readonly Relying[],
  hidden: readonly string[] = [],
): Problem[] {
  const sheets = all.filter(isSound);
  const unsound = new Set(all.filter((each) => !each.frontmatter).map(({ slug }) => slug));
  const fields = fieldsOf(sheets);
  return [...sheets.flatMap(relying), ...others].flatMap(({ slug, references, placeOf }) =>
    references.flatMap((reference) => {
      const { from, path } = reference;
      const source = from.split('/')[0] ?? '';
      // What a sheet with mistakes declares is not known: those come first.
      if (unsound.has(source)) return [];
      if (!hidden.includes(source)) {
        return checkReference(reference, fields.get(from), placeOf);
      }
      const facts = { id: from, slug: slug ?? '', hidden: source };
      return slug === undefined ? [] : [problem('hidden-source', placeOf(path), facts)];
    }),
  );
}

/** Checks the sheets of all languages: an id that answers had once is nobody's id today. */
export function checkFormerIds(all: readonly ParsedSheet[]): Problem[] {
  const sheets = all.filter(isSound);
  const fields = fieldsOf(sheets);
  return sheets.flatMap(({ slug, frontmatter, placeOf }) => [
    ...aliasesOf(frontmatter)
      .filter(({ alias }) => fields.has(alias))
      .map(({ alias, path }) => problem('live-alias', placeOf(path), { alias })),
    ...frontmatter.retired
      .filter((id) => fields.has(answerIdOn(slug, id)))
      .map((id) => problem('live-retired', placeOf(['retired']), { id })),
  ]);
}

const isSound = (sheet: ParsedSheet): sheet is SoundSheet => sheet.frontmatter !== undefined;

const fieldsOf = (sheets: readonly SoundSheet[]): ReadonlyMap<string, Field> =>
  new Map(
    sheets.flatMap(({ slug, frontmatter }) =>
      Object.entries(frontmatter.fields).map(([id, field]) => [`${slug}/${id}`, field] as const),
    ),
  );

const relying = ({ slug, frontmatter, placeOf }: SoundSheet): Relying[] =>
  Object.entries(frontmatter.fields).map(([id, field]) => ({
    slug,
    references: referencesOf(field),
    placeOf: (path) => placeOf(['fields', id, ...path]),
  }));

function checkReference(
  { path, from, types, parts = [] }: Reference,
  field: Field | undefined,
  placeAt: (path: readonly PropertyKey[]) => Place,
): Problem[] {
  if (!field) return [problem('no-source', placeAt(path), { id: from })];
  const fit = types ? types.includes(field.type) : isAnswered(field);
  if (!fit) {
    const facts = { id: from, type: field.type, types: types?.join(' or ') ?? 'an answer' };
    return [problem('unfit-source', placeAt(path), facts)];
  }
  return parts.flatMap((part) => checkPart(part, from, field, placeAt(part.path)));
}

function checkPart(
  { id, types, options = [] }: PartReference,
  from: string,
  field: Field,
  place: Place,
): Problem[] {
  const parts = 'fields' in field ? field.fields : {};
  const part = parts[id];
  if (!part) {
    const known = Object.keys(parts).join(', ') || 'none, because it is not of records';
    return [problem('no-part', place, { id: from, part: id, known })];
  }
  if (types && !types.includes(part.type)) {
    return [
      problem('unfit-source', place, {
        id: `${from}: ${id}`,
        type: part.type,
        types: types.join(' or '),
      }),
    ];
  }
  const offered = 'options' in part ? Object.keys(part.options) : [];
  return options
    .filter((option) => !offered.includes(option))
    .map((option) => problem('no-option', place, { part: id, option, known: offered.join(', ') }));
}
