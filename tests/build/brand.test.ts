import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { brandWith, groundwork } from './site.ts';

const own = `---
title: Our own sheet
summary: Only here.
stage: after
minutes: 5
order: 1
fields:
  note:
    type: short-text
    label: A note
---

<Field id="note" />

Back to [the first guide](/guides/prepare-for-your-first-session/).
`;

test('a brand outside the repository adds a sheet, replaces one, and is served under a path', () => {
  const folder = brandWith({
    'content/en/worksheets/our-own.mdx': own,
    'content/en/guides/prepare-for-your-first-session.mdx': own
      .replace('Our own sheet', 'Replaced')
      .replace(/fields:[^]*---\n/, '---\n')
      .replace('<Field id="note" />', 'Other words.'),
  });
  const out = join(mkdtempSync(join(tmpdir(), 'groundwork-out-')), 'site');
  const { status, errors } = groundwork(
    'build',
    '--brand',
    folder,
    '--out',
    out,
    '--base',
    '/a/b',
    '--site',
    'https://careers.example.edu',
  );
  expect(errors).toBe('');
  expect(status).toBe(0);

  const page = readFileSync(join(out, 'worksheets/our-own/index.html'), 'utf8');
  expect(page).toContain('Fixture Center');
  expect(page).toContain('href="/a/b/guides/prepare-for-your-first-session/"');
  expect(page).toContain('href="https://careers.example.edu/a/b/worksheets/our-own/"');
  expect(page).not.toContain(folder);

  const outline = JSON.parse(readFileSync(join(out, 'outline.json'), 'utf8')) as {
    sheets: {
      slug: string;
      title: string;
      url: string;
      fields: { id: string; type: string; label: string }[];
    }[];
  };
  const bySlug = new Map(outline.sheets.map((sheet) => [sheet.slug, sheet]));
  expect(bySlug.get('prepare-for-your-first-session')?.title).toBe('Replaced');
  expect(bySlug.get('our-own')).toMatchObject({
    url: '/a/b/worksheets/our-own/',
    fields: [{ id: 'our-own/note', type: 'short-text', label: 'A note' }],
  });
  expect(bySlug.has('fears-to-boundaries')).toBe(true);
});
