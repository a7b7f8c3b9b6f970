import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { brandWith, groundwork } from './site.ts';

const head = `---
title: A sheet
summary: What it is for.
stage: before
minutes: 5
order: 900
`;

/** A sheet with these lines of `fields` (the first is line 7) and this text. */
const sheet = (fields: string, body: string) => `${head}${fields}---\n\n${body}\n`;

/** Each author's mistake: the file as written, where it is, and words of the sentence. */
const mistakes: readonly (readonly [what: string, text: string, place: string, words: string])[] = [
  [
    'unknown field type',
    sheet('fields:\n  mood:\n    type: slider\n    label: Mood\n', '<Field id="mood" />'),
    '9:11',
    '"slider" is not a field type; use one of short-text',
  ],
  [
    'missing field type',
    sheet('fields:\n  mood:\n    label: Mood\n', '<Field id="mood" />'),
    '8:3',
    '"fields.mood" lacks "type"',
  ],
  [
    'unknown option',
    sheet(
      'fields:\n  mood:\n    type: date\n    label: Mood\n    rows: 3\n',
      '<Field id="mood" />',
    ),
    '11:5',
    '"fields.mood" has no option "rows"',
  ],
  [
    'missing option',
    sheet(
      'fields:\n  mood:\n    type: scale\n    label: Mood\n    min: 0\n    max: 5\n    minLabel: low\n',
      '<Field id="mood" />',
    ),
    '8:3',
    '"fields.mood" lacks "maxLabel"',
  ],
  [
    'an option of the wrong kind',
    sheet(
      'fields:\n  mood:\n    type: long-text\n    label: Mood\n    rows: many\n',
      '<Field id="mood" />',
    ),
    '11:11',
    '"fields.mood.rows" must be a number',
  ],
  [
    'unknown option in a record',
    sheet(
      'fields:\n  fears:\n    type: records\n    label: Fears\n    item: fear\n    fields:\n      what:\n        type: date\n        label: What\n        size: 3\n',
      '<Field id="fears" />',
    ),
    '16:9',
    '"fields.fears.fields.what" has no option "size"',
  ],
  [
    'a blank that is not described',
    sheet(
      'fields:\n  ask:\n    type: sentence\n    label: Ask\n    template: From {here} to {there}.\n    blanks:\n      here:\n        label: Here\n',
      '<Field id="ask" />',
    ),
    '11:15',
    '"fields.ask.template" names {there}, which blanks does not describe',
  ],
  [
    'duplicate key',
    sheet(
      'fields:\n  mood:\n    type: date\n    label: Mood\n  mood:\n    type: date\n    label: Again\n',
      '<Field id="mood" />',
    ),
    '11:3',
    '"mood" is written twice',
  ],
  [
    'field declared and never placed',
    sheet('fields:\n  mood:\n    type: date\n    label: Mood\n', '```\n<Field id="mood" />\n```'),
    '8:3',
    '"mood" is declared and never placed',
  ],
  [
    'field placed twice',
    sheet(
      'fields:\n  mood:\n    type: date\n    label: Mood\n',
      '<Field id="mood" />\n\nText.\n\n  <Field id="mood" />',
    ),
    '17:3',
    '"mood" is placed a second time (the first is on line 13)',
  ],
  [
    'field placed and not declared',
    sheet('', 'Text.\n\n<Field id="mood" />'),
    '11:1',
    '"mood" is placed and not declared',
  ],
  [
    'field placed by something else than its id',
    sheet('', '<Field id={"mood"} />'),
    '9:1',
    'write <Field id="its-id" />',
  ],
  [
    'malformed id',
    sheet('fields:\n  My_mood:\n    type: date\n    label: Mood\n', '<Field id="My_mood" />'),
    '8:3',
    '"My_mood" is not an id',
  ],
  [
    'bad stage',
    sheet('', 'Text.').replace('stage: before', 'stage: someday'),
    '4:8',
    '"stage" must be one of before, during, after',
  ],
  [
    'missing title',
    sheet('', 'Text.').replace('title: A sheet\n', ''),
    '2:1',
    'The sheet lacks "title"',
  ],
  ['unknown key', sheet('color: red\n', 'Text.'), '7:1', 'The sheet has no option "color"'],
  [
    'broken internal link',
    sheet('', 'See [this](/guides/nowhere/).'),
    '9:5',
    'The link to "/guides/nowhere/" leads nowhere',
  ],
  [
    'link without its last slash',
    sheet('', 'See [this](/guides).'),
    '9:5',
    'The link to "/guides" leads nowhere',
  ],
  [
    'an unchecked link',
    sheet('', '<a href="/nowhere/">here</a>'),
    '9:1',
    'An <a> element is not checked',
  ],
  ['YAML that is none', sheet('fields: [\n', 'Text.'), '8:1', 'This is not valid YAML'],
  ['no frontmatter', 'Text.\n', '1:1', 'The sheet has no frontmatter'],
  [
    'MDX that is none',
    sheet('', 'Text.\n\n<Note>\n\nNever closed.'),
    '11:1',
    'This is not valid MDX',
  ],
];

describe('an author who makes a mistake is told where and what to do', () => {
  test.each(mistakes)('%s', (_what, text, place, words) => {
    const folder = brandWith({ 'content/en/guides/a-sheet.mdx': text });
    const { status, errors } = groundwork('check', '--brand', folder);
    expect(errors).toContain(`content/en/guides/a-sheet.mdx:${place} `);
    expect(errors).toContain(words);
    expect(status).toBe(1);
  });

  test('every mistake is named at once', () => {
    const folder = brandWith(
      Object.fromEntries(
        mistakes.map(([, text], index) => [`content/en/guides/s-${index}.mdx`, text]),
      ),
    );
    const { errors } = groundwork('check', '--brand', folder);
    for (const [index, [, , place]] of mistakes.entries()) {
      expect(errors).toContain(`s-${index}.mdx:${place} `);
    }
  });

  test('a slug used in two collections', () => {
    const text = sheet('', 'Text.');
    const folder = brandWith({
      'content/en/guides/twin.mdx': text,
      'content/en/worksheets/twin.mdx': text,
    });
    const { status, errors } = groundwork('check', '--brand', folder);
    expect(errors).toMatch(
      /worksheets\/twin\.mdx:1:1 The slug "twin" is used by .*guides\/twin\.mdx too/,
    );
    expect(status).toBe(1);
  });

  test('a file whose name is no slug', () => {
    const folder = brandWith({ 'content/en/guides/My Guide.mdx': sheet('', 'Text.') });
    expect(groundwork('check', '--brand', folder).errors).toContain(
      'My Guide.mdx:1:1 "My Guide" is not an id',
    );
  });

  test('the build fails before it writes anything', () => {
    const folder = brandWith({ 'content/en/guides/a-sheet.mdx': sheet('', '[x](/nope/)') });
    const out = join(folder, 'out');
    const { status, errors } = groundwork('build', '--brand', folder, '--out', out);
    expect(status).toBe(1);
    expect(errors).toContain(
      `${basename(folder)}/content/en/guides/a-sheet.mdx:9:1 The link to "/nope/"`,
    );
    expect(existsSync(out)).toBe(false);
  });
});

describe('a center that makes a mistake in its brand.yaml is told too', () => {
  test.each([
    ['a key that is none', 'id: a\nname: A\nfont: x\n', '3:1 The brand has no option "font"'],
    ['a missing name', 'id: a\n', 'The brand lacks "name"'],
    ['an id that is none', 'id: A B\nname: A\n', '1:5 "id" must be kebab-case'],
    ['an empty file', '', '1:1 The brand lacks "id"'],
  ])('%s', (_what, text, words) => {
    const { status, errors } = groundwork('check', '--brand', brandWith({ 'brand.yaml': text }));
    expect(errors).toContain(words);
    expect(status).toBe(1);
  });

  test('a folder without one', () => {
    const { status, errors } = groundwork('check', '--brand', '/nowhere');
    expect(errors).toContain('There is no /nowhere/brand.yaml');
    expect(status).toBe(1);
  });
});
