// The brand that this build is for. Vite puts it in: see site-config.ts.
import type { Brand } from './brand.ts';

declare const __BRAND__: Brand;

export const brand = __BRAND__;

/** A language as a route's parameter: the brand's first has no prefix. */
export const prefixOf = (locale: string) => (locale === brand.locales[0] ? undefined : locale);

/** The address of a page in a language. `path` is as authors write it: `/guides/…/`. */
export const addressOf = (locale: string, path: string) =>
  brand.base + [prefixOf(locale), path.slice(1)].filter((part) => part !== undefined).join('/');
