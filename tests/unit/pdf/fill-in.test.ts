// A form filled in by another program's code comes back word for word.
import { expect, test } from 'vitest';
import { openForm } from '../../../src/components/filled-form.ts';
import type { Prompts } from '../../../src/components/prompts.ts';
import { readForm } from '../../../src/pdf/read-form.ts';
import { everyType, everyTypePdf, located } from './every-type.ts';
import { everythingFor, filledIn, lines, widgetsOf } from './fill-in.ts';

const day = '24 November 2026';

const prompts = {
  language: 'en',
  direction: 'ltr',
  brand: { id: 'groundwork', name: 'Groundwork' },
  strings: {},
  sheets: [{ slug: everyType.slug, sheet: everyType.title, href: '/', fields: everyType.fields }],
} as unknown as Prompts;

test('whatever is put into every control is read back, to the letter', async () => {
  const bytes = await everyTypePdf();
  const widgets = await widgetsOf(bytes);
  const values = new Map(everythingFor(widgets));
  for (const name of values.keys()) if (/\.(day|on)$/.test(name)) values.set(name, day);
  const saved = await filledIn(bytes, values);

  const read = await readForm(saved, () => false);
  expect(read).toMatchObject({ kind: 'form', form: { brand: 'groundwork', language: 'en' } });
  const found = read.kind === 'form' ? read.values : new Map<string, string>();
  expect([...found.keys()].toSorted()).toEqual([...values.keys()].toSorted());
  for (const [name, value] of values) expect(found.get(name) === value, name).toBe(true);

  // Every field with an answer has one, and nothing of it is lost.
  const opened = await openForm(saved, prompts);
  if (opened.kind !== 'answers') throw new Error(opened.kind);
  expect([...opened.answers.keys()]).toEqual([...located.keys()]);
  expect(opened.lost).toEqual([]);
  const valueOf = (id: string) => opened.answers.get(`every-type/${id}`)?.value;
  expect(valueOf('long')).toBe(lines);
  expect(valueOf('scale')).toBe(10);
  expect(valueOf('ticks')).toEqual(['first', 'second-one']);
  expect(valueOf('records')).toMatchObject([
    { why: lines, on: '2026-11-24', sort: 'second-one', scale: 5 },
    { why: lines, on: '2026-11-24', sort: 'second-one', scale: 5 },
    { why: lines, on: '2026-11-24', sort: 'second-one', scale: 5 },
  ]);
});

test.each([
  ['every-type.choice', ['first', 'second-one']],
  ['every-type.menu', ['way-1', 'way-9']],
  ['every-type.scale', ['0', '7']],
])('%s: any option can be the one', async (name, options) => {
  const bytes = await everyTypePdf();
  for (const option of options) {
    const read = await readForm(await filledIn(bytes, new Map([[name, option]])), () => false);
    expect(read.kind === 'form' && [...read.values]).toEqual([[name, option]]);
  }
});
