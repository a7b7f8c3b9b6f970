// Tells every component which brand and language the page is in.
import { defineMiddleware } from 'astro:middleware';
import { addressOf, brand } from './brand/current.ts';
import { translator } from './i18n/strings.ts';

export const onRequest = defineMiddleware(({ locals, params }, next) => {
  const [first = 'en'] = brand.locales;
  const locale = params['locale'] ?? first;
  const { base } = brand;
  locals.site = {
    brand,
    base,
    locale,
    t: translator(locale),
    href: (path) => (path.startsWith('/') ? addressOf(locale, path) : path),
  };
  return next();
});
