// The machine-readable list of all sheets and fields of a site.
import type { APIRoute } from 'astro';
import { sheetsIn, sitePaths } from '../_sheets.ts';

export const getStaticPaths = () => sitePaths();

export const GET: APIRoute = async ({ locals }) => {
  const { all, brand } = locals.site;
  const sheets = await Promise.all(
    all.map(async (edition) =>
      (await sheetsIn(edition))
        .filter(({ language }) => language === edition.locale)
        .map(({ collection, slug, path, title, summary, stage, minutes, order, fields }) => ({
          locale: edition.locale,
          collection,
          slug,
          url: edition.href(path),
          title,
          summary,
          stage,
          minutes,
          order,
          fields: Object.entries(fields).map(([id, field]) => ({ id: `${slug}/${id}`, ...field })),
        })),
    ),
  );
  return Response.json({
    format: 'groundwork-outline',
    version: 1,
    brand: { id: brand.id, name: brand.name },
    locales: brand.locales,
    sheets: sheets.flat(),
  });
};
