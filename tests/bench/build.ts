// A cold build with its search index, beside a bare Astro, MDX and Pagefind site of the same pages.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { guide, note } from './pages.ts';

interface Cost {
  readonly seconds: number;
  readonly megabytes: number;
}

const modules = resolve('node_modules');

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const guides = (folder: string, count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `${folder}/guide-${index + 1}.mdx`,
      guide(index + 1),
    ]),
  );

/** Runs a command to its end. Its peak memory is the kernel's own count (Linux). */
function cost(folder: string, ...args: string[]): Cost {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', resolve('tests/bench/peak.ts'), ...args],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } },
  );
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${args.join(' ')} failed:\n${stdout}\n${stderr}`);
  const peak = /peak (\d+) kB/.exec(stderr)?.[1] ?? 'NaN';
  return { seconds, megabytes: Number(peak) / 1024 };
}

function groundwork(count: number): Cost {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-bench-'));
  write(folder, {
    'brand.yaml': 'id: bench\nname: Bench\n',
    // A brief needs an answer to show.
    'content/en/brief.yaml':
      'title: Brief\nsummary: Brief.\nsections:\n  note:\n    label: Note\n    from: note/note\n',
    'content/en/worksheets/note.mdx': note,
    ...guides('content/en/guides', count),
  });
  const measured = cost(resolve('.'), 'tests/bench/generated.ts', folder);
  rmSync(folder, { recursive: true });
  return measured;
}

function bare(count: number): Cost {
  const folder = mkdtempSync(join(tmpdir(), 'bare-bench-'));
  write(folder, {
    'package.json': '{"type":"module"}',
    'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { guides: defineCollection({ loader: glob({ pattern: '*.mdx', base: './src/content/guides' }) }) };`,
    'src/pages/guides/[slug].astro': `---
import { getCollection, render } from 'astro:content';
export const getStaticPaths = async () =>
  (await getCollection('guides')).map((entry) => ({ params: { slug: entry.id }, props: { entry } }));
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>{entry.data.title}</title></head>
<body><main data-pagefind-body><h1>{entry.data.title}</h1><Content /></main></body></html>`,
    'build.mjs': `import { build } from 'astro';
import mdx from '@astrojs/mdx';
import { close, createIndex } from 'pagefind';
await build({ root: '.', configFile: false, logLevel: 'error', integrations: [mdx()] });
const { index } = await createIndex();
await index.addDirectory({ path: 'dist' });
await index.writeFiles({ outputPath: 'dist/pagefind' });
await close();`,
    ...guides('src/content/guides', count),
  });
  symlinkSync(modules, join(folder, 'node_modules'));
  const measured = cost(folder, 'build.mjs');
  rmSync(folder, { recursive: true });
  return measured;
}

const middle = (costs: readonly Cost[], key: keyof Cost) =>
  costs.map((each) => each[key]).toSorted((one, other) => one - other)[
    Math.floor(costs.length / 2)
  ] ?? NaN;

/** Prints both at each size, run in turns so that the machine's moods fall on both. */
export function benchBuild(sizes: readonly number[]): void {
  console.log(
    'Cold build with search index (median of the runs; peak memory of the build process)',
  );
  for (const size of sizes) {
    const rounds = size > 1000 ? 1 : 3;
    const runs = Array.from({ length: rounds }, () => [groundwork(size), bare(size)] as const);
    const ours = runs.map(([each]) => each);
    const theirs = runs.map(([, each]) => each);
    const [time, other] = [middle(ours, 'seconds'), middle(theirs, 'seconds')];
    console.log(
      `  ${String(size).padStart(5)} guides  ${time.toFixed(2)} s  ${middle(ours, 'megabytes').toFixed(0)} MB` +
        `   bare ${other.toFixed(2)} s  ${middle(theirs, 'megabytes').toFixed(0)} MB` +
        `   ${(time / other).toFixed(2)}×   ${((time / size) * 1000).toFixed(1)} ms a page`,
    );
  }
}

/** The versions that both sites are built with. */
export const versions = () =>
  (['astro', 'pagefind'] as const)
    .map(
      (name) =>
        `${name} ${(JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')) as { version: string }).version}`,
    )
    .join(', ');
