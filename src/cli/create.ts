// Scaffolds a sheet or a brand: files that build as they are, and say what to change.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { root } from '../brand/site-config.ts';
import { sheetFiles } from '../brand/sheets.ts';
import { idSchema } from '../fields/prompt.ts';
import { collections, type Collection } from '../schemas/sheet.ts';
import { siteOf } from './site.ts';

const kinds: Readonly<Record<string, Collection>> = {
  guide: 'guides',
  exercise: 'exercises',
  questions: 'questions',
  worksheet: 'worksheets',
};

/** What `new` was asked for: a kind and a name. Returns what to say. Never writes over a file. */
export async function create(
  [kind = '', name = '', ...rest]: readonly string[],
  brand: string | undefined,
): Promise<string> {
  const collection = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if ((kind !== 'brand' && !collection) || name === '' || rest.length > 0) {
    throw new Error(
      'Say what is new, and its name: npm run new -- guide my-guide. It is one of guide, exercise, questions, worksheet and brand.',
    );
  }
  const slug = basename(name);
  if (!idSchema.safeParse(slug).success) {
    throw new Error(
      `"${slug}" cannot be a name here; write it in kebab-case: lower-case letters, digits and single hyphens, a letter first.`,
    );
  }
  return collection ? createSheet(collection, slug, brand) : createBrand(name, slug);
}

/** Into the shared sheets, or a brand's own where one is named. */
async function createSheet(
  collection: Collection,
  slug: string,
  brand: string | undefined,
): Promise<string> {
  const { brand: center, contentFolders } = await siteOf({ brand: brand ?? 'brands/groundwork' });
  const [shared = '', own = ''] = contentFolders;
  const [locale = 'en'] = center.locales;
  const folder = brand === undefined ? shared : own;
  for (const each of collections) {
    const taken = (await sheetFiles(contentFolders, [locale], each)).find(
      (sheet) => sheet.slug === slug,
    );
    // A sheet that stands in for a shared one begins as a copy of it.
    if (taken && taken.folder !== folder && brand !== undefined) {
      const file = join(folder, locale, each, `${slug}.mdx`);
      await write(file, await readFile(taken.path, 'utf8'));
      return `${named(file)} is a copy of the shared sheet and stands in for it. Keep the ids of its fields: clients' answers are kept under them.`;
    }
    if (taken) throw new Error(`There is a sheet of that name: ${named(taken.path)}.`);
  }
  const file = join(folder, locale, collection, `${slug}.mdx`);
  await write(file, sheetText(collection, slug));
  return `${named(file)} is there. Open it, change its words, and look at it with: npm run dev${brand === undefined ? '' : ` -- --brand ${brand}`}`;
}

async function createBrand(name: string, slug: string): Promise<string> {
  const folder = name === slug ? join(root, 'brands', slug) : name;
  if ((await readdir(folder).catch(() => [])).length > 0) {
    throw new Error(`The folder ${named(folder)} is not empty; give another name.`);
  }
  await write(join(folder, 'brand.yaml'), brandText(slug));
  await write(join(folder, 'logo.svg'), logoText);
  return `${named(folder)} is there, and builds as it is. Change brand.yaml and logo.svg, and look at it with: npm run dev -- --brand ${named(folder)}`;
}

const named = (path: string) => relative(process.cwd(), path) || '.';

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text, { flag: 'wx' });
}

const titleOf = (slug: string) => slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll('-', ' ');

function sheetText(collection: Collection, slug: string): string {
  const head = `---
title: ${titleOf(slug)}
summary: One sentence that says what this is for. It stands in lists and search results.
stage: before # before, during or after a session
minutes: 10
order: 900 # its place in the journey, from low to high
`;
  if (collection === 'guides') {
    return `${head}---

Begin with the one thing that a reader should take along.

## A heading

Write to one person, in plain words. Link to a sheet by its address:
[prepare for your first session](/guides/prepare-for-your-first-session/).
`;
  }
  return `${head}fields:
  first-thought: # an id is forever: clients' answers are kept under ${slug}/first-thought
    type: long-text
    label: What comes to mind first?
    hint: A few words are enough.
  next-steps:
    type: list
    label: What could you do about it?
    item: step
    rows: 3
---

Say in two or three sentences why these questions are worth an evening.

<Field id="first-thought" />

## And then

<Field id="next-steps" />
`;
}

const brandText = (
  slug: string,
) => `# What makes this workbook yours. Words after a # are notes and change nothing.
id: ${slug} # forever: answers on clients' devices are kept under it
name: ${titleOf(slug)} # as clients know you

logo: logo.svg # SVG or PNG, in this folder

colors:
  accent: '#1f5c4d' # links, buttons and marks. The build says so where it is too pale to read

# How to reach you: on every sheet and on the brief.
contact:
  email: careers@example.org
  # phone: +1 555 0100
  # url: https://careers.example.org/

# What your coaches keep to themselves, and when they cannot.
confidentiality: >-
  Agree with your coach, before you start, what stays between you. What is said in coaching is not
  protected by law as talks with a lawyer are. The usual exceptions are a risk of harm to you or
  someone else, illegal activity, and a court order.

followUpDays: 14 # between a session and its follow-up

# Where it is served. Both can also be given to the build, with --site and --base.
# site: https://careers.example.org
# base: /workbook/

# Pages that may show sheets in a frame, such as your learning platform.
# frameAncestors: [https://lms.example.org]

# Sheets that you do not want, by the last part of their addresses.
# hide: [seeking-promotion]

# Own words for the interface, by language. The keys stand in Groundwork's src/i18n/en.json.
# strings:
#   en:
#     home.title: A workbook for your coaching

# noindex: true # keeps it out of search engines while you try it
`;

const logoText = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
  <rect width="64" height="64" rx="14" fill="#1f5c4d" />
  <path d="M14 44c7 0 7-8 14-8s7 8 14 8 7-8 8-8M14 30c7 0 7-8 14-8s7 8 14 8 7-8 8-8" fill="none" stroke="#fff" stroke-width="5" stroke-linecap="round" />
</svg>
`;
