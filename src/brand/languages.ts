// The interface's strings in each of a brand's languages: shared ones or its own, with its own wording over them.
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringsSchema, wordingSchema, type StringKey, type Strings } from '../i18n/keys.ts';
import { gapsOf } from '../i18n/strings.ts';
import { problemsOf } from '../schemas/issues.ts';
import { problem, type Place, type Problem } from '../schemas/problems.ts';
import { parseYaml } from '../schemas/yaml.ts';
import type { Brand } from './brand.ts';
import type { Languages } from './site.ts';

type PlaceOf = (path: readonly PropertyKey[]) => Place;

const shared = fileURLToPath(new URL('../i18n/', import.meta.url));

interface FoundLanguages {
  readonly languages: Languages;
  readonly problems: readonly Problem[];
  /** What is no mistake and yet to be known, in sentences. */
  readonly notices: readonly string[];
}

/**
 * `placeOf` finds things in the brand.yaml. Where there are problems, a language may be missing. A string that a
 * brand's own language lacks stands in English: a new version may have strings that nobody has translated yet.
 */
export async function languagesOf(
  folder: string,
  { locales, strings: wording }: Pick<Brand, 'locales' | 'strings'>,
  placeOf: PlaceOf,
): Promise<FoundLanguages> {
  const own = join(folder, 'i18n');
  const english = (await sharedStrings('en'))?.strings;
  const pattern = stringsSchema.parse(english) as Strings;
  const read = await Promise.all(
    locales.map(async (locale, index) => {
      const found = (await readStrings(own, locale)) ?? (await sharedStrings(locale));
      if (!found) {
        const facts = { locale, file: relative(process.cwd(), join(own, `${locale}.json`)) };
        return { locale, problems: [problem('no-language', placeOf(['locales', index]), facts)] };
      }
      const { strings, problems, placeOf: placeIn } = found;
      return {
        locale,
        strings,
        problems: [...problems, ...unlikeGaps(strings ?? {}, pattern, placeIn)],
        notices: strings ? untranslated(locale, Object.keys(pattern), strings) : [],
      };
    }),
  );
  const reworded = Object.entries(wording).flatMap(([locale, words]) => [
    ...(locales.includes(locale)
      ? []
      : [problem('unused-language', placeOf(['strings', locale]), { locale })]),
    ...unlikeGaps(words, pattern, (path) => placeOf(['strings', locale, ...path])),
  ]);
  const languages = Object.fromEntries(
    read.flatMap(({ locale, strings }) =>
      strings ? [[locale, { ...pattern, ...strings, ...wording[locale] }] as const] : [],
    ),
  );
  return {
    languages,
    problems: [...read.flatMap(({ problems }) => problems), ...reworded],
    notices: read.flatMap(({ notices = [] }) => notices),
  };
}

interface ReadStrings {
  readonly strings?: Partial<Strings>;
  readonly problems: readonly Problem[];
  readonly placeOf: PlaceOf;
}

/** Every brand of a build needs them. */
const readOnce = new Map<string, ReturnType<typeof readStrings>>();

function sharedStrings(locale: string): ReturnType<typeof readStrings> {
  const reading = readOnce.get(locale) ?? readStrings(shared, locale);
  readOnce.set(locale, reading);
  return reading;
}

/** JSON is YAML, and YAML here knows the place of every key. `undefined` where there is no such file. */
async function readStrings(folder: string, locale: string): Promise<ReadStrings | undefined> {
  const path = join(folder, `${locale}.json`);
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const yaml = parseYaml(text, relative(process.cwd(), path));
  const { placeOf } = yaml;
  if (yaml.problems.length > 0) return { problems: yaml.problems, placeOf };
  const parsed = wordingSchema.safeParse(yaml.value);
  return parsed.success
    ? { strings: parsed.data, problems: [], placeOf }
    : { problems: problemsOf(parsed.error.issues, yaml, 'The language'), placeOf };
}

function untranslated(
  locale: string,
  keys: readonly string[],
  strings: Partial<Strings>,
): string[] {
  const missing = keys.filter((key) => !Object.hasOwn(strings, key));
  if (missing.length === 0) return [];
  const count = missing.length === 1 ? 'One string' : `${missing.length} strings`;
  return [
    `${count} of the interface in "${locale}" stand in English for now: ${missing.join(', ')}.`,
  ];
}

/** Strings whose gaps are not those of the pattern: something would be missing, or stand there in braces. */
function unlikeGaps(
  strings: Partial<Strings>,
  pattern: Partial<Strings>,
  placeOf: PlaceOf,
): Problem[] {
  return (Object.entries(strings) as [StringKey, string][]).flatMap(([key, text]) => {
    const [has, needs] = [gapsOf(text), gapsOf(pattern[key] ?? text)];
    if (has.join() === needs.join()) return [];
    const gaps = needs.map((gap) => `{${gap}}`).join(', ') || 'none';
    return [problem('unlike-gaps', placeOf([key]), { key, gaps })];
  });
}
