import { describe, expect, test } from 'vitest';
import { compare, sheet } from './published.ts';

const text = 'short-text';
const published = { fields: { 'drive/phrase': text } };

test('a new field is recorded, one that only shows answers is not', () => {
  const { found, next } = compare([sheet('drive', { fields: { phrase: text, again: 'carry' } })]);
  expect(found).toEqual([]);
  expect(next).toEqual({ ...published, retired: {} });
});

test('a field in any language counts', () => {
  const sheets = [sheet('drive'), sheet('drive', { locale: 'es', fields: { phrase: text } })];
  expect(compare(sheets, published).found).toEqual([]);
});

test('a new field has one type in every language', () => {
  const sheets = [
    sheet('drive', { fields: { phrase: text } }),
    sheet('drive', { locale: 'es', fields: { phrase: 'date' } }),
  ];
  expect(compare(sheets).found).toEqual(['own/es/drive.mdx:9 unlike-type']);
});

describe('a field that vanishes', () => {
  test('is named on its sheet', () => {
    const { found, next } = compare([sheet('drive')], published);
    expect(found).toEqual(['own/en/drive.mdx:1 vanished-field']);
    expect(next.fields).toEqual(published.fields);
  });

  test('is named in the lock where its sheet is gone', () => {
    expect(compare([], published).found).toEqual(['fields.lock.json:2 vanished-sheet']);
  });

  test.each([
    ['its sheet retires it', sheet('drive', { retired: ['phrase'] })],
    ['another sheet retires it', sheet('other', { retired: ['drive/phrase'] })],
    [
      'a field takes its answers over',
      sheet('other', { fields: { motto: { type: 'list', aliases: ['drive/phrase'] } } }),
    ],
  ])('is retired with its old type where %s', (_how, after) => {
    const { found, next } = compare([after], published);
    expect(found).toEqual([]);
    expect(next.retired).toEqual({ 'drive/phrase': text });
    expect(next.fields).not.toHaveProperty('drive/phrase');
  });

  test('is not named while what its sheet declares is not known', () => {
    const { found, next } = compare(
      [sheet('drive', { fields: { phrase: 'nonsense' } })],
      published,
    );
    expect(found).toEqual([]);
    expect(next.fields).toEqual(published.fields);
  });

  test('is not named while a sheet with a mistake says a word about it', () => {
    const after = sheet('other', { fields: { motto: { type: 'no', aliases: ['drive/phrase'] } } });
    expect(compare([after], published).found).toEqual([]);
  });
});

test('a retired id stays known when no sheet speaks of it any more', () => {
  const lock = { retired: { 'drive/phrase': text } };
  expect(compare([], lock)).toMatchObject({ found: [], next: lock });
});

describe('a field whose type changes', () => {
  test.each([
    ['to another', 'date'],
    ['to one without answers', 'carry'],
  ])('%s is named', (_how, type) => {
    const { found, next } = compare([sheet('drive', { fields: { phrase: type } })], published);
    expect(found).toEqual(['own/en/drive.mdx:9 changed-type']);
    expect(next.fields).toEqual(published.fields);
  });

  test('under a new id is not', () => {
    const fields = { 'phrase-2': 'date' };
    expect(compare([sheet('drive', { fields, retired: ['phrase'] })], published)).toMatchObject({
      found: [],
      next: { fields: { 'drive/phrase-2': 'date' }, retired: published.fields },
    });
  });
});

describe('a retired id', () => {
  const lock = { retired: { 'drive/phrase': text } };
  const again = (type: string, retired: string[] = []) =>
    sheet('drive', { fields: { phrase: type }, retired });

  test('that is declared again is named', () => {
    const { found, next } = compare([again(text)], lock);
    expect(found).toEqual(['own/en/drive.mdx:9 reused-id']);
    expect(next).toMatchObject(lock);
  });

  test('that comes back with another type has changed it', () => {
    expect(compare([again('date')], lock).found).toEqual(['own/en/drive.mdx:9 changed-type']);
  });

  test('that its sheet still retires is named for that, and for nothing else', () => {
    expect(compare([again(text, ['phrase'])], lock).found).toEqual([]);
  });

  test('may be the id of what only shows answers', () => {
    expect(compare([again('carry')], lock)).toMatchObject({ found: [], next: lock });
  });
});

describe('a brand', () => {
  const shared = sheet('drive', { below: true, fields: { phrase: text, why: text } });
  const below = { fields: { 'drive/phrase': text, 'drive/why': text } };
  const nothing = { fields: {}, retired: {} };

  test('without sheets of its own has nothing to record', () => {
    expect(compare([shared], {}, below)).toEqual({ found: [], next: nothing });
  });

  test('is told what a sheet that replaces a shared one drops', () => {
    const own = sheet('drive', { fields: { phrase: text } });
    expect(compare([own], {}, below).found).toEqual(['own/en/drive.mdx:1 vanished-field']);
  });

  test('is told which type of a shared sheet it changes', () => {
    const own = sheet('drive', { fields: { phrase: 'date' }, retired: ['why'] });
    expect(compare([own], {}, below).found).toEqual(['own/en/drive.mdx:9 changed-type']);
  });

  const replaced = sheet('drive', { fields: { phrase: text }, retired: ['why'] });
  const lock = { fields: { 'drive/phrase': text }, retired: { 'drive/why': text } };

  test('records all ids of the sheets it replaces, and those they drop', () => {
    expect(compare([replaced], {}, below)).toEqual({ found: [], next: lock });
  });

  test('goes back to the shared sheet, and the shared lock knows its ids', () => {
    expect(compare([shared], lock, below)).toEqual({ found: [], next: nothing });
  });

  test('that went back is told again what it drops', () => {
    const own = sheet('drive', { fields: { phrase: text } });
    expect(compare([own], nothing, below).found).toEqual(['own/en/drive.mdx:1 vanished-field']);
  });

  test('is told where an id of its own goes with its sheet, though a shared one is there', () => {
    const more = { ...lock, fields: { ...lock.fields, 'drive/own': text } };
    expect(compare([shared], more, below).found).toEqual(['fields.lock.json:2 vanished-sheet']);
  });

  test('is not troubled by what shared sheets gain or retire after it replaced them', () => {
    const later = { fields: { 'drive/new': 'date' }, retired: { 'drive/phrase': text } };
    expect(compare([replaced], lock, later)).toEqual({ found: [], next: lock });
  });

  test('is told where it uses an id that shared sheets retired', () => {
    const own = sheet('drive', { fields: { phrase: text } });
    const { found } = compare([own], {}, { retired: { 'drive/phrase': text } });
    expect(found).toEqual(['own/en/drive.mdx:9 reused-shared-id']);
  });

  test('that shows what other answers say under an id that shared sheets retired records nothing', () => {
    const own = sheet('drive', { fields: { phrase: 'carry' } });
    const later = { retired: { 'drive/phrase': text } };
    expect(compare([own], {}, later)).toEqual({ found: [], next: nothing });
  });

  describe('that replaces a sheet in one language and shows the shared one in another', () => {
    const english = sheet('drive', { fields: { phrase: text } });
    const spanish = sheet('drive', { locale: 'es', below: true, fields: { why: text } });
    const both = compare([english, spanish], {}, below);

    test('loses nothing', () => {
      expect(both.found).toEqual([]);
    });

    test('must not lose it later', () => {
      const { found } = compare([english], both.next, below);
      expect(found).toEqual(['own/en/drive.mdx:1 vanished-field']);
    });

    test('need not speak of what the shared one retires', () => {
      const later = { fields: { 'drive/phrase': text }, retired: { 'drive/why': text } };
      expect(compare([english], both.next, later)).toMatchObject({ found: [], next: lock });
    });
  });
});
