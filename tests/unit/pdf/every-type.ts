// A sheet with a field of every type, as the site makes a PDF of it.
import { fileURLToPath } from 'node:url';
import en from '../../../src/i18n/en.json' with { type: 'json' };
import { translator } from '../../../src/i18n/strings.ts';
import { isAnswered, type Field } from '../../../src/fields/registry.ts';
import type { Located } from '../../../src/fields/words.ts';
import { cutFaces } from '../../../src/pdf/cut-faces.ts';
import { openFaces, type Faces } from '../../../src/pdf/face.ts';
import { makeForm, type FormSheet, type PaperLogo } from '../../../src/pdf/make-form.ts';
import { fieldOf } from '../fields/workbook.ts';

const options = { first: 'First things', 'second-one': 'Second things' };
const many = Object.fromEntries(
  Array.from({ length: 9 }, (_, index) => [`way-${index + 1}`, `Way ${index + 1}`]),
);

const fields: Readonly<Record<string, Field>> = {
  short: fieldOf('short-text', { hint: 'A hint.' }),
  long: fieldOf('long-text', { rows: 4 }),
  day: fieldOf('date'),
  choice: fieldOf('choice', { options }),
  menu: fieldOf('choice', { options: many }),
  ticks: fieldOf('checklist', { options }),
  scale: fieldOf('scale', { min: 0, max: 10, minLabel: 'low', maxLabel: 'high' }),
  list: fieldOf('list', { item: 'thing' }),
  sentence: fieldOf('sentence', {
    template: 'I {do} it {when}.',
    blanks: { do: { label: 'do' }, when: { label: 'when' } },
  }),
  records: fieldOf('records', {
    item: 'case',
    fields: {
      what: fieldOf('short-text'),
      why: fieldOf('long-text'),
      on: fieldOf('date'),
      sort: fieldOf('choice', { options }),
      ticks: fieldOf('checklist', { options }),
      scale: fieldOf('scale', { min: 1, max: 5, minLabel: 'low', maxLabel: 'high' }),
    },
  }),
  pick: fieldOf('pick', {
    from: ['every-type/short', 'every-type/long'],
    into: 'every-type/ranking',
  }),
  ranking: fieldOf('ranking', { item: 'question' }),
  screen: fieldOf('screen', {
    item: 'role',
    fields: { name: fieldOf('short-text') },
    criteria: [{ kind: 'boundary', from: 'every-type/list' }],
  }),
  carry: fieldOf('carry', { from: 'every-type/short' }),
};

export const everyType: FormSheet = {
  slug: 'every-type',
  title: 'Every type',
  summary: 'One of each.',
  kind: 'Worksheet',
  fields,
  body: `Some words first.\n\n## A part\n\n### A smaller one\n\n${Object.keys(fields)
    .map((id) => `<Field id="${id}" />`)
    .join('\n\n')}\n`,
};

/** Its fields with an answer, as a site knows them. */
export const located: ReadonlyMap<string, Located> = new Map(
  Object.entries(fields).flatMap(([id, field]) =>
    isAnswered(field)
      ? [[`every-type/${id}`, { field, sheet: everyType.title, href: '/' }] as const]
      : [],
  ),
);

const fileOf = (path: string) =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-${path}.ttf`));

/** Cut for these words alone, and for the alphabets that every form has. */
const packed = cutFaces(
  {
    regular: fileOf('sans/400Regular/NotoSans_400Regular'),
    bold: fileOf('sans/600SemiBold/NotoSans_600SemiBold'),
    italic: fileOf('sans/400Regular_Italic/NotoSans_400Regular_Italic'),
    heading: fileOf('serif/600SemiBold/NotoSerif_600SemiBold'),
    symbols: fileOf('sans-symbols-2/400Regular/NotoSansSymbols2_400Regular'),
  },
  `${String.fromCodePoint(...Array.from({ length: 95 }, (_, index) => 32 + index))}•✓…“”’·`,
);

/** Typefaces with which nothing has been laid out yet. */
export const openFacesAnew = async (): Promise<Faces> => openFaces(await packed);

const faces = openFacesAnew();

type Center = Parameters<typeof makeForm>[0]['center'];

export const groundwork: Center = {
  id: 'groundwork',
  name: 'Groundwork',
  accent: [0.12, 0.36, 0.3],
};

export const pdfOf = async (
  sheet: FormSheet,
  center = groundwork,
  opened: Faces | Promise<Faces> = faces,
): Promise<Uint8Array> =>
  makeForm({
    faces: await opened,
    title: sheet.title,
    language: 'en',
    center,
    sheets: [sheet],
    context: { t: translator(en), located },
  });

export const everyTypePdf = (logo?: PaperLogo) => pdfOf(everyType, { ...groundwork, logo });
