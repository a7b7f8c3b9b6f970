// What PDFs of answers are set in, for the browser that makes one.
import type { APIRoute } from 'astro';
import { packedFaces } from '../_forms.ts';
import { sitePaths } from '../_sheets.ts';

export const getStaticPaths = () => sitePaths();

export const GET: APIRoute = async ({ locals }) =>
  Response.json(await packedFaces(locals.site.site));
