// All sheets with fields as one fillable PDF.
import type { APIRoute } from 'astro';
import { hasFields } from '../../schemas/journey.ts';
import { formResponse } from '../_forms.ts';
import { editionPaths, sheetsIn } from '../_sheets.ts';

export const getStaticPaths = () => editionPaths();

export const GET: APIRoute = async ({ locals: { site } }) =>
  formResponse(site, (await sheetsIn(site)).filter(hasFields), site.t('form.book'));
