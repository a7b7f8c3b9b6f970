// Makes the sites of several brands in one go: what they share is bundled once, then the pages of each are
// rendered, one site after the other.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { build } from 'astro';
import type { BuiltFile } from '../brand/logo/files.ts';
import type { Site } from '../brand/site.ts';
import { root, siteConfig } from '../brand/site-config.ts';
import { finishSite } from './finish-site.ts';
import { Shared } from './shared.ts';
import { SearchIndexes } from './search-index.ts';
import { siteBySite } from './site-by-site.ts';
import { Workers } from './worker.ts';

export interface Order extends Site {
  /** Absolute: where the site is put. */
  readonly outDir: string;
  /** What lies beside the pages, such as icons, by its path in the site. */
  readonly files: readonly BuiltFile[];
}

export interface Progress {
  /** What the sites share is bundled: from here on pages are rendered. */
  readonly onBundled?: () => void;
  readonly onMade?: (order: Order) => void;
  /** This site could not be made. The others go on. */
  readonly onFailed: (order: Order, error: unknown) => void;
}

/** Never rejects for what is wrong with a site: `onFailed` hears of it. */
export async function makeSites(orders: readonly Order[], progress: Progress): Promise<void> {
  const left = new Set(orders);
  const settled: Progress = {
    ...progress,
    onMade: (order) => {
      left.delete(order);
      progress.onMade?.(order);
    },
    onFailed: (order, error) => {
      left.delete(order);
      progress.onFailed(order, error);
    },
  };
  try {
    await makeTogether(orders, settled);
  } catch (error) {
    // A sheet that cannot be bundled stops all: halving finds whose it is.
    const rest = [...left];
    const [only] = rest;
    if (!only) throw error;
    if (rest.length === 1) progress.onFailed(only, error);
    else {
      const middle = Math.ceil(rest.length / 2);
      await makeSites(rest.slice(0, middle), progress);
      await makeSites(rest.slice(middle), progress);
    }
  }
}

/** Rejects where the site cannot be made. */
export async function makeSite(order: Order): Promise<void> {
  let failure: Error | undefined;
  await makeSites([order], {
    onFailed(_order, error) {
      failure =
        error instanceof Error ? error : new Error('The site cannot be made.', { cause: error });
    },
  });
  if (failure) throw failure;
}

async function makeTogether(orders: readonly Order[], progress: Progress): Promise<void> {
  const [first] = orders;
  if (!first) return;
  const workshop = workshopFor(first.outDir);
  await mkdir(workshop, { recursive: true });
  const work = await mkdtemp(join(workshop, '.groundwork-'));
  const made = join(work, 'made');
  const shared = new Shared(made);
  const indexes = new SearchIndexes(join(work, 'indexes'));
  const workers = new Workers();
  const keyed = new Map(orders.map((order, index) => [`site-${index}`, order]));
  try {
    const sites = siteBySite(keyed, progress, (key, order, pages) =>
      finishSite({ order, made, key, pages, shared, indexes, workers }),
    );
    await build({
      ...siteConfig({
        sites: keyed,
        outDir: made,
        cacheDir: join(work, 'cache'),
        integrations: [sites],
      }),
      configFile: false,
      logLevel: 'error',
    });
  } finally {
    await indexes.close();
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * Beside the output, so that what is made is moved and not copied. But where that is outside the working
 * folder, Astro would keep its code for all builds in one place there, and one would take another's away.
 */
function workshopFor(outDir: string): string {
  const beside = dirname(outDir);
  return isWithin(process.cwd(), beside) ? beside : join(root, 'node_modules/.cache/groundwork');
}

const isWithin = (folder: string, path: string) => `${path}${sep}`.startsWith(`${folder}${sep}`);
