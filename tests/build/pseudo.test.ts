// No string is written in the code: in a language with an accent on every letter, no plain English is left.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildPseudo, unwritten, pseudo, tags } from '../pseudo.ts';

beforeAll(buildPseudo, 120_000);

const accented = join(pseudo, tags.accented);

const files = (ending: string) =>
  readdirSync(accented, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith(ending),
  );

const spoken = new Set(['aria-label', 'title', 'placeholder', 'alt', 'data-title', 'data-page']);

/** Each text and each name on a page, the strings that it hands to its scripts among them. */
function wordsOf(html: string): string[] {
  const found: string[] = [];
  const open: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      open.push('hreflang' in attributes ? 'in its own language' : name);
      for (const [attribute, text] of Object.entries(attributes)) {
        const isSaid = name === 'meta' ? attribute === 'content' : spoken.has(attribute);
        if (isSaid && (name !== 'meta' || isDescription(attributes))) found.push(text);
        if (attribute === 'data-strings') found.push(...textsIn(JSON.parse(text)));
      }
    },
    ontext(text) {
      const isUnsaid = ['script', 'style', 'in its own language'].some((name) =>
        open.includes(name),
      );
      if (!isUnsaid) found.push(text);
    },
    onclosetag() {
      open.pop();
    },
  });
  parser.end(html);
  return found;
}

const isDescription = ({ name = '', property = '' }: Record<string, string>) =>
  /^(description|og:(title|description|site_name))$/.test(name || property);

const textsIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : [];

describe('no plain English is left', () => {
  test('on any page', () => {
    const left = files('.html').flatMap((file) =>
      wordsOf(readFileSync(join(accented, file), 'utf8'))
        .filter((text) => unwritten(text).length > 0)
        .map((text) => `${file}: ${text.trim()}`),
    );
    expect(left).toEqual([]);
  });

  test('in what files of answers are made with', () => {
    const { strings } = JSON.parse(readFileSync(join(accented, 'prompts.json'), 'utf8')) as {
      strings: unknown;
    };
    expect(textsIn(strings).filter((text) => unwritten(text).length > 0)).toEqual([]);
  });

  test('in a form, and in the names of its controls', async () => {
    const bytes = new Uint8Array(readFileSync(join(accented, 'worksheets/every-type.pdf')));
    const form = await getDocument({ data: bytes }).promise;
    const left: string[] = [];
    for (let number = 1; number <= form.numPages; number++) {
      const page = await form.getPage(number);
      const { items } = await page.getTextContent();
      const controls = (await page.getAnnotations()) as { alternativeText?: string }[];
      left.push(
        ...items.map((item) => ('str' in item ? item.str : '')),
        ...controls.map(({ alternativeText = '' }) => alternativeText),
      );
    }
    expect(left.filter((text) => unwritten(text).length > 0)).toEqual([]);
    expect(left.join('')).toContain('ćĥóóííćéé');
  });
});

test('a language that runs from right to left says so on every page, and hands it to files', () => {
  const folder = join(pseudo, tags.rightToLeft);
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  const unsaid = pages.filter(
    (file) => !/<html lang="ar-XB"[^>]* dir="rtl"/.test(readFileSync(join(folder, file), 'utf8')),
  );
  expect(unsaid).toEqual([]);
  const prompts = JSON.parse(readFileSync(join(folder, 'prompts.json'), 'utf8')) as object;
  expect(prompts).toMatchObject({ language: tags.rightToLeft, direction: 'rtl' });
  expect(readFileSync(join(pseudo, 'index.html'), 'utf8')).not.toMatch(/<html[^>]* dir=/);
});
