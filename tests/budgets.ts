// What a page weighs before anything is done on it: HTML, CSS and JavaScript as gzip sends them; and what its PDFs weigh.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

/** In bytes. A guide is read on a phone's last bar of signal. Spanish says the same in some 6 % more of them. */
const budgets = {
  read: { all: 15 * 1024, scripts: 2 * 1024 },
  /** Lists of sheets, which are searched, narrowed, kept and marked with progress. */
  listed: { all: 15 * 1024, scripts: 5 * 1024 },
  filled: { all: 30 * 1024, scripts: 10 * 1024 },
  /** The workbook page, with all sheets and all that can be done with answers. */
  gathered: { all: 25 * 1024, scripts: 10 * 1024 },
  /** The book, in which every sheet stands so that it prints without scripts. No page fetches it along. */
  printed: { all: 185 * 1024, scripts: 15 * 1024 },
};

/** In bytes, as they are. A form is fetched over a phone's connection, too, and sent on by e-mail. */
const forms = { sheet: 150 * 1024, workbook: 640 * 1024 };

/** What marks a page as one of a kind, the first that fits. */
const marks: readonly (readonly [keyof typeof budgets, RegExp])[] = [
  ['printed', /<workbook-book/],
  ['gathered', /<workbook-overview/],
  ['filled', /<workbook-sheet|<session-brief/],
  ['listed', /<journey-progress|<sheet-filter|<offline-desk|<main[^]*<site-search/],
];

interface Weight {
  readonly path: string;
  readonly kind: keyof typeof budgets;
  readonly all: number;
  readonly scripts: number;
}

const gzipped = (text: string) => gzipSync(text, { level: 9 }).length;

/** Weighs every page of a build that is served at the root. */
function weigh(folder: string): Weight[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((path) => {
      const html = readFileSync(join(folder, path), 'utf8');
      // What is said to search engines in JSON is no script.
      const inline = [
        ...html.matchAll(/<script(?![^>]*\s(?:src=|type="application\/))[^>]*>([^]*?)<\/script>/g),
      ];
      const files = scriptsOf(
        folder,
        [...html.matchAll(/<script[^>]*src="([^"]+)"/g)].map(([, src = '']) => join(folder, src)),
      );
      for (const [, code = ''] of inline) {
        for (const file of importsOf(code)) scriptsOf(folder, [join(folder, file)], files);
      }
      // What is for paper alone a browser fetches by itself, after everything else.
      const styles = [...html.matchAll(/<link[^>]*href="([^"]+\.css)"(?![^>]*media="print")/g)].map(
        ([, href = '']) => join(folder, href),
      );
      const scripts =
        sum([...files].map((file) => gzipped(readFileSync(file, 'utf8')))) +
        sum(inline.map(([, code = '']) => gzipped(code)));
      const all =
        gzipped(html) + scripts + sum(styles.map((file) => gzipped(readFileSync(file, 'utf8'))));
      const kind = marks.find(([, mark]) => mark.test(html))?.[0] ?? 'read';
      return { path, kind, all, scripts } as const;
    });
}

/** The static imports of modules, and theirs; what is imported on demand is not part of a page. */
function scriptsOf(
  folder: string,
  entries: readonly string[],
  found = new Set<string>(),
): Set<string> {
  for (const file of entries) {
    if (found.has(file) || !existsSync(file)) continue;
    found.add(file);
    const inner = importsOf(readFileSync(file, 'utf8')).map((path) =>
      path.startsWith('/') ? join(folder, path) : normalize(join(dirname(file), path)),
    );
    scriptsOf(folder, inner, found);
  }
  return found;
}

function importsOf(code: string): string[] {
  return [...code.matchAll(/(?:from|import)\s*["'`]([./][^"'`]+\.js)["'`]/g)].map(
    ([, path = '']) => path,
  );
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** The fillable PDFs of a build. */
export const formsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.pdf'))
    .sort();

/** Prints each page's and each form's weight, and throws where one is over its budget. */
export function judge(folder: string): void {
  const over: string[] = [];
  for (const { path, kind, all, scripts } of weigh(folder)) {
    const budget = budgets[kind];
    console.log(
      `  ${String(all).padStart(6)} B, of it scripts ${String(scripts).padStart(5)} B  ${path}`,
    );
    if (all > budget.all || scripts > budget.scripts) over.push(path);
  }
  for (const path of formsIn(folder)) {
    const { size } = statSync(join(folder, path));
    console.log(`  ${String(size).padStart(6)} B  ${path}`);
    if (size > (path.endsWith('workbook.pdf') ? forms.workbook : forms.sheet)) over.push(path);
  }
  if (over.length > 0) throw new Error(`Over budget: ${over.join(', ')}`);
}
