// What a fillable PDF takes to make once the typefaces are cut, for the sheet with most controls.
import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { parse } from 'yaml';
import { sheetSchema } from '../../src/schemas/sheet.ts';
import { groundwork, openFacesAnew, pdfOf } from '../unit/pdf/every-type.ts';

const sheets = ['worksheets/role-screen', 'exercises/three-star-stories', 'worksheets/must-haves'];

test('making a form', { timeout: 120_000 }, async () => {
  for (const path of sheets) {
    const mdx = readFileSync(`src/content/en/${path}.mdx`, 'utf8');
    const [, head = '', body = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(mdx) ?? [];
    const { title, summary, fields } = sheetSchema.parse(parse(head));
    const slug = path.split('/')[1] ?? '';
    const sheet = { slug, title, summary, kind: '', fields, body };
    const times: number[] = [];
    for (let round = 0; round < 25; round++) {
      const faces = await openFacesAnew();
      const start = performance.now();
      await pdfOf(sheet, groundwork, faces);
      times.push(performance.now() - start);
    }
    const warm = times.slice(5).toSorted((one, other) => one - other);
    console.log(`A form of ${path}: median ${(warm[10] ?? NaN).toFixed(0)} ms`);
  }
});
