// The pages of a site that search engines are to know. None where it does not say where it is served, or wants
// to stay unknown.
import type { APIRoute } from 'astro';
import { collections } from '../../schemas/sheet.ts';
import { sheetsIn, sitePaths } from '../_sheets.ts';

export const getStaticPaths = () => sitePaths(isKnown);

const isKnown = ({ brand }: App.Locals['site']) => brand.site !== undefined && !brand.noindex;

const pages = [
  '/',
  '/workbook/print/',
  '/search/',
  '/privacy/',
  '/accessibility/',
  ...collections.map((each) => `/${each}/`),
];

export const GET: APIRoute = async ({ locals }) => {
  const { all, brand } = locals.site;
  const addresses = await Promise.all(
    all.map(async (edition) => {
      const translated = (await sheetsIn(edition)).filter(
        ({ language }) => language === edition.locale,
      );
      return [...pages, ...translated.map(({ path }) => path)].map(
        (path) => new URL(edition.href(path), brand.site).href,
      );
    }),
  );
  const entries = addresses.flat().map((address) => `<url><loc>${escaped(address)}</loc></url>`);
  const text = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries,
    '</urlset>',
  ].join('\n');
  return new Response(`${text}\n`, { headers: { 'Content-Type': 'application/xml' } });
};

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
