// Where the sitemap is. Search engines may look at all: a page that they are to leave out says so itself.
import type { APIRoute } from 'astro';
import { sitePaths } from '../_sheets.ts';

export const getStaticPaths = () => sitePaths();

export const GET: APIRoute = ({ locals }) => {
  const { brand, href } = locals.site;
  const lines = ['User-agent: *', 'Allow: /'];
  if (brand.site !== undefined && !brand.noindex) {
    lines.push(`Sitemap: ${new URL(href('/sitemap.xml'), brand.site).href}`);
  }
  return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain' } });
};
