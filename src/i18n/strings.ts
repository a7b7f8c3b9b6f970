import { fill } from '../fields/template.ts';
import { stringsSchema, type StringKey, type Strings } from './keys.ts';

/** Finds a string and puts values into its gaps. */
export type Translate = (
  key: StringKey,
  values?: Readonly<Record<string, string | number>>,
) => string;

const files = import.meta.glob<Record<string, string>>('./*.json', {
  eager: true,
  import: 'default',
});

const languages = new Map(
  Object.entries(files).map(([path, strings]) => {
    const parsed = stringsSchema.safeParse(strings);
    if (parsed.error) {
      const [issue] = parsed.error.issues;
      throw new Error(
        `src/i18n/${path.slice(2)}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`,
      );
    }
    return [path.slice(2, -'.json'.length), parsed.data as Strings];
  }),
);

/** The strings of a language. Throws where src/i18n has no file for it. */
export function translator(locale: string): Translate {
  const strings = allStrings(locale);
  return (key, values = {}) => fill(strings[key], values);
}

/** All strings of a language. Throws as `translator` does. */
export function allStrings(locale: string): Strings {
  const strings = languages.get(locale);
  if (!strings)
    throw new Error(`There is no src/i18n/${locale}.json for the language "${locale}".`);
  return strings;
}
