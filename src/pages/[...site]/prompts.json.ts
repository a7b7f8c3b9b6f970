// All prompts of a language, and the words that files of answers are made with. Fetched when a file is
// made or read.
import type { APIRoute } from 'astro';
import type { PackedSheet } from '../../fields/located.ts';
import { fileStrings, type Prompts } from '../../components/prompts.ts';
import { forBrowser, locateAll } from '../_answers.ts';
import { editionPaths, sheetsIn } from '../_sheets.ts';

export const getStaticPaths = () => editionPaths();

export const GET: APIRoute = async ({ locals }) => {
  const { brand, locale, direction, t, href } = locals.site;
  const prompts: Prompts = {
    language: locale,
    direction,
    brand: { id: brand.id, name: brand.name },
    strings: Object.fromEntries(fileStrings.map((key) => [key, t(key)])) as Prompts['strings'],
    sheets: JSON.parse(forBrowser(locateAll(await sheetsIn(locals.site), href))) as PackedSheet[],
  };
  return Response.json(prompts);
};
