// The service worker of each site: the worker's code, which is bundled once, behind a list of what the site holds.
import { createHash } from 'node:crypto';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { rolldown } from 'rolldown';
import { root } from '../brand/site-config.ts';
import { compressFile } from '../hosting/compress.ts';
import { isHidden } from '../hosting/rules.ts';
import { hashLength, isHashed, type Held, type Holdings } from '../worker/kept.ts';

/** Where it lies in a site, which is all that it answers for. */
const name = 'sw.js';

/** What no page asks for: it is for hosts, search engines, other sites and home screens. */
const others =
  /^(404\.html|robots\.txt|sitemap\.xml|outline\.json|embed\.js|sw\.js|(icon|social)-.*\.png)$/;

export class Workers {
  #code: Promise<string> | undefined;
  /** What the page for what is not kept is made of: the same in all sites. */
  #assets: Promise<readonly string[]> | undefined;
  /** What sites share, by its path: the name of each says what is in it. */
  readonly #shared = new Map<string, Promise<Held>>();

  /** Writes the worker of a finished site. Its compressed copies must be there: they say what a file weighs. */
  async write(folder: string, locales: readonly string[]): Promise<void> {
    const files = await this.#filesIn(folder);
    const offline = await Promise.all(
      locales.map(async (locale, index) => {
        const page = index === 0 ? 'offline/' : `${locale}/offline/`;
        const html = await readFile(join(folder, page, 'index.html'), 'utf8');
        this.#assets ??= assetsOf(folder, html);
        return [locale, [page, ...(await this.#assets)]] as const;
      }),
    );
    const holdings: Holdings = {
      locales,
      files: files.map(({ path, hash, size }) => [path, hash, size]),
      offline: Object.fromEntries(offline),
    };
    const code = await (this.#code ??= bundle());
    const file = join(folder, name);
    await writeFile(file, `const __HOLDINGS__=${JSON.stringify(holdings)};\n${code}`);
    await compressFile(file, 'own');
  }

  async #filesIn(folder: string): Promise<Held[]> {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const names = entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
    const all = new Set(names);
    return Promise.all(
      names
        .filter((file) => !/\.(br|gz)$/.test(file) && !isHidden(file) && !others.test(file))
        .filter((file) => file !== 'pagefind/wasm.unknown.pagefind' || !hasOwnWasm(all))
        .sort()
        .map((file) =>
          isHashed(file) ? this.#sharedFile(folder, file, all) : held(folder, file, all),
        ),
    );
  }

  #sharedFile(folder: string, file: string, all: ReadonlySet<string>): Promise<Held> {
    const known = this.#shared.get(file) ?? held(folder, file, all);
    this.#shared.set(file, known);
    return known;
  }
}

async function held(folder: string, file: string, all: ReadonlySet<string>): Promise<Held> {
  const content = await readFile(join(folder, file));
  const sent = all.has(`${file}.br`)
    ? (await stat(join(folder, `${file}.br`))).size
    : content.length;
  return {
    path: file.replace(/(^|\/)index\.html$/, '$1'),
    hash: createHash('sha256').update(content).digest('base64url').slice(0, hashLength),
    size: sent,
  };
}

/** Pagefind has a second one, for languages that it does not know the forms of words in. */
const hasOwnWasm = (all: ReadonlySet<string>) =>
  [...all].some((file) => /^pagefind\/wasm\.(?!unknown)/.test(file));

/** The scripts and style sheets of a page, and the scripts that these ask for later, from the site's root. */
async function assetsOf(folder: string, html: string): Promise<string[]> {
  const found = [...html.matchAll(/="[^"]*\/(_astro\/[^"]+)"/g)].map(([, path = '']) => path);
  const now = await withImports(folder, found, /from\s*["'`]\.\/([^"'`]+)/g);
  const later = await withImports(folder, now, /import\(["'`]\.\/([^"'`]+)/g, 1);
  return withImports(folder, later, /from\s*["'`]\.\/([^"'`]+)/g);
}

/** Scripts with those that they name, and these in turn, so many times. */
async function withImports(
  folder: string,
  paths: readonly string[],
  naming: RegExp,
  times = Infinity,
): Promise<string[]> {
  const all = new Set(paths);
  for (let fresh = [...all], round = 0; fresh.length > 0 && round < times; round++) {
    const codes = await Promise.all(
      fresh
        .filter((path) => path.endsWith('.js'))
        .map((path) => readFile(join(folder, path), 'utf8')),
    );
    const named = codes.flatMap((code) => [...code.matchAll(naming)].map(([, name = '']) => name));
    fresh = named.map((name) => `_astro/${name}`).filter((path) => !all.has(path));
    for (const path of fresh) all.add(path);
  }
  return [...all];
}

/** As one classic script: not every browser takes modules for service workers. */
async function bundle(): Promise<string> {
  const bundled = await rolldown({
    input: join(root, 'src/worker/worker.ts'),
    platform: 'browser',
    transform: { define: { 'process.env.NODE_ENV': '"production"' } },
  });
  const { output } = await bundled.generate({ format: 'iife', minify: true });
  await bundled.close();
  return output[0].code;
}
