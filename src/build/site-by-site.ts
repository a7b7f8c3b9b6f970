// Has Astro render one site after the other, with each site's base path in front of what all share, and goes on
// where one fails.
import type { AstroIntegration } from 'astro';
import type { Order, Progress } from './make-sites.ts';

/** `finish` gets each site once its pages are there. Keys are the folders that the pages are in. */
export function siteBySite(
  orders: ReadonlyMap<string, Order>,
  { onBundled, onMade, onFailed }: Progress,
  finish: (key: string, order: Order) => Promise<void>,
): AstroIntegration {
  const failed = new Set<string>();
  let current: string | undefined;

  const fail = (key: string, order: Order, error: unknown) => {
    failed.add(key);
    onFailed(order, error);
  };

  /** Astro writes a page before it asks for the next: those of the site before are all there. */
  async function turnTo(next?: string): Promise<void> {
    const key = current;
    if (key === next) return;
    current = next;
    const order = orders.get(key ?? '');
    if (key === undefined || !order || failed.has(key)) return;
    try {
      await finish(key, order);
      onMade?.(order);
    } catch (error) {
      fail(key, order, error);
    }
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
            const key = keyOf(new URL(request.url).pathname);
            await turnTo(key);
            const order = orders.get(key);
            if (!order) throw new Error(`No site is made in "${key}".`);
            if (failed.has(key)) return leftOut();
            try {
              const rendered = await standard.render(request, options);
              return await rebased(
                'response' in rendered ? rendered.response : rendered,
                order.brand.base,
              );
            } catch (error) {
              const page = new URL(request.url).pathname.slice(key.length + 1);
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

/** All that a page has from the bundle lies under one path. Scripts and styles find each other by themselves. */
async function rebased(response: Response, base: string): Promise<Response> {
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const html = (await response.text()).replaceAll('="/_astro/', `="${base}_astro/`);
  return new Response(html, { headers: response.headers });
}
