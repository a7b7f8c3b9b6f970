// A sheet with fields as a fillable PDF.
import type { APIRoute, GetStaticPaths } from 'astro';
import { prefixOf } from '../../../brand/current.ts';
import { hasFields } from '../../../schemas/journey.ts';
import { formResponse } from '../../_forms.ts';
import { allSheets, type Sheet } from '../../_sheets.ts';

export const getStaticPaths = (async () =>
  (await allSheets()).filter(hasFields).map((sheet) => ({
    params: { locale: prefixOf(sheet.locale), collection: sheet.collection, slug: sheet.slug },
    props: { sheet },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ sheet: Sheet }> = ({ locals, props: { sheet } }) =>
  formResponse(locals.site, [sheet], sheet.title);
