import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mistakes, sheet } from './mistakes.ts';
import { brandWith, groundwork } from './site.ts';

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

describe('a center that makes a mistake in its brief.yaml is told where and what to do', () => {
  const brief = (section: string) =>
    `title: Brief\nsummary: One page.\nsections:\n  drive:\n    label: Drive\n${section}`;
  test.each([
    ['a source that is none', brief('    from: nowhere/nothing\n'), '6:5 No sheet declares'],
    ['a section without a source', brief(''), '4:3 "sections.drive" lacks "from"'],
    [
      'a missing title',
      brief('    from: career-drive/phrase\n').slice(13),
      'The brief lacks "title"',
    ],
  ])('%s', (_what, text, words) => {
    const folder = brandWith({ 'content/en/brief.yaml': text });
    const { status, errors } = groundwork('check', '--brand', folder);
    expect(errors).toContain('content/en/brief.yaml:');
    expect(errors).toContain(words);
    expect(status).toBe(1);
  });
});

describe('a center that makes a mistake in its brand.yaml is told too', () => {
  test.each([
    ['a key that is none', 'id: a\nname: A\nfont: x\n', '3:1 The brand has no option "font"'],
    ['a missing name', 'id: a\n', 'The brand lacks "name"'],
    ['an id that is none', 'id: A B\nname: A\n', '1:5 "id" must be kebab-case'],
    ['an empty file', '', '1:1 The brand lacks "id"'],
    [
      'a colour that cannot be read',
      "id: a\nname: A\ncolors:\n  accent: '#e08a3c'\n",
      '4:11 "colors.accent" #e08a3c has a contrast of 2.5:1',
    ],
    [
      'a colour that is none',
      'id: a\nname: A\ncolors:\n  accent: teel\n',
      '4:11 "colors.accent" must be a colour',
    ],
    [
      'a language without strings',
      'id: a\nname: A\nlocales: [en, eo]\n',
      '3:15 There are no strings of the interface in "eo"; write them in',
    ],
    [
      'wording for a language that is not published',
      'id: a\nname: A\nstrings:\n  de:\n    home.title: Willkommen\n',
      '4:3 "strings" rewords "de", which is not among "locales"',
    ],
    [
      'wording for a string that is none',
      'id: a\nname: A\nstrings:\n  en:\n    home.titel: Welcome\n',
      '5:5 "strings.en" has no option "home.titel"',
    ],
    [
      'wording that loses a gap',
      'id: a\nname: A\nstrings:\n  en:\n    site.home: Home\n',
      '5:16 "site.home" must have the gaps of the English string, each at least once: {name}',
    ],
    [
      'a sheet to hide that there is not',
      'id: a\nname: A\nhide: [oskr]\n',
      '3:8 "hide" names the sheet "oskr", which there is not',
    ],
    [
      'a hidden sheet that another needs',
      'id: a\nname: A\nhide: [fears-to-boundaries]\n',
      'and "hide" names "fears-to-boundaries"; hide "role-screen" too',
    ],
    [
      'a page to be framed by, with a path',
      'id: a\nname: A\nframeAncestors: [https://lms.example/course]\n',
      '3:18 "frameAncestors.0" must be an origin such as https://lms.example.edu',
    ],
  ])('%s', (_what, text, words) => {
    const { status, errors } = groundwork('check', '--brand', brandWith({ 'brand.yaml': text }));
    expect(errors).toContain(words);
    expect(status).toBe(1);
  });

  test('a language of its own with a string that is none, and one that lost its gap', () => {
    const folder = brandWith({
      'brand.yaml': 'id: a\nname: A\nlocales: [eo]\n',
      'i18n/eo.json': '{\n  "site.skup": "Al la teksto",\n  "site.home": "Hejmo"\n}\n',
    });
    const { status, errors } = groundwork('check', '--brand', folder);
    expect(errors).toContain('eo.json:2:3 The language has no option "site.skup"');
    expect(status).toBe(1);
  });

  test('a language of its own that has not everything yet stands, and is told of', () => {
    const folder = brandWith({
      'brand.yaml': 'id: a\nname: A\nlocales: [en, eo]\n',
      'i18n/eo.json': '{ "site.skip": "Al la teksto" }\n',
    });
    const { status, out } = groundwork('check', '--brand', folder);
    expect(out).toMatch(
      /\d+ strings of the interface in "eo" stand in English for now: site\.home/,
    );
    expect(status).toBe(0);
  });

  test('a folder without one', () => {
    const { status, errors } = groundwork('check', '--brand', '/nowhere');
    expect(errors).toContain('There is no /nowhere/brand.yaml');
    expect(status).toBe(1);
  });
});
