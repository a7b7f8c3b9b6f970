// Fields on a form: what there is to fill in, and the answers that come of it.
import { describe, expect, test } from 'vitest';
import type { Json } from '../../../src/answers/record.ts';
import { dayIn } from '../../../src/fields/date/day-in-words.ts';
import { answerOf, itemOf, type FormItem } from '../../../src/fields/form.ts';
import { fieldTypes, isAnswered, type Field } from '../../../src/fields/registry.ts';
import { fieldOf } from './workbook.ts';

const options = { one: 'One', 'other-one': 'Other' };
const scale = { min: 0, max: 4, minLabel: 'low', maxLabel: 'high' };
const parts = {
  what: fieldOf('short-text'),
  sort: fieldOf('choice', { options }),
  ticks: fieldOf('checklist', { options }),
};
const source = fieldOf('records', { item: 'x', fields: parts });

/** One of every type that can be put on a form. */
const fields: Readonly<Record<string, Field>> = {
  'short-text': fieldOf('short-text'),
  'long-text': fieldOf('long-text'),
  date: fieldOf('date'),
  choice: fieldOf('choice', { options }),
  checklist: fieldOf('checklist', { options }),
  scale: fieldOf('scale', scale),
  list: fieldOf('list', { item: 'x' }),
  sentence: fieldOf('sentence', {
    template: 'I {do} it {when}.',
    blanks: { do: { label: 'do' }, when: { label: 'when' } },
  }),
  records: source,
  screen: fieldOf('screen', {
    item: 'role',
    fields: parts,
    criteria: [{ from: 'sheet/list', kind: 'boundary' }],
  }),
  pick: fieldOf('pick', { from: ['sheet/short-text', 'sheet/long-text'], into: 'sheet/ranking' }),
  ranking: fieldOf('ranking', { item: 'question' }),
  carry: fieldOf('carry', { from: 'sheet/records' }),
  revisit: fieldOf('revisit', { from: 'sheet/records', name: 'what', edit: ['sort'] }),
};

const located = new Map(
  Object.entries(fields).flatMap(([id, field]) =>
    isAnswered(field) ? [[`sheet/${id}`, { field, sheet: 'A sheet', href: '/' }] as const] : [],
  ),
);
const context = { t: (key: string) => key, located };

interface Control {
  readonly name: string;
  /** Something that can be filled in. */
  readonly value: string;
}

function controlsIn(item: FormItem): Control[] {
  switch (item.kind) {
    case 'text':
      return [{ name: item.name, value: '2027-03-09' }];
    case 'one':
      return [{ name: item.name, value: item.options.at(-1)?.[0] ?? '' }];
    case 'several':
      return item.boxes.map(({ name }) => ({ name, value: 'yes' }));
    case 'group':
      return item.items.flatMap(controlsIn);
    case 'elsewhere':
      return [];
  }
}

const nameOf = (type: string) => `sheet.${type}`;
const controlsOf = (type: string, field: Field): Control[] => {
  const item = itemOf(field, nameOf(type), context);
  return item ? controlsIn(item) : [];
};

function read(type: string, values: Readonly<Record<string, string>>, language = 'en') {
  const field = fields[type];
  if (!field || !isAnswered(field)) throw new Error(`${type} has no answer`);
  const lost: string[] = [];
  const answer = answerOf(field, nameOf(type), {
    language,
    values: new Map(Object.entries(values)),
    lost: (_name, words) => lost.push(words),
  });
  return { answer, lost };
}

test('every field type says what a form of it holds', () => {
  // The rest is worked out of other answers, which a form cannot do.
  const workedOut = ['trend', 'tally', 'calendar'];
  expect([...Object.keys(fields), ...workedOut].sort()).toEqual([...fieldTypes].sort());
});

describe.each(Object.entries(fields).filter(([, field]) => isAnswered(field)))(
  '%s',
  (type, field) => {
    test('each control has a name of its own, under the field’s', () => {
      const names = controlsOf(type, field).map(({ name }) => name);
      expect(names.length).toBeGreaterThan(0);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(`${name}.`).toContain(`${nameOf(type)}.`);
    });

    test('a blank form answers nothing, and a control filled in makes an answer', () => {
      expect(read(type, {})).toEqual({ answer: undefined, lost: [] });
      for (const { name, value } of controlsOf(type, field)) {
        // A criterion is nothing without a mark, and a mark nothing without a criterion.
        if (name.includes('.criteria.') || name.includes('.marks.')) continue;
        const { answer, lost } = read(type, { [name]: value });
        expect(lost).toEqual([]);
        expect(answer, name).toBeDefined();
      }
    });

    test('all controls together make one answer with everything in it', () => {
      const controls = controlsOf(type, field);
      const filled = controls.map(({ name, value }) => [name, value] as const);
      const { answer, lost } = read(type, Object.fromEntries(filled));
      expect(lost).toEqual([]);
      const said = JSON.stringify(answer);
      for (const { value, name } of controls) {
        expect(said).toContain(value === 'yes' ? (name.split('.').at(-1) ?? '') : value);
      }
    });
  },
);

const texts: readonly (readonly [written: string, answer: string | undefined])[] = [
  ...[' two spaces ', 'a\nb', '👩🏽‍💻 漢字 e\u0301 שלום', 'x'.repeat(5000)].map(
    (text) => [text, text] as const,
  ),
  [' \n ', undefined],
];

test.each(texts)('a text is kept as it is written: %j', (text, answer) => {
  expect(read('long-text', { 'sheet.long-text': text }).answer).toBe(answer);
});

test('rows keep the client’s order, and rows left blank are left out', () => {
  const rows = { 'sheet.list.10': 'ten', 'sheet.list.2': 'two', 'sheet.list.3': ' ' };
  expect(read('list', rows).answer).toEqual(['two', 'ten']);
  const records = { 'sheet.records.3.what': 'c', 'sheet.records.1.ticks.one': 'yes' };
  expect(read('records', records).answer).toEqual([{ ticks: ['one'] }, { what: 'c' }]);
});

test('roles are marked under the words of the criteria', () => {
  const { answer, lost } = read('screen', {
    'sheet.screen.criteria.1': 'Home by four',
    'sheet.screen.2.what': 'Nurse',
    'sheet.screen.2.marks.1': 'breaks',
    'sheet.screen.2.marks.2': 'meets',
  });
  expect(answer).toEqual([{ what: 'Nurse', marks: { 'Home by four': 'breaks' } }]);
  expect(lost).toEqual(['meets']);
});

test.each<readonly [type: string, value: string]>([
  ['choice', 'gone'],
  ['scale', '5'],
  ['scale', 'NaN'],
  ['date', 'next spring'],
  ['date', '2027-02-30'],
])('%s: %s is told of, not guessed at', (type, value) => {
  expect(read(type, { [nameOf(type)]: value })).toEqual({ answer: undefined, lost: [value] });
});

const days: readonly (readonly [string, string, Json | undefined])[] = [
  ['2027-03-09', 'en', '2027-03-09'],
  ['2027/3/9', 'en', '2027-03-09'],
  ['9 March 2027', 'en', '2027-03-09'],
  ['Mar 9, 2027', 'en', '2027-03-09'],
  ['9 de marzo de 2027', 'es', '2027-03-09'],
  ['9. März 2027', 'de', '2027-03-09'],
  ['9 μαρτίου 2027', 'el', '2027-03-09'],
  ['3/9/2027', 'en', undefined],
  ['March 2027', 'en', undefined],
  ['9 March', 'en', undefined],
  ['9 10 March 2027', 'en', undefined],
];

test.each(days)('the day %j in %s is %j', (text, language, day) => {
  expect(dayIn(text, language)).toBe(day);
});
