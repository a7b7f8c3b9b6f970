// The machine-readable list of all sheets and fields of this build.
import type { APIRoute } from 'astro';
import { addressOf, brand } from '../brand/current.ts';
import { allSheets } from './_sheets.ts';

export const GET: APIRoute = async () => {
  const sheets = (await allSheets()).map(
    ({ locale, collection, slug, path, title, summary, stage, minutes, order, fields }) => ({
      locale,
      collection,
      slug,
      url: addressOf(locale, path),
      title,
      summary,
      stage,
      minutes,
      order,
      fields: Object.entries(fields).map(([id, field]) => ({ id: `${slug}/${id}`, ...field })),
    }),
  );
  const { id, name, locales } = brand;
  return Response.json({
    format: 'groundwork-outline',
    version: 1,
    brand: { id, name },
    locales,
    sheets,
  });
};
