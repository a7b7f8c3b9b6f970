// What can be wrong with what authors and centers write. One table: each kind's sentence says what
// is wrong and what to do; the place in front of it says where.

/** A spot in a file. Lines and columns count from 1, as editors do. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

type Facts = Readonly<Record<string, string>>;

const sentences = {
  'bad-yaml': ({ reason }) => `This is not valid YAML: ${reason}.`,
  'bad-mdx': ({ reason }) => `This is not valid MDX: ${reason}.`,
  'no-frontmatter': () =>
    'The sheet has no frontmatter; begin it with a block between two lines of --- that gives title, summary, stage, minutes and order.',
  'duplicate-key': ({ key }) => `"${key}" is written twice; keep one of the two.`,
  'unknown-type': ({ type, known }) => `"${type}" is not a field type; use one of ${known}.`,
  'unknown-key': ({ key, owner }) => `${owner} has no option "${key}"; remove it or mend its name.`,
  'missing-key': ({ key, owner }) => `${owner} lacks "${key}"; add it.`,
  'malformed-id': ({ id }) =>
    `"${id}" is not an id; write it in kebab-case: lower-case letters, digits and single hyphens, a letter first.`,
  'bad-value': ({ what, reason }) => `${what} ${reason}.`,
  'low-contrast': ({ what, ground, contrast, least, nearest }) =>
    `${what} has a contrast of ${contrast} on ${ground} and needs ${least}; the nearest colour that passes is ${nearest}.`,
  'unfit-paper': ({ what, text, ground, contrast, least, nearest }) =>
    `${what} gives the text ${text} a contrast of ${contrast} on ${ground}, which needs ${least}; the nearest colour that passes is ${nearest}.`,
  'not-placed': ({ id }) =>
    `The field "${id}" is declared and never placed; put <Field id="${id}" /> in the text or remove its declaration.`,
  'placed-twice': ({ id, first }) =>
    `The field "${id}" is placed a second time (the first is on line ${first}); remove one of the two.`,
  'not-declared': ({ id }) =>
    `The field "${id}" is placed and not declared; add it under "fields" in the frontmatter or remove it here.`,
  'unplain-placement': () => 'A field is placed by its plain id; write <Field id="its-id" />.',
  'no-source': ({ id }) =>
    `No sheet declares the answer "${id}"; write the slug of a sheet, a slash and the id of one of its fields.`,
  'unfit-source': ({ id, type, types }) => `"${id}" is of the type ${type}; this needs ${types}.`,
  'no-part': ({ id, part, known }) =>
    `"${id}" has no sub-field "${part}"; its sub-fields are ${known}.`,
  'no-option': ({ part, option, known }) =>
    `"${part}" has no option "${option}"; use one of ${known}.`,
  'live-alias': ({ alias }) =>
    `The alias "${alias}" is the id of a field that is there today; remove the alias or rename that field.`,
  'live-retired': ({ id }) =>
    `The field "${id}" is retired and declared; remove it from one of the two.`,
  'vanished-field': ({ id, field }) =>
    `The field "${field}" was published on this sheet and is gone; write retired: [${field}] here, or aliases: [${id}] on the field that takes its answers over.`,
  'vanished-sheet': ({ id }) =>
    `The answer "${id}" was published and its sheet is gone; write aliases: [${id}] on the field that takes its answers over, or retired: [${id}] on any sheet.`,
  'changed-type': ({ id, was, type }) =>
    `The field "${id}" was published as ${was} and is ${type} now; give it a new id and write the old one under "retired", or under "aliases" of the new field if that can read the old answers.`,
  'unlike-type': ({ id, type, other, file }) =>
    `"${id}" is ${type} here and ${other} in ${file}; give it one type in every language.`,
  'reused-id': ({ id, lock }) =>
    `The id "${id}" is retired, and clients may still have answers under it; choose a new id or, if it is the same question come back, move its line from "retired" to "fields" in ${lock}.`,
  'reused-shared-id': ({ id, lock, shared }) =>
    `The id "${id}" is retired, and clients may still have answers under it; choose a new id or, if it is the same question come back, copy its line from "retired" in ${shared} to "fields" in ${lock}.`,
  'bad-json': ({ reason }) =>
    `This is not valid JSON: ${reason}; mend it or take the file back from the last commit.`,
  'merge-marker': () =>
    'A merge left its marks here; keep the ids of both sides and remove the lines of <<<<<<<, ======= and >>>>>>>.',
  'same-slug': ({ slug, other }) =>
    `The slug "${slug}" is used by ${other} too; rename one of the two files, because slugs are unique across collections.`,
  'broken-link': ({ url }) =>
    `The link to "${url}" leads nowhere; mend its address or add the page it names.`,
  'no-language': ({ locale, file }) =>
    `There are no strings of the interface in "${locale}"; write them in ${file}, or leave the language away.`,
  'unused-language': ({ locale }) =>
    `"strings" rewords "${locale}", which is not among "locales"; add it there or remove it here.`,
  'unlike-gaps': ({ key, gaps }) =>
    `"${key}" must have the gaps of the English string, each at least once: ${gaps}.`,
  'unknown-sheet': ({ slug }) =>
    `"hide" names the sheet "${slug}", which there is not; mend its name or remove it.`,
  'hidden-source': ({ id, slug, hidden }) =>
    `The sheet "${slug}" shows the answer "${id}", and "hide" names "${hidden}"; hide "${slug}" too, or show "${hidden}".`,
  'raw-link': () =>
    'An <a> element is not checked and does not follow the base path; write the link in Markdown: [words](/address/).',
  'no-picture': ({ path }) =>
    `There is no picture "${path}" in the brand's folder; put it there or mend its path.`,
  'picture-outside': ({ path }) =>
    `"${path}" lies outside the brand's folder; put the picture into the folder and write its path from there.`,
  'not-a-picture': ({ path, is }) =>
    `"${path}" is ${is}, and a logo is an SVG or a PNG; export it as one of them.`,
  'big-picture': ({ path, size, limit }) =>
    `"${path}" has ${size} KB, and every page would wait for it; bring it under ${limit} KB: export it anew without what is not seen, or smaller.`,
  'low-picture': ({ path, height, least }) =>
    `"${path}" is ${height} pixels high, which looks blurred on many screens; export it at least ${least} pixels high, or as an SVG.`,
  'broken-picture': ({ path, reason }) =>
    `"${path}" cannot be drawn (${reason}); open it in a drawing program and export it anew.`,
  'bad-svg': ({ reason }) => `This is not an SVG that browsers show: ${reason}; export it anew.`,
  'svg-size': () =>
    'The picture does not say how large it is; give <svg> a viewBox, such as viewBox="0 0 240 80".',
  'svg-doctype': () =>
    'A DOCTYPE may bring in what is not in the file; remove all of <!DOCTYPE …>, which no SVG needs.',
  'svg-code': ({ what }) =>
    `${what} may run as a program, and a logo is only looked at; remove it or export the picture without interaction.`,
  'svg-outside': ({ what }) =>
    `${what} brings in what is not drawn in this file; remove it or draw it as shapes, because only addresses that begin with # lead to what is in the file.`,
  'svg-text': ({ what }) =>
    `${what} would be set in whatever typeface its reader has; convert the text to outlines (in Inkscape: Path, Object to Path) and export it anew.`,
  'svg-motion': ({ what }) => `${what} makes the picture move, and a logo stands still; remove it.`,
} satisfies Record<string, (facts: Facts) => string>;

export type ProblemKind = keyof typeof sentences;

export interface Problem {
  readonly kind: ProblemKind;
  readonly place: Place;
  readonly facts: Facts;
}

export function problem(kind: ProblemKind, place: Place, facts: Facts = {}): Problem {
  return { kind, place, facts };
}

/** `path/to/file.mdx:3:1 The field "fears" is …` */
function describe({ kind, place: { file, line, column }, facts }: Problem): string {
  const sentence: (facts: Facts) => string = sentences[kind];
  return `${file}:${line}:${column} ${sentence(facts)}`;
}

/** All problems under a headline, one a line, in the order of the files. */
export function report(headline: string, problems: readonly Problem[]): string {
  const sorted = problems.toSorted(
    ({ place: one }, { place: other }) =>
      one.file.localeCompare(other.file) || one.line - other.line || one.column - other.column,
  );
  return [headline, ...sorted.map((each) => `  ${describe(each)}`)].join('\n');
}
