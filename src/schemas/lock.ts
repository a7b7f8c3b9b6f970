// An answer's id is forever: sheets and what was published in, problems and the next lock out.
import { isAnswered } from '../fields/registry.ts';
import type { Lock, SoundLock } from './lock-file.ts';
import { problem, type Place, type Problem } from './problems.ts';
import type { ParsedSheet } from './references.ts';
import { aliasesOf, answerIdOn } from './sheet.ts';

export interface PublishedSheet extends ParsedSheet {
  readonly file: string;
  readonly text: string;
  /** Whether it is of the layer itself, and not of the one below. */
  readonly isOwn: boolean;
}

/** The sheets that one lock speaks for: the shared ones, or a brand's that overlay them. */
export interface Layer {
  /** All that a client sees, in all languages, those of the layer below among them. */
  readonly sheets: readonly PublishedSheet[];
  readonly lock: SoundLock;
  /** The lock of the layer that this one overlays. */
  readonly below?: SoundLock | undefined;
}

interface Declaration {
  readonly id: string;
  readonly type: string;
  readonly answered: boolean;
  readonly place: Place;
}

interface Published {
  readonly type: string;
  readonly retired: boolean;
  /** Whether it is the layer's own lock that says so. */
  readonly recorded: boolean;
}

/** What becomes of an id: the part of the next lock that it stands in, if any, and what is wrong. */
interface Fate {
  readonly part?: keyof Lock;
  readonly type?: string;
  readonly problems?: readonly Problem[];
}

/** Where there are problems, the next lock is not one to keep. */
export function compareLock(layer: Layer): { problems: Problem[]; next: Lock } {
  const next = { fields: {} as Record<string, string>, retired: {} as Record<string, string> };
  const problems: Problem[] = [];
  const fateOf = fatesIn(layer);
  for (const id of idsOf(layer)) {
    const { part, type, problems: found = [] } = fateOf(id);
    if (part && type !== undefined) next[part][id] = type;
    problems.push(...found);
  }
  return { problems, next };
}

function idsOf({ sheets, lock: { lock }, below }: Layer): Set<string> {
  const own = ownSlugs(sheets);
  return new Set([
    ...Object.keys(lock.fields),
    ...Object.keys(lock.retired),
    ...Object.keys(below?.lock.fields ?? {}).filter((id) => own.has(slugOf(id))),
    ...sheets.flatMap(declarationsOf).map(({ id }) => id),
  ]);
}

function fatesIn({ sheets, lock: { lock, file, placeOf }, below }: Layer) {
  const own = ownSlugs(sheets);
  const declared = Map.groupBy(sheets.flatMap(declarationsOf), ({ id }) => id);
  const accountedFor = new Set(sheets.flatMap(formerIdsOf));
  const unsound = sheets.filter(({ frontmatter }) => !frontmatter);
  // What a shared sheet gained after a brand had replaced it was never on the brand's site.
  const replacedBefore = new Set(Object.keys(lock.fields).map(slugOf));
  const isOwn = (id: string) => own.has(slugOf(id));

  return (id: string): Fate => {
    const declarations = declared.get(id) ?? [];
    const published = publishedAs(id);
    if (!published) return fateOfNew(id, declarations);
    // What shows other answers may well have the id of a field that is retired: it has no answer.
    return declarations.some(({ answered }) => answered || !published.retired)
      ? fateOfDeclared(id, declarations, published)
      : fateOfGone(id, published);
  };

  function publishedAs(id: string): Published | undefined {
    const find = (from: Lock | undefined, part: keyof Lock): Published[] => {
      const type = from?.[part][id];
      const retired = part === 'retired';
      return type === undefined ? [] : [{ type, retired, recorded: from === lock }];
    };
    return [
      ...find(lock, 'fields'),
      ...find(lock, 'retired'),
      ...(isOwn(id) ? find(below?.lock, 'retired') : []),
      ...(isOwn(id) && !replacedBefore.has(slugOf(id)) ? find(below?.lock, 'fields') : []),
    ][0];
  }

  function fateOfNew(id: string, declarations: readonly Declaration[]): Fate {
    const first = declarations.find(({ answered }) => answered);
    if (!first || !isOwn(id)) return {};
    const { type, place } = first;
    const unlike = declarations.filter((each) => each.type !== type);
    return {
      part: 'fields',
      type,
      problems: unlike.map((each) =>
        problem('unlike-type', each.place, { id, type: each.type, other: type, file: place.file }),
      ),
    };
  }

  function fateOfDeclared(
    id: string,
    declarations: readonly Declaration[],
    { type, retired, recorded }: Published,
  ): Fate {
    const fate: Fate = { part: retired ? 'retired' : 'fields', type };
    const changed = declarations.filter((each) => each.type !== type);
    if (changed.length > 0) {
      const problems = changed.map((each) =>
        problem('changed-type', each.place, { id: fieldOf(id), was: type, type: each.type }),
      );
      return { ...fate, problems };
    }
    // A brand that has gone back to the shared sheet: that one's lock knows the id.
    if (!isOwn(id)) return {};
    // A sheet that calls a declared id former is named for that already.
    if (!retired || accountedFor.has(id)) return fate;
    const kind = recorded ? 'reused-id' : 'reused-shared-id';
    const facts = { id: fieldOf(id), lock: file, shared: below?.file ?? '' };
    return { ...fate, problems: declarations.map(({ place }) => problem(kind, place, facts)) };
  }

  function fateOfGone(id: string, { type, retired, recorded }: Published): Fate {
    if (retired && !recorded) return {};
    const isRetired =
      retired || accountedFor.has(id) || Object.hasOwn(below?.lock.retired ?? {}, id);
    if (isRetired) return { part: 'retired', type };
    // What a sheet with mistakes declares or accounts for is not known: those come first.
    const isUnclear = unsound.some(({ slug, text }) => slug === slugOf(id) || text.includes(id));
    return { part: 'fields', type, problems: isUnclear ? [] : [vanished(id)] };
  }

  function vanished(id: string): Problem {
    const sheet = sheets.find((each) => each.isOwn && each.slug === slugOf(id));
    if (!sheet) return problem('vanished-sheet', placeOf(['fields', id]), { id });
    const top = { file: sheet.file, line: 1, column: 1 };
    return problem('vanished-field', top, { id, field: fieldOf(id) });
  }
}

const slugOf = (id: string) => id.split('/')[0] ?? '';
const fieldOf = (id: string) => id.split('/')[1] ?? '';

const ownSlugs = (sheets: readonly PublishedSheet[]): ReadonlySet<string> =>
  new Set(sheets.filter(({ isOwn }) => isOwn).map(({ slug }) => slug));

const declarationsOf = ({ slug, frontmatter, placeOf }: PublishedSheet): Declaration[] =>
  Object.entries(frontmatter?.fields ?? {}).map(([id, field]) => ({
    id: `${slug}/${id}`,
    type: field.type,
    answered: isAnswered(field),
    place: placeOf(['fields', id]),
  }));

/** The ids that a sheet says a word about: they are retired, or a field took them over. */
const formerIdsOf = ({ slug, frontmatter }: PublishedSheet): string[] =>
  frontmatter
    ? [
        ...frontmatter.retired.map((id) => answerIdOn(slug, id)),
        ...aliasesOf(frontmatter).map(({ alias }) => alias),
      ]
    : [];
