// The service worker of each site: the worker's code, which is bundled once, behind a list of what the site holds.
import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { root } from '../brand/site-config.ts';
import { compressFile, filesIn } from '../hosting/compress.ts';
import { isHidden } from '../hosting/rules.ts';
import { hashLength, isHashed, type Held, type Holdings } from '../worker/kept.ts';
import type { Pages } from './site-by-site.ts';

/** Where it lies in a site, which is all that it answers for. */
const name = 'sw.js';

/** What no page asks for: it is for hosts, search engines, other sites and home screens. */
const others =
  /^(404\.html|robots\.txt|sitemap\.xml|outline\.json|embed\.js|sw\.js|(icon|social)-.*\.png)$/;

export class Workers {
  #code: Promise<string> | undefined;
  /** What the page for what is not kept is made of: the same in all sites. */
  #assets: readonly string[] | undefined;
  /** What sites share, by its path: the name of each says what is in it. */
  readonly #shared = new Map<string, Held>();

  /** Writes the worker of a finished site. Its compressed copies must be there: they say what a file weighs. */
  async write(folder: string, pages: Pages, locales: readonly string[]): Promise<void> {
    const offline = locales.map((locale, index) => {
      const page = index === 0 ? 'offline/' : `${locale}/offline/`;
      this.#assets ??= assetsOf(folder, pages.get(`/${page}`) ?? '');
      return [locale, [page, ...this.#assets]] as const;
    });
    const holdings: Holdings = {
      locales,
      files: this.#filesIn(folder, pages).map(({ path, hash, size }) => [path, hash, size]),
      offline: Object.fromEntries(offline),
    };
    const code = await (this.#code ??= bundle());
    const file = join(folder, name);
    writeFileSync(file, `const __HOLDINGS__=${JSON.stringify(holdings)};\n${code}`);
    await compressFile(file, 'own');
  }

  #filesIn(folder: string, pages: Pages): Held[] {
    const all = filesIn(folder);
    const held = (file: string): Held => {
      const path = file.replace(/(^|\/)index\.html$/, '$1');
      const content = pages.get(`/${path}`) ?? readFileSync(join(folder, file));
      const copy = `${file}.br`;
      return {
        path,
        hash: createHash('sha256').update(content).digest('base64url').slice(0, hashLength),
        size: all.has(copy) ? statSync(join(folder, copy)).size : Buffer.byteLength(content),
      };
    };
    const sharedOrHeld = (file: string): Held => {
      if (!isHashed(file)) return held(file);
      const known = this.#shared.get(file) ?? held(file);
      this.#shared.set(file, known);
      return known;
    };
    return [...all]
      .filter((file) => !/\.(br|gz)$/.test(file) && !isHidden(file) && !others.test(file))
      .filter((file) => file !== 'pagefind/wasm.unknown.pagefind' || !hasOwnWasm(all))
      .sort()
      .map(sharedOrHeld);
  }
}

/** Pagefind has a second one, for languages that it does not know the forms of words in. */
const hasOwnWasm = (all: ReadonlySet<string>) =>
  [...all].some((file) => /^pagefind\/wasm\.(?!unknown)/.test(file));

/** The scripts and style sheets of a page, and the scripts that these ask for later, from the site's root. */
function assetsOf(folder: string, html: string): string[] {
  const found = [...html.matchAll(/="[^"]*\/(_astro\/[^"]+)"/g)].map(([, path = '']) => path);
  const now = withImports(folder, found, /from\s*["'`]\.\/([^"'`]+)/g);
  const later = withImports(folder, now, /import\(["'`]\.\/([^"'`]+)/g, 1);
  return withImports(folder, later, /from\s*["'`]\.\/([^"'`]+)/g);
}

/** Scripts with those that they name, and these in turn, so many times. */
function withImports(
  folder: string,
  paths: readonly string[],
  naming: RegExp,
  times = Infinity,
): string[] {
  const all = new Set(paths);
  for (let fresh = [...all], round = 0; fresh.length > 0 && round < times; round++) {
    const codes = fresh
      .filter((path) => path.endsWith('.js'))
      .map((path) => readFileSync(join(folder, path), 'utf8'));
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
