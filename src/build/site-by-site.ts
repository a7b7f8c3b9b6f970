// Has Astro render one site after the other, with each site's base path in front of what all share, and goes on
// where one fails.
import type { AstroIntegration } from 'astro';
import { inlineHashes } from '../hosting/inline.ts';
import type { Order, Progress } from './make-sites.ts';

/** The HTML of a site's pages, by their addresses from the site's root, such as `/guides/`. */
export type Pages = ReadonlyMap<string, string>;

/** `finish` gets each site once its pages are there. Keys are the folders that the pages are in. */
export function siteBySite(
  orders: ReadonlyMap<string, Order>,
  { onBundled, onMade, onFailed }: Progress,
  finish: (key: string, order: Order, pages: Pages) => Promise<void>,
): AstroIntegration {
  const failed = new Set<string>();
  let current: string | undefined;
  let pages = new Map<string, string>();
  let completing: Promise<void> = Promise.resolve();

  const fail = (key: string, order: Order, error: unknown) => {
    failed.add(key);
    onFailed(order, error);
  };

  async function complete(key: string, order: Order, made: Pages): Promise<void> {
    try {
      await finish(key, order, made);
      onMade?.(order);
    } catch (error) {
      fail(key, order, error);
    }
  }

  /**
   * Astro writes a page before it asks for the next: those of the site before are all there. That one is
   * completed while the next is rendered.
   */
  async function turnTo(next?: string): Promise<void> {
    const key = current;
    if (key === next) return;
    const made = pages;
    current = next;
    pages = new Map();
    const order = orders.get(key ?? '');
    if (key !== undefined && order && !failed.has(key)) {
      await completing;
      completing = complete(key, order, made);
    }
    if (next === undefined) await completing;
  }

  return {
    name: 'groundwork-site-by-site',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((standard) => ({
          ...standard,
          name: 'groundwork',
          async getStaticPaths() {
            const paths = await standard.getStaticPaths();
            onBundled?.();
            const bySite = Map.groupBy(paths, ({ pathname }) => keyOf(pathname));
            return [...orders.keys()].flatMap((key) => bySite.get(key) ?? []);
          },
          async render(request, options) {
            const { pathname } = new URL(request.url);
            const key = keyOf(pathname);
            await turnTo(key);
            const order = orders.get(key);
            if (!order) throw new Error(`No site is made in "${key}".`);
            if (failed.has(key)) return leftOut();
            const page = pathname.slice(key.length + 1);
            try {
              const rendered = await standard.render(request, options);
              const response = 'response' in rendered ? rendered.response : rendered;
              if (!isPage(response)) return response;
              const html = shownFirst(
                withOwnHashes(rebased(await response.text(), order.brand.base)),
              );
              pages.set(page, html);
              return new Response(html, { headers: response.headers });
            } catch (error) {
              const reason = error instanceof Error ? error.message : String(error);
              fail(key, order, new Error(`${page} cannot be made: ${reason}`, { cause: error }));
              return leftOut();
            }
          },
        }));
      },
      'astro:build:generated': () => turnTo(),
    },
  };
}

const keyOf = (pathname: string) => pathname.split('/').find((part) => part !== '') ?? '';

/** In place of a page that nobody will see. */
const leftOut = () => new Response('left out');

const isPage = ({ headers }: Response) => headers.get('content-type')?.startsWith('text/html');

/** All that a page has from the bundle lies under one path. Scripts and styles find each other by themselves. */
const rebased = (html: string, base: string) => html.replaceAll('="/_astro/', `="${base}_astro/`);

/** Where bytes are few, what a page looks like comes before what it does: it reads without, and loses no key. */
const shownFirst = (html: string) =>
  html.replaceAll('<script type="module" src=', '<script type="module" fetchpriority="low" src=');

/** Of what stands in pages themselves, Astro allows each what any has; a page needs what stands in it alone. */
function withOwnHashes(html: string): string {
  const own = inlineHashes([html]);
  return html.replace(/<meta http-equiv="content-security-policy" content="[^"]*">/, (meta) =>
    meta
      .replaceAll(/ 'sha256-[^']*'/g, '')
      .replace(/script-src[^;"]*/, (rule) => [rule, ...own.scripts].join(' '))
      .replace(/style-src[^;"]*/, (rule) => [rule, ...own.styles].join(' ')),
  );
}
