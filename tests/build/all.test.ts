import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sheet } from './mistakes.ts';
import { groundwork, writeFiles } from './site.ts';

/** A folder of brands, each with its files. */
function brandsWith(brands: Readonly<Record<string, Readonly<Record<string, string>>>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-brands-'));
  for (const [name, files] of Object.entries(brands)) {
    writeFiles(join(folder, name), files);
  }
  return folder;
}

test('every brand in a folder is built with its own words and base, and one that fails stops no other', () => {
  const folder = brandsWith({
    north: {
      'brand.yaml':
        "id: north\nname: North Center\nbase: /north/\ncolors:\n  accent: '#7a1f3d'\nstrings:\n  en:\n    home.title: North words\n",
    },
    south: {
      'brand.yaml':
        'id: south\nname: South Center\nsite: https://south.example\nhide: [offers-and-pay]\n',
      'content/en/worksheets/southern.mdx': sheet('', 'Only in the south.'),
    },
    misspelt: { 'brand.yaml': 'id: misspelt\nnam: Misspelt\n' },
    unsound: {
      'brand.yaml': 'id: unsound\nname: Unsound\n',
      'content/en/guides/unsound.mdx': sheet('', 'Hello {nobody.name}'),
    },
    unbundled: {
      'brand.yaml': 'id: unbundled\nname: Unbundled\n',
      'content/en/guides/unbundled.mdx': sheet('', "import Gone from './gone.astro'\n\n<Gone />"),
    },
    twin: { 'brand.yaml': 'id: north\nname: Another North\n' },
    'no-brand': { 'notes.txt': 'Not a brand.' },
  });
  const out = join(folder, 'out');
  const { status, out: said, errors } = groundwork('build', '--all', folder, '--out', out);
  const read = (path: string) => readFileSync(join(out, path), 'utf8');

  expect(status).toBe(1);
  expect(said).toContain('6 of 6');
  const complaints = errors.trim().split('\n');
  expect(complaints, errors).toHaveLength(5);
  expect(errors).toMatch(/^misspelt: .*misspelt\/brand\.yaml:1:1 The brand lacks "name"/m);
  expect(errors).toMatch(/^unsound: \/.* cannot be made: nobody is not defined/m);
  expect(errors).toMatch(/^unbundled: .*gone\.astro/m);
  expect(errors).toMatch(/^twin: its id is that of north/m);
  expect(complaints.at(-1)).toContain('2 of 6 brands');
  expect(readdirSync(out).sort()).toEqual(['north', 'south']);

  expect(read('north/index.html')).toContain('North words');
  expect(read('north/index.html')).toContain('--accent:#7a1f3d');
  const [, script = ''] = /src="\/north(\/_astro\/[^"]+\.js)"/.exec(read('north/index.html')) ?? [];
  expect(existsSync(join(out, 'north', script))).toBe(true);
  expect(existsSync(join(out, 'north/questions/offers-and-pay/index.html'))).toBe(true);
  expect(existsSync(join(out, 'north/worksheets/southern/index.html'))).toBe(false);

  expect(read('south/worksheets/southern/index.html')).toContain('Only in the south.');
  expect(existsSync(join(out, 'south/questions/offers-and-pay/index.html'))).toBe(false);
  expect(read('south/sitemap.xml')).toContain('https://south.example/worksheets/southern/');
  expect(read('south/404.html')).toContain('South Center');
});

test('arguments that belong in each brand.yaml are refused', () => {
  const { status, errors } = groundwork('build', '--all', tmpdir(), '--base', '/x/');
  expect(status).toBe(1);
  expect(errors).toContain('leave --brand, --site and --base away');
});
