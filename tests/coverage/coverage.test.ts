// The workbook is made from one article; this finds the point of it that no sheet carries any more.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

const parts = [
  'Introduction',
  'Coaching Purpose',
  'Initial Steps',
  'Self-Reflection',
  'Document Readying',
  'Question Formulation',
  'Assessments Taken',
  'Session Flow',
  'Agenda Setting',
  'Guided Discussion',
  'Strategy Development',
  'Coach Function',
  'Next Actions',
  'Commitments',
  'Follow Up',
  'Summary',
] as const;

const pointSchema = z.strictObject({
  /** The article's heading that the point is under. */
  part: z.enum(parts),
  /** In our words, never in the article's. */
  point: z.string().trim().min(10),
  sheet: z.string().regex(/^[a-z]+\/[a-z0-9-]+$/, 'is not written <collection>/<slug>'),
  /** A heading of the sheet, or its title for what stands above the first one. */
  heading: z.string().min(1),
  words: z.string().refine(hasThreeToTwelveWords, 'are not three to twelve'),
});
type Point = z.output<typeof pointSchema>;

const sheetSchema = z.object({
  title: z.string(),
  summary: z.string(),
  fields: z.record(z.string(), z.unknown()).default({}),
});

/** A heading and what stands under it, down to the next one of its level or above. */
interface Section {
  readonly heading: string;
  /** The text, and every line of the fields that are placed in it, each by itself. */
  readonly texts: readonly string[];
}

const content = new URL('../../src/content/en/', import.meta.url);
const article = readFileSync(new URL('article.yaml', import.meta.url), 'utf8');
const rows = z
  .array(z.unknown())
  .parse(parse(article))
  .map((row) => ({ row, read: pointSchema.safeParse(row) }));
const points = rows.flatMap(({ read }) => read.data ?? []);

const sheets = new Map(
  points.map(({ sheet }) => [sheet, isThere(sheet) ? sectionsOf(textOf(sheet)) : []]),
);

test('every point says its part, its sheet, its heading and its words', () => {
  const mistakes = rows.flatMap(({ row, read }) =>
    (read.error?.issues ?? []).map(
      ({ path, message }) => `${path.join('.')} ${message}, in ${JSON.stringify(row)}`,
    ),
  );
  expect(mistakes).toEqual([]);
});

test('every point names a sheet that is there', () => {
  expect(complaints(({ sheet }) => !isThere(sheet) && `there is no sheet ${sheet}`)).toEqual([]);
});

test('every point names a heading of its sheet', () => {
  expect(
    complaints(({ sheet, heading }) => {
      const headings = sheets.get(sheet)?.map((section) => section.heading);
      return !headings?.includes(heading) && `${sheet} has no heading "${heading}"`;
    }),
  ).toEqual([]);
});

test('the words that carry a point stand under the heading it names', () => {
  expect(
    complaints(
      ({ sheet, heading, words }) =>
        !carries(sheets.get(sheet) ?? [], heading, words) &&
        `${sheet} does not say "${words}" under "${heading}"`,
    ),
  ).toEqual([]);
});

test.each(parts)('the article’s part "%s" has a point', (part) => {
  expect(points.map((point) => point.part)).toContain(part);
});

test('no point is made twice', () => {
  const made = points.map(({ point }) => plain(point).toLowerCase());
  expect(made.filter((point, index) => made.indexOf(point) !== index)).toEqual([]);
});

test('every collection carries some of the article', () => {
  const used = new Set(points.map(({ sheet }) => sheet.split('/')[0]));
  const collections = readdirSync(content, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect([...used].toSorted()).toEqual(collections.toSorted());
});

const sample = `---
title: Sample
summary: It is about apples.
fields:
  pears:
    type: list
    label: Which pears do you like?
    hint: Two or three.
---

Plums come *first*.

## Fruit

Sweet **or
sour**, see [the list](/list/).

### Soft fruit

<Field id="pears" />

## Nuts

Hard to crack.
`;

test.each([
  ['Sample', 'It is about apples.'],
  ['Sample', 'Plums come first.'],
  ['Fruit', 'Sweet or sour, see the list.'],
  ['Fruit', 'Which pears do you like?'],
  ['Soft fruit', 'Two or three.'],
])('under "%s" a sheet can say "%s"', (heading, words) => {
  expect(carries(sectionsOf(sample), heading, words)).toBe(true);
});

test.each([
  ['Sample', 'Sweet or sour'],
  ['Sample', 'Which pears do you like?'],
  ['Fruit', 'Plums come first.'],
  ['Fruit', 'Hard to crack.'],
  ['Soft fruit', 'Sweet or sour'],
  ['Soft fruit', 'you like? Two or'],
  ['Nuts', 'ard to crack.'],
  ['Berries', 'Hard to crack.'],
])('under "%s" nobody finds "%s", which stands elsewhere or nowhere', (heading, words) => {
  expect(carries(sectionsOf(sample), heading, words)).toBe(false);
});

/** A line for each point that something is wrong with. */
function complaints(about: (point: Point) => string | false): string[] {
  return points.flatMap((point) => {
    const complaint = about(point);
    return complaint === false ? [] : [`"${point.point}": ${complaint}`];
  });
}

function fileOf(sheet: string): URL {
  return new URL(`${sheet}.mdx`, content);
}

function isThere(sheet: string): boolean {
  return existsSync(fileOf(sheet));
}

function textOf(sheet: string): string {
  return readFileSync(fileOf(sheet), 'utf8');
}

function carries(sections: readonly Section[], heading: string, words: string): boolean {
  return sections.some(
    (section) => section.heading === heading && section.texts.some((text) => says(text, words)),
  );
}

function says(text: string, words: string): boolean {
  const sought = plain(words).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\d])${sought}(?![\\p{L}\\d])`, 'u').test(plain(text));
}

function sectionsOf(file: string): Section[] {
  const [, frontmatter = '', body = ''] = /^---\n(.*?)^---\n(.*)$/ms.exec(file) ?? [];
  const { title, summary, fields } = sheetSchema.parse(parse(frontmatter));
  const section = (heading: string, text: string): Section => ({
    heading,
    texts: [text, ...placedIn(text).flatMap((id) => stringsIn(fields[id]))],
  });

  const headings = [...body.matchAll(/^(#{2,6}) +(.+?) *$/gm)].map(
    ({ 0: line, 1: marks = '', 2: heading = '', index }) =>
      ({ heading, level: marks.length, index, from: index + line.length }) as const,
  );
  const opening = section(title, body.slice(0, headings[0]?.index));
  return [
    { ...opening, texts: [...opening.texts, title, summary] },
    ...headings.map(({ heading, level, from }, place) => {
      const next = headings.slice(place + 1).find((other) => other.level <= level);
      return section(heading, body.slice(from, next?.index));
    }),
  ];
}

function placedIn(text: string): string[] {
  return [...text.matchAll(/<Field id="([^"]+)"/g)].map(([, id = '']) => id);
}

/** The label, the hints, the options and the like, at any depth. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}

/** As it reads: without emphasis and the addresses of links, on one line. */
function plain(text: string): string {
  return text
    .replace(/\*+/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

function hasThreeToTwelveWords(words: string): boolean {
  const count = words.trim().split(/\s+/).length;
  return count >= 3 && count <= 12;
}
