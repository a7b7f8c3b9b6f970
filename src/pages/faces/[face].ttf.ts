// What PDFs of answers are set in, for the browser that makes one.
import type { APIRoute } from 'astro';
import { faceNames, type FaceName } from '../../pdf/face.ts';
import { faceFiles } from '../_forms.ts';

export const getStaticPaths = () => faceNames.map((face) => ({ params: { face } }));

export const GET: APIRoute<never, { face: FaceName }> = async ({ params: { face } }) =>
  new Response((await faceFiles())[face] as Uint8Array<ArrayBuffer>, {
    headers: { 'Content-Type': 'font/ttf' },
  });
