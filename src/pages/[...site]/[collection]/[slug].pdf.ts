// A sheet with fields as a fillable PDF.
import type { APIRoute } from 'astro';
import { speaking } from '../../../brand/current.ts';
import { hasFields } from '../../../schemas/journey.ts';
import { formResponse } from '../../_forms.ts';
import { sheetPaths, type Sheet } from '../../_sheets.ts';

export const getStaticPaths = () => sheetPaths(hasFields);

export const GET: APIRoute<{ sheet: Sheet }> = ({ locals, props: { sheet } }) =>
  formResponse(speaking(locals.site, sheet.language), [sheet], sheet.title);
