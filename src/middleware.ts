// Tells every component which brand and language the page is in.
import { defineMiddleware } from 'astro:middleware';
import { editions } from './brand/current.ts';

export const onRequest = defineMiddleware(({ locals, params, url }, next) => {
  const part = params['site'];
  const edition = editions.get(part);
  if (edition) locals.site = edition;
  // A preview for authors is served under the site's base path; a build puts that in afterwards.
  const inside = url.pathname.slice(import.meta.env.BASE_URL.replace(/\/$/, '').length);
  locals.path = part === undefined ? inside : inside.slice(part.length + 1);
  return next();
});
