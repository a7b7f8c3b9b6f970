// Tells every component which brand and language the page is in.
import { defineMiddleware } from 'astro:middleware';
import { editions } from './brand/current.ts';

export const onRequest = defineMiddleware(({ locals, params }, next) => {
  const edition = editions.get(params['site']);
  if (edition) locals.site = edition;
  return next();
});
