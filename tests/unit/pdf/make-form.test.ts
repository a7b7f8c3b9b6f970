// A form is one that programs, keys and screen readers can make their way through.
import { expect, test } from 'vitest';
import { formNameOf, itemOf, type FormItem } from '../../../src/fields/form.ts';
import en from '../../../src/i18n/en.json' with { type: 'json' };
import { translator } from '../../../src/i18n/strings.ts';
import { everyType, everyTypePdf, located } from './every-type.ts';
import { faultsIn, squeezed, wordsIn } from './faults.ts';
import { widgetsOf } from './fill-in.ts';

const items = Object.entries(everyType.fields).flatMap(
  ([id, field]) =>
    itemOf(field, formNameOf(`every-type/${id}`), { t: translator(en), located }) ?? [],
);

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

test('the same words make the same bytes', async () => {
  expect(Buffer.compare(await everyTypePdf(), await everyTypePdf())).toBe(0);
});
