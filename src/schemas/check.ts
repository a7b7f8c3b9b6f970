// Everything that must be true of the sheets of a site together. Values in, problems out.
import { idSchema } from '../fields/prompt.ts';
import { briefReferences, parseBrief, type ParsedBrief } from './brief.ts';
import { readBody, type Mention } from './body.ts';
import { parseFrontmatter, type ParsedFrontmatter } from './frontmatter.ts';
import { problem, type Problem } from './problems.ts';
import { checkFormerIds, checkReferences, type Relying } from './references.ts';
import { collections, type Collection } from './sheet.ts';

export interface SheetSource {
  readonly locale: string;
  readonly collection: Collection;
  readonly slug: string;
  /** As an author would name it in a message. */
  readonly file: string;
  readonly text: string;
}

/** A brief.yaml. */
export type BriefSource = Pick<SheetSource, 'locale' | 'file' | 'text'>;

/** What is to be published together. */
export interface Publishing {
  readonly sheets: readonly SheetSource[];
  readonly briefs: readonly BriefSource[];
  /** The language that stands in where a sheet is not there in another. */
  readonly first: string;
  /** Slugs of sheets that are left out. */
  readonly hidden: readonly string[];
  /** Addresses beside the sheets that a text may link to, such as `/search/`, and files such as `/logo.svg`. */
  readonly pages: ReadonlySet<string>;
}

/** Checks each sheet, and the sheets and briefs against each other. */
export function checkSheets(publishing: Publishing): Problem[] {
  const { first, hidden, pages } = publishing;
  const addresses = new Set([
    ...pages,
    ...collections.map((collection) => `/${collection}/`),
    ...publishing.sheets.map(({ collection, slug }) => `/${collection}/${slug}/`),
  ]);
  const sheets = publishing.sheets.map((source) => ({
    ...source,
    ...parseFrontmatter(source.text, source.file),
  }));
  const briefs = publishing.briefs.map((source) => ({
    ...source,
    ...parseBrief(source.text, source.file),
  }));
  const shown = sheets.filter(({ slug }) => !hidden.includes(slug));
  const languages = new Set([first, ...sheets.map(({ locale }) => locale)]);
  return unique([
    ...sheets.flatMap((sheet) => checkSheet(sheet, addresses)),
    ...sameSlugs(publishing.sheets),
    ...briefs.flatMap(({ problems }) => problems),
    ...checkFormerIds(sheets),
    ...[...languages].flatMap((language) =>
      checkReferences(
        standingIn(shown, first, language),
        briefs.filter(({ locale }) => locale === language).flatMap(relyingBrief),
        hidden,
      ),
    ),
  ]);
}

/** The sheets that a reader of a language sees. */
function standingIn<Sheet extends Pick<SheetSource, 'locale' | 'slug'>>(
  sheets: readonly Sheet[],
  first: string,
  language: string,
): Sheet[] {
  const own = sheets.filter(({ locale }) => locale === language);
  const slugs = new Set(own.map(({ slug }) => slug));
  return [
    ...own,
    ...sheets.filter(({ locale, slug }) => locale === first && !slugs.has(slug)),
  ].filter((sheet, index, all) => all.indexOf(sheet) === index);
}

/** What stands in for a sheet in several languages is wrong once. */
const unique = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((each) => [JSON.stringify(each), each])).values(),
];

const relyingBrief = ({ brief, placeOf }: ParsedBrief): Relying[] =>
  brief ? [{ references: briefReferences(brief), placeOf }] : [];

function checkSheet(
  sheet: SheetSource & ParsedFrontmatter,
  addresses: ReadonlySet<string>,
): Problem[] {
  const { slug, file, text, frontmatter, problems, placeOf } = sheet;
  const top = { file, line: 1, column: 1 };
  const body = readBody(text, file);
  return [
    ...(idSchema.safeParse(slug).success ? [] : [problem('malformed-id', top, { id: slug })]),
    ...problems,
    ...body.problems,
    ...brokenLinks(body.links, addresses),
    // With unsound frontmatter, what is declared is not known.
    ...(frontmatter
      ? checkPlacements(Object.keys(frontmatter.fields), body.placements, placeOf)
      : []),
  ];
}

function checkPlacements(
  declared: readonly string[],
  placements: readonly Mention[],
  placeOf: ParsedFrontmatter['placeOf'],
): Problem[] {
  const placed = new Map<string, Mention>();
  const problems: Problem[] = [];
  for (const placement of placements) {
    const { to: id, place } = placement;
    const first = placed.get(id);
    if (!declared.includes(id)) problems.push(problem('not-declared', place, { id }));
    else if (first) {
      problems.push(problem('placed-twice', place, { id, first: String(first.place.line) }));
    } else placed.set(id, placement);
  }
  for (const id of declared) {
    if (!placed.has(id)) problems.push(problem('not-placed', placeOf(['fields', id]), { id }));
  }
  return problems;
}

function brokenLinks(links: readonly Mention[], addresses: ReadonlySet<string>): Problem[] {
  return links
    .filter(({ to }) => !/^([a-z][a-z0-9+.-]*:|#)/i.test(to))
    .filter(({ to }) => !addresses.has(to.replace(/[?#].*$/, '')))
    .map(({ to, place }) => problem('broken-link', place, { url: to }));
}

function sameSlugs(sources: readonly SheetSource[]): Problem[] {
  const first = new Map<string, SheetSource>();
  return sources.flatMap((source) => {
    const { locale, slug, file } = source;
    const other = first.get(`${locale}/${slug}`);
    if (!other) {
      first.set(`${locale}/${slug}`, source);
      return [];
    }
    return [problem('same-slug', { file, line: 1, column: 1 }, { slug, other: other.file })];
  });
}
