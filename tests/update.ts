// A brand's site in two versions, for tests of what happens to pages that are open when it is replaced.
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Workers } from '../src/build/worker.ts';
import { groundwork, writeFiles } from './build/site.ts';

const folder = fileURLToPath(new URL('../node_modules/.cache/groundwork-tests/', import.meta.url));

/** Where `buildUpdate` puts them. */
export const versions = { before: join(folder, 'before'), after: join(folder, 'after') } as const;

const plan = (fields: string, words: string, placed: readonly string[]) => `---
title: My plan
summary: ${words}
stage: after
minutes: 5
order: 900
${fields}---

${placed.map((id) => `<Field id="${id}" />`).join('\n\n')}
`;

const field = (id: string, type: string, label: string, more = '') =>
  `  ${id}:\n    type: ${type}\n    label: ${label}\n${more}`;

const first: Readonly<Record<string, string>> = {
  'brand.yaml': 'id: moving\nname: Moving Center\n',
  'content/en/worksheets/old-plan.mdx': plan(
    `fields:\n${field('aim', 'short-text', 'Your aim')}${field('steps', 'list', 'Your steps', '    item: step\n')}${field('mood', 'short-text', 'Your mood')}`,
    'A quokka stands at the beginning.',
    ['aim', 'steps', 'mood'],
  ),
};

/** Its sheet has another name, and one of its fields is gone. */
const next: Readonly<Record<string, string>> = {
  'content/en/worksheets/new-plan.mdx': plan(
    `fields:\n${field('aim', 'short-text', 'Your aim now', '    aliases: [old-plan/aim]\n')}${field('steps', 'list', 'Your steps now', '    item: step\n    aliases: [old-plan/steps]\n')}retired: [old-plan/mood]\n`,
    'A wombat stands at the beginning.',
    ['aim', 'steps'],
  ),
};

export async function buildUpdate(): Promise<void> {
  const brand = mkdtempSync(join(tmpdir(), 'groundwork-moving-'));
  try {
    writeFiles(brand, first);
    build(brand, versions.before);
    rmSync(join(brand, 'content/en/worksheets/old-plan.mdx'));
    writeFiles(brand, next);
    build(brand, versions.after);
    rename(versions.after);
    // It lists what is there, as it is.
    await new Workers().write(versions.after, pagesIn(versions.after), ['en']);
  } finally {
    rmSync(brand, { recursive: true });
  }
}

function build(brand: string, out: string): void {
  const { status, errors } = groundwork('build', '--brand', brand, '--out', out);
  if (status !== 0) throw new Error(`The build failed: ${errors}`);
}

const pagesIn = (site: string) =>
  new Map(
    readdirSync(site, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('index.html'))
      .map((path) => [
        `/${path.replaceAll(sep, '/').replace(/index\.html$/, '')}`,
        readFileSync(join(site, path), 'utf8'),
      ]),
  );

/**
 * Gives every script and style sheet another name, as it gets with each release of Groundwork that changes
 * it: none of the old ones is to be found.
 */
function rename(site: string): void {
  const assets = join(site, '_astro');
  const hashed = readdirSync(assets).filter((name) => /\.[\w-]{6,8}\.(js|css)$/.test(name));
  const renamed = new Map(
    hashed.map((name) => [name, name.replace(/([\w-]{4})\.(js|css)$/, 'v2$1.$2')] as const),
  );
  const texts = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(html|js|css)$/.test(path),
  );
  for (const path of texts) {
    let text = readFileSync(join(site, path), 'utf8');
    for (const [name, other] of renamed) text = text.replaceAll(name, other);
    writeFileSync(join(site, path), text);
  }
  for (const [name, other] of renamed) renameSync(join(assets, name), join(assets, other));
}
