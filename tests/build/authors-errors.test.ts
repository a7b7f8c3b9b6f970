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
