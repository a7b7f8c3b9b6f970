// What files are shown with on the coach's page.
import type { Say } from './opened-file.ts';
import { fetchPrompts, fileStrings, type Prompts } from './prompts.ts';

/**
 * The workbook's sheets, with words for a coach. Where the sheets cannot be fetched there are none, and
 * the questions are those in the files. Never rejects.
 */
export async function promptsForCoach(href: string, say: Say): Promise<Prompts> {
  const fetched = await fetchPrompts(href).catch(() => undefined);
  const strings = Object.fromEntries(fileStrings.map((key) => [key, say(key)]));
  // Under the heading of what no sheet asks for. Without sheets that is everything.
  const rest = fetched ? 'review.earlier' : 'review.questions';
  return {
    language: document.documentElement.lang,
    direction: document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr',
    brand: fetched?.brand ?? { id: '', name: '' },
    strings: {
      ...(strings as Prompts['strings']),
      'files.earlier': say(rest),
      'files.earlier.text': say(`${rest}.text`),
    },
    sheets: fetched?.sheets ?? [],
  };
}
