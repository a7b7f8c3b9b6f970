// A form is one that programs, keys and screen readers can make their way through.
import { expect, test } from 'vitest';
import { formNameOf, itemOf, type FormItem } from '../../../src/fields/form.ts';
import en from '../../../src/i18n/en.json' with { type: 'json' };
import { translator } from '../../../src/i18n/strings.ts';
import { readForm } from '../../../src/pdf/read-form.ts';
import {
  everyType,
  everyTypePdf,
  groundwork,
  located,
  openFacesAnew,
  pdfOf,
} from './every-type.ts';
import { faultsIn, squeezed, wordsIn } from './faults.ts';
import { openPdf, widgetsOf } from './fill-in.ts';

const items = Object.entries(everyType.fields).flatMap(
  ([id, field]) =>
    itemOf(field, formNameOf(`every-type/${id}`), { t: translator(en), located }) ?? [],
);

/** A sheet that says whose it is, and how to reach someone. */
const ownSheet = ({ name }: { name: string }, contact = 'Call 111') => ({
  ...everyType,
  kind: `${name} · Worksheet`,
  contact,
  body: `<Pause>\n\nTake your time.\n\n</Pause>\n\n${everyType.body}`,
});

const namesIn = (item: FormItem): string[] => {
  switch (item.kind) {
    case 'group':
      return item.items.flatMap(namesIn);
    case 'several':
      return item.boxes.map(({ name }) => name);
    case 'elsewhere':
      return [];
    default:
      return [item.name];
  }
};

/** What paper must say of an item. Options of a list are no part of the page. */
const wordsOf = (item: FormItem): string[] => [
  item.label,
  item.hint ?? '',
  ...(item.kind === 'group' && item.of === 'parts' ? item.items.flatMap(wordsOf) : []),
  ...(item.kind === 'several' ? item.boxes.map(({ label }) => label) : []),
  ...(item.kind === 'one' && item.options.length <= 8
    ? item.options.map(([, label]) => label)
    : []),
];

test('nothing is wrong with it', async () => {
  expect(await faultsIn(await everyTypePdf())).toEqual([]);
});

test('it has every control of every field, in their order', async () => {
  const names = (await widgetsOf(await everyTypePdf())).map(({ fieldName }) => fieldName);
  expect([...new Set(names)]).toEqual(items.flatMap(namesIn));
});

test('its text has every prompt and option', async () => {
  const words = await wordsIn(await everyTypePdf());
  for (const text of items.flatMap(wordsOf)) expect(words).toContain(squeezed(text));
});

const riverside = { id: 'riverside', name: 'Riverside', accent: [0.5, 0.1, 0.2] } as const;
/** It takes more than a line wherever it stands. */
const longNamed = { ...riverside, name: 'A long name '.repeat(12) };

test.each([riverside, longNamed])(
  'a center has the same bytes after $name as by itself',
  async (other) => {
    const used = await openFacesAnew();
    await pdfOf(ownSheet(other), other, used);
    const after = await pdfOf(ownSheet(groundwork), groundwork, used);
    const alone = await pdfOf(ownSheet(groundwork), groundwork, openFacesAnew());
    expect(Buffer.compare(after, alone)).toBe(0);
  },
);

test('a center after another says its own, and nothing of the other', async () => {
  const used = await openFacesAnew();
  await pdfOf(ownSheet(groundwork), groundwork, used);
  const form = await pdfOf(ownSheet(riverside, 'Call 222'), riverside, used);
  const words = await wordsIn(form);
  for (const own of ['Riverside · Worksheet', 'Call 222', 'Riverside · Every type']) {
    expect(words).toContain(squeezed(own));
  }
  expect(words).not.toMatch(/Groundwork|Call111/);
  const { info } = await (await openPdf(form)).getMetadata();
  expect(info).toMatchObject({ Title: 'Every type · Riverside' });
  expect(await readForm(form, () => false)).toMatchObject({ form: { brand: 'riverside' } });
  expect(await faultsIn(form)).toEqual([]);
});
