// What PDFs of answers are set in, for the browser that makes one.
import type { APIRoute } from 'astro';
import { packedFaces } from './_forms.ts';

export const GET: APIRoute = async () => Response.json(await packedFaces());
