// Builds every brand under a folder: what they share once for each batch, batches side by side.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseYaml } from '../schemas/yaml.ts';
import type { News } from './batch.ts';
import { Progress } from './progress.ts';

/** As many as share one bundle. It bounds what a process holds at a time; a bundle costs some seconds. */
const batchSize = 50;

export interface AllArguments {
  /** The folder whose folders are brands. */
  readonly all: string;
  readonly out: string;
}

/** Each brand goes into a folder of its own name. Throws, once all others are built, where one failed. */
export async function buildAll({ all, out }: AllArguments): Promise<void> {
  const brands = await brandsIn(resolve(all));
  if (brands.length === 0) {
    throw new Error(`There is no brand in ${all}: no folder in it has a brand.yaml.`);
  }
  const progress = new Progress(brands.length);
  const failures: string[] = [];
  const fail = (brand: string, reason: string) => {
    failures.push(brand);
    progress.step(brand);
    progress.complain(`${brand}: ${reason}`);
  };
  const twins = await twinsAmong(brands);
  for (const [twin, first] of twins) {
    const reason = `its id is that of ${nameOf(first)}, and where both are on one host, answers of one would be taken for the other's. Give it an id of its own in brand.yaml, unless clients use it already.`;
    fail(nameOf(twin), reason);
  }
  const waiting = evenly(
    brands.filter((brand) => !twins.has(brand)),
    batchSize,
  );
  // While a batch bundles, no other may: Astro keeps its list of sheets in one place.
  const turns = new Turns();

  const runNext = async (): Promise<void> => {
    for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
      await runBatch(batch, resolve(out), turns, (news) => {
        if (news.kind === 'said') progress.say(news.line);
        if (news.kind === 'made') progress.step(news.brand);
        if (news.kind === 'failed') fail(news.brand, news.reason);
      });
    }
  };
  await Promise.all(
    Array.from({ length: Math.min(availableParallelism(), waiting.length) }, runNext),
  );
  progress.end();
  const made = `${brands.length - failures.length} of ${brands.length} brands are in ${relative(process.cwd(), resolve(out)) || '.'}`;
  if (failures.length > 0) {
    throw new Error(`${made}. Failed: ${failures.sort().join(', ')}.`);
  }
  console.log(`${made}.`);
}

async function brandsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: false, withFileTypes: true }).catch(() => {
    throw new Error(
      `There is no folder ${folder}. Give the folder that the brands are in with --all.`,
    );
  });
  const found = await Promise.all(
    entries
      .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
      .map(async ({ name }) => {
        const names = await readdir(join(folder, name)).catch((): string[] => []);
        return names.includes('brand.yaml') ? [join(folder, name)] : [];
      }),
  );
  return found.flat().sort();
}

/** Brands whose id a brand before them has, with that brand. What cannot be read is told of by its build. */
async function twinsAmong(brands: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const first = new Map<unknown, string>();
  const twins = new Map<string, string>();
  for (const brand of brands) {
    const file = join(brand, 'brand.yaml');
    const { value } = parseYaml(await readFile(file, 'utf8').catch(() => ''), file);
    const id = (value as { readonly id?: unknown } | null | undefined)?.id;
    const known = first.get(id);
    if (id !== undefined && known !== undefined) twins.set(brand, known);
    else first.set(id, brand);
  }
  return twins;
}

/** In as few lists as that takes, of about one length, and at least one for each processor. */
function evenly<Item>(items: readonly Item[], most: number): Item[][] {
  const count = Math.max(
    Math.ceil(items.length / most),
    Math.min(availableParallelism(), Math.ceil(items.length / 4)),
  );
  return Array.from({ length: count }, (_, index) =>
    items.filter((_item, place) => place % count === index),
  );
}

/** For what only one may do at a time. */
class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** Waits for all who asked before. What it returns ends the turn. */
  async take(): Promise<() => void> {
    const { promise, resolve: end } = Promise.withResolvers<undefined>();
    const before = this.#last;
    this.#last = promise;
    await before;
    return () => end(undefined);
  }
}

/** Ends when the batch's process has. What a process that broke off had not made counts as failed. */
async function runBatch(
  brands: readonly string[],
  out: string,
  turns: Turns,
  listen: (news: News) => void,
): Promise<void> {
  const left = new Set(brands);
  const child = fork(fileURLToPath(new URL('batch.ts', import.meta.url)), [out, ...brands], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let errors = '';
  let endTurn: (() => void) | undefined;
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    for (const line of text.split('\n').filter(Boolean)) listen({ kind: 'said', line });
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text));
  child.on('message', (news: News) => {
    if (news.kind === 'checked') {
      void turns.take().then((end) => {
        endTurn = end;
        if (child.connected) child.send('bundle');
        else end();
      });
    }
    if (news.kind === 'bundled') endTurn?.();
    if ('brand' in news) left.delete(news.folder);
    listen(news);
  });
  await once(child, 'close');
  endTurn?.();
  for (const folder of left) {
    const reason = errors.trim().split('\n')[0] ?? '';
    listen({ kind: 'failed', folder, brand: nameOf(folder), reason: `broke off. ${reason}` });
  }
}

const nameOf = (folder: string) => folder.split(/[\\/]/).at(-1) ?? folder;
