// A site in test languages: one with an accent on every letter and longer words, so that a string that is written in
// the code shows, and one that runs from right to left. A few of the shared sheets, and one with a field of every type.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { groundwork, writeFiles } from './build/site.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Where `buildPseudo` puts the site, for the browser tests too. */
export const pseudo = join(root, 'node_modules/.cache/groundwork-tests/pseudo');

/** Plain English, as it is; then what Unicode's CLDR calls accented and right-to-left pseudo-locales. */
export const tags = { plain: 'en-GB', accented: 'en-XA', rightToLeft: 'ar-XB' } as const;

/** They show and refer to no sheet that is not here. */
const shared = [
  'guides/how-a-session-flows',
  'exercises/career-drive',
  'exercises/enjoy-and-loathe',
  'questions/question-builder',
  'worksheets/fears-to-boundaries',
  'worksheets/must-haves',
];

const brief = `title: The page to bring
summary: One page for the hour.
sections:
  drive: { label: What drives me, from: every-type/short }
  fears: { label: What I face, from: every-type/records, part: [what, status] }
`;

const brand = `id: pseudo
name: Ćéńťŕé
locales: [${Object.values(tags).join(', ')}]
contact: { email: '1@2.de', phone: '+49 30 1' }
confidentiality: Ńó óńé.
`;

type Write = (text: string) => string;

const latin = Array.from('abcdefghijklmnopqrstuvwxyz');
const letters = (others: string): ReadonlyMap<string, string> =>
  new Map(Array.from(others, (other, index) => [latin[index] ?? '', other]));

const small = letters('áƀćďéƒǵĥíĵķĺḿńóṕɋŕśťúṽẃẋýź');
const large = letters('ÁɃĆĎÉƑǴĤÍĴĶĹḾŃÓṔɊŔŚŤÚṼẂẊÝŹ');
const arabic = letters('ابثدهفقحيجكلمنوپقرستوڤوخيز');

/** This language sets its colons and quotation marks in its own way. */
const marks = new Map([
  [':', '¬'],
  ['“', '‹'],
  ['”', '›'],
  ['"', '¨'],
]);

/** Two vowels for one make a text, and each of its words, about 40 % longer. */
const accented: Write = (text) =>
  text.replaceAll(/[a-z:“”"]/gi, (letter) => {
    const vowel = /[aeiou]/i.test(letter) ? (small.get(letter.toLowerCase()) ?? '') : '';
    const other = small.get(letter) ?? large.get(letter.toLowerCase()) ?? marks.get(letter);
    return (other ?? letter) + vowel;
  });

const rightToLeft: Write = (text) =>
  text.replaceAll(/[a-z]/gi, (letter) => arabic.get(letter.toLowerCase()) ?? letter);

/** Keeps `{gaps}`, between which the words stand. */
const around =
  (write: Write): Write =>
  (text) =>
    text.replaceAll(/\{[^{}]+\}|[^{}]+/g, (part) => (part.startsWith('{') ? part : write(part)));

/** A sentence in brackets, whose ends are seen where it is cut off. */
const whole =
  (write: Write): Write =>
  (text) =>
    `[${around(write)(text)}]`;

const said = new Set(['label', 'hint', 'example', 'summary', 'minLabel', 'maxLabel']);

/** The words in a sheet's frontmatter or in a brief, and none of its ids. */
function inYaml(value: unknown, write: Write, path: readonly string[] = []): unknown {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, inYaml(inner, write, [...path, key])]),
    );
  }
  if (typeof value !== 'string') return value;
  const key = path.at(-1) ?? '';
  // These stand within other words.
  if (key === 'item' || key === 'template') return around(write)(value);
  // What else is called a title is the id of a part.
  const isSaid = said.has(key) || path.at(-2) === 'options' || path.join() === 'title';
  return isSaid ? whole(write)(value) : value;
}

const inYamlText = (yaml: string, write: Write) => stringify(inYaml(parse(yaml), write));

const isHere = (path: string) => shared.includes(path) || path === 'worksheets/every-type';

/** The words of a sheet's text. A link to a sheet that is not here becomes words. */
const inMdx = (body: string, write: Write): string =>
  body
    .replaceAll(
      /\[([^\]]*)\]\(\/([a-z-]+\/[a-z-]+)\/[^)]*\)/g,
      (link, words: string, path: string) => (isHere(path) ? link : words),
    )
    .replaceAll(/<[A-Z][^>]*>|<\/[^>]*>|\]\([^)]*\)|[^<\]]+|[<\]]/g, (part) => {
      if (!/^[<\]]/.test(part)) return write(part);
      return part
        .replaceAll(/((?:title|label)=")([^"]*)/g, (_all, before: string, text: string) =>
          [before, write(text)].join(''),
        )
        .replaceAll(/((?:name|text): ')([^']*)/g, (_all, before: string, text: string) =>
          [before, write(text)].join(''),
        );
    });

function translated(mdx: string, write: Write): string {
  const [, yaml = '', body = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(mdx) ?? [];
  return `---\n${inYamlText(yaml, write)}---\n${inMdx(body, write)}`;
}

const read = (path: string) => readFileSync(join(root, path), 'utf8');

function language(tag: string, write?: Write): Record<string, string> {
  const strings = JSON.parse(read('src/i18n/en.json')) as Record<string, string>;
  const sheets = [
    ['worksheets/every-type', read('tests/pseudo/every-type.mdx')] as const,
    ...shared.map((path) => [path, read(`src/content/en/${path}.mdx`)] as const),
  ];
  const say = write ? whole(write) : (text: string) => text;
  return {
    [`i18n/${tag}.json`]: JSON.stringify(
      Object.fromEntries(Object.entries(strings).map(([key, text]) => [key, say(text)])),
    ),
    [`content/${tag}/brief.yaml`]: write ? inYamlText(brief, write) : brief,
    ...Object.fromEntries(
      sheets.map(([path, mdx]) => [
        `content/${tag}/${path}.mdx`,
        write ? translated(mdx, write) : inMdx(mdx, (text) => text),
      ]),
    ),
  };
}

export function buildPseudo(): void {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-pseudo-'));
  try {
    writeFiles(folder, {
      'brand.yaml': brand,
      ...language(tags.plain),
      ...language(tags.accented, accented),
      ...language(tags.rightToLeft, rightToLeft),
    });
    const { status, errors } = groundwork('build', '--brand', folder, '--out', pseudo);
    if (status !== 0) throw new Error(`The build failed: ${errors}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Words of a text in the accented language that bear no accent, and marks that are not its own: somebody wrote them
 * in the code. Gaps, addresses and names of files are none.
 */
export const unwritten = (text: string): string[] =>
  text.replaceAll(/\{\w+\}|\S+@\S+|\S+\.(html|md)\b/g, '').match(/[a-z]{2,}|[“”"]|:(?=\s|$)/gi) ??
  [];
