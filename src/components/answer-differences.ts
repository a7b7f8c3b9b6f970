// What changed between two files of answers, told by what a reader sees of them.
import { marksIn } from '../answers/lineage.ts';
import type { DocumentAnswer } from '../answers/passage.ts';
import type { AnswerRecord } from '../answers/record.ts';
import type { OpenedFile } from './opened-file.ts';

export type Difference = { readonly id: string } & (
  | { readonly kind: 'new'; readonly later: DocumentAnswer }
  | { readonly kind: 'changed'; readonly earlier: DocumentAnswer; readonly later: DocumentAnswer }
  | { readonly kind: 'gone'; readonly earlier: DocumentAnswer }
);

export interface Differences {
  readonly differences: readonly Difference[];
  /** How many answers are the same in both. */
  readonly unchanged: number;
}

type InWords = ReadonlyMap<string, DocumentAnswer>;

/** Compares answers by id. Ids of `order` come first, and in that order. */
export function differencesBetween(
  earlier: InWords,
  later: InWords,
  order: Iterable<string> = [],
): Differences {
  const ids = new Set([...order, ...earlier.keys(), ...later.keys()]);
  const compared = [...ids].flatMap((id) => compare(id, earlier.get(id), later.get(id)));
  const differences = compared.filter((each) => each !== 'same');
  return { differences, unchanged: compared.length - differences.length };
}

function compare(
  id: string,
  earlier: DocumentAnswer | undefined,
  later: DocumentAnswer | undefined,
): (Difference | 'same')[] {
  if (!later) return earlier ? [{ id, kind: 'gone', earlier }] : [];
  if (!earlier) return [{ id, kind: 'new', later }];
  return seen(earlier) === seen(later) ? ['same'] : [{ id, kind: 'changed', earlier, later }];
}

/** All that a reader sees of an answer, its second versions included. Space around words is not seen. */
const seen = ({ passage, others = [] }: DocumentAnswer): string =>
  JSON.stringify([passage, ...others.map((other) => other.passage)], (_key, value: unknown) =>
    typeof value === 'string' ? value.trim() : value,
  );

type Compared = Pick<OpenedFile, 'answers' | 'brand'>;

/** What makes two files look like not one client's. None of them says whose it is. */
export function doubtAbout(one: Compared, other: Compared): 'centers' | 'people' | undefined {
  if (one.brand && other.brand && one.brand.id !== other.brand.id) return 'centers';
  const [pages, otherPages] = [pagesIn(one.answers), pagesIn(other.answers)];
  if (pages.size === 0 || otherPages.size === 0) return undefined;
  // On one device each answer remembers the pages that wrote it before.
  return [...pages].some((page) => otherPages.has(page)) ? undefined : 'people';
}

/** Every page that had a hand in any of these answers. */
const pagesIn = (answers: ReadonlyMap<string, AnswerRecord>): ReadonlySet<string> =>
  new Set([...answers.values()].flatMap((record) => Object.keys(marksIn([record]))));
