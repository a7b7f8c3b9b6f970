// All sheets with fields as one fillable PDF.
import type { APIRoute } from 'astro';
import { hasFields } from '../../schemas/journey.ts';
import { formResponse } from '../_forms.ts';
import { localePaths, sheetsIn } from '../_sheets.ts';

export const getStaticPaths = () => localePaths();

export const GET: APIRoute = async ({ locals: { site } }) =>
  formResponse(site, (await sheetsIn(site.locale)).filter(hasFields), site.t('form.book'));
