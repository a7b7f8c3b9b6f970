import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { check } from '../../src/cli/check.ts';
import { record } from '../../src/cli/locks.ts';
import { siteOf } from '../../src/cli/site.ts';
import { sheet } from './mistakes.ts';
import { brandWith, groundwork } from './site.ts';

const file = 'fields.lock.json';
const own = 'content/en/guides/a-sheet.mdx';
const lock = (fields: Readonly<Record<string, string>>, retired = {}) =>
  `${JSON.stringify({ format: 'groundwork-fields', version: 1, fields, retired }, null, 2)}\n`;
const mood = (type: string, more = '') =>
  sheet(
    `${more}fields:\n  mood:\n    type: ${type}\n    label: Mood\n`,
    'Text.\n\n<Field id="mood" />',
  );
const plain = sheet('', 'Text.');
const published = lock({ 'a-sheet/mood': 'date' });
const retired = lock({}, { 'a-sheet/mood': 'date' });

describe('what is done to a published field without a word is named with its place', () => {
  test.each([
    [
      'it vanishes',
      { [file]: published, [own]: plain },
      `${own}:1:1`,
      'The field "mood" was published on this sheet and is gone; write retired: [mood] here, or aliases: [a-sheet/mood] on the field',
    ],
    [
      'its sheet vanishes',
      { [file]: published },
      `${file}:5:5`,
      'The answer "a-sheet/mood" was published and its sheet is gone; write aliases: [a-sheet/mood] on the field',
    ],
    [
      'its type changes',
      { [file]: published, [own]: mood('short-text') },
      `${own}:8:3`,
      'The field "mood" was published as date and is short-text now; give it a new id',
    ],
    [
      'it has answers no more',
      { [file]: published, [own]: mood('carry').replace('Mood', 'Mood\n    from: oskar/readings') },
      `${own}:8:3`,
      'The field "mood" was published as date and is carry now',
    ],
    [
      'it comes back',
      { [file]: retired, [own]: mood('date') },
      `${own}:8:3`,
      'The id "mood" is retired, and clients may still have answers under it; choose a new id',
    ],
    [
      'it comes back as something else',
      { [file]: retired, [own]: mood('short-text') },
      `${own}:8:3`,
      'The field "mood" was published as date and is short-text now',
    ],
    [
      'a sheet that replaces a shared one drops it',
      { 'content/en/exercises/career-drive.mdx': plain },
      'content/en/exercises/career-drive.mdx:1:1',
      'The field "phrase" was published on this sheet and is gone; write retired: [phrase] here',
    ],
    [
      'a sheet that replaces a shared one takes up an id that is retired',
      { 'content/en/questions/changing-industry.mdx': mood('date').replaceAll('mood', 'session') },
      'content/en/questions/changing-industry.mdx:8:3',
      'copy its line from "retired" in fields.lock.json to "fields" in ',
    ],
    [
      'a new field has two types in two languages',
      {
        'brand.yaml': 'id: fixture\nname: Fixture Center\nlocales: [en, es]\n',
        'i18n/es.json': '{}',
        [own]: mood('date'),
        [own.replace('/en/', '/es/')]: mood('short-text'),
      },
      `${own.replace('/en/', '/es/')}:8:3`,
      '"a-sheet/mood" is short-text here and date in ',
    ],
    [
      'a merge was left half done',
      { [file]: published.replace('    "', '<<<<<<< ours\n    "'), [own]: mood('date') },
      `${file}:5:1`,
      'A merge left its marks here; keep the ids of both sides',
    ],
    [
      'the lock is no JSON',
      { [file]: published.replace('"date"', '"date",'), [own]: mood('date') },
      `${file}:6:3`,
      'This is not valid JSON',
    ],
    [
      'the lock is of another form',
      { [file]: published.replace('a-sheet/mood', 'mood'), [own]: mood('date') },
      `${file}:5:13`,
      '"fields.mood" must be an answer id',
    ],
  ])('%s', (_what, files, place, words) => {
    const folder = brandWith(files);
    const before = contents(folder);
    const { status, errors } = groundwork('check', '--brand', folder);
    expect(errors).toContain(`${place} `);
    expect(errors).toContain(words);
    expect(status).toBe(1);
    expect(contents(folder)).toEqual(before);
  });

  test('what a sheet with a mistake declares is not called gone, and nothing is recorded', () => {
    const folder = brandWith({
      [file]: published,
      [own]: mood('slider'),
      'content/en/guides/another.mdx': mood('date'),
    });
    const { errors } = groundwork('check', '--brand', folder);
    expect(errors).toContain('One mistake in the sheets:');
    expect(readFileSync(join(folder, file), 'utf8')).toBe(published);
  });
});

describe('what is right is recorded', () => {
  test('a new field of a brand, in its folder, and said once', () => {
    const shared = readFileSync(file, 'utf8');
    const folder = brandWith({ [own]: mood('date') });
    const { status, out, errors } = groundwork('check', '--brand', folder);
    expect([status, errors]).toEqual([0, '']);
    expect(out).toMatch(/^Recorded 1 new field in .*fields\.lock\.json: commit it\.$/m);
    expect(readFileSync(join(folder, file), 'utf8')).toBe(published);
    expect(groundwork('check', '--brand', folder).out).not.toContain('Recorded');
    expect(readdirSync(folder).toSorted()).toEqual(['brand.yaml', 'content', file]);
    expect(readFileSync(file, 'utf8')).toBe(shared);
  });

  test.each([
    ['is retired by its sheet', sheet('retired: [mood]\n', 'Text.'), {}],
    [
      'has its answers taken over',
      mood('short-text')
        .replaceAll('mood', 'spirits')
        .replace('Mood', 'Mood\n    aliases: [a-sheet/mood]'),
      { 'a-sheet/spirits': 'short-text' },
    ],
  ])('a field that %s', (_how, text, fields) => {
    const folder = brandWith({ [file]: published, [own]: text });
    const { status } = groundwork('check', '--brand', folder);
    expect(status).toBe(0);
    expect(readFileSync(join(folder, file), 'utf8')).toBe(lock(fields, { 'a-sheet/mood': 'date' }));
  });

  test('a field whose sheet is gone, by any sheet', () => {
    const folder = brandWith({
      [file]: published,
      'content/en/guides/another.mdx': sheet('retired: [a-sheet/mood]\n', 'Text.'),
    });
    expect(groundwork('check', '--brand', folder).status).toBe(0);
    expect(readFileSync(join(folder, file), 'utf8')).toBe(retired);
  });

  test('nothing, where a brand has no field of its own', () => {
    const folder = brandWith({ [own]: plain });
    expect(groundwork('check', '--brand', folder).status).toBe(0);
    expect(existsSync(join(folder, file))).toBe(false);
  });
});

describe('in one process', () => {
  afterEach(() => vi.restoreAllMocks());

  test('a preview for authors compares and records nothing', async () => {
    vi.spyOn(console, 'log').mockReturnValue();
    const folder = brandWith({ [own]: mood('date') });
    const site = await siteOf({ brand: folder });
    await check(site, false);
    expect(existsSync(join(folder, file))).toBe(false);
    await check(site);
    expect(readFileSync(join(folder, file), 'utf8')).toBe(published);
  });

  test('the sheets that a brand overlays are recorded as they are, in every language', async () => {
    vi.spyOn(console, 'log').mockReturnValue();
    const shared = brandWith({
      [own]: mood('date'),
      'content/es/guides/otra.mdx': mood('list').replace('Mood', 'Mood\n    item: mood'),
    });
    const folder = brandWith({
      [own]: sheet('retired: [mood]\n', 'Text.'),
      'content/en/guides/more.mdx': mood('date'),
    });
    const site = await siteOf({ brand: folder });
    const contentFolders = [join(shared, 'content'), join(folder, 'content')];
    await check({ ...site, contentFolders });
    expect(readFileSync(join(shared, file), 'utf8')).toBe(
      lock({ 'a-sheet/mood': 'date', 'otra/mood': 'list' }),
    );
    expect(readFileSync(join(folder, file), 'utf8')).toBe(
      lock({ 'more/mood': 'date' }, { 'a-sheet/mood': 'date' }),
    );
  });

  test('where nothing can be written, a line says so and the build goes on', async () => {
    const said = vi.spyOn(console, 'error').mockReturnValue();
    const nothing = { fields: {}, retired: {} };
    const path = join(mkdtempSync(join(tmpdir(), 'groundwork-lock-')), 'nowhere', file);
    await record([{ path, file, was: nothing, next: { ...nothing, fields: { 'a/b': 'date' } } }]);
    expect(said.mock.calls).toEqual([
      [
        expect.stringMatching(
          /^fields\.lock\.json cannot be written to and lacks 1 new field: ENOENT/,
        ),
      ],
    ]);
  });
});

/** Every file of a folder, with its text. */
const contents = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .map((path) => [path, readFileSync(path, 'utf8')]);
