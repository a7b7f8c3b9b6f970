// The brief of a language, as its author wrote it.
import { readBriefs } from '../brand/sheets.ts';
import type { Edition } from '../brand/current.ts';
import { parseBrief, type Brief } from '../schemas/brief.ts';

/**
 * Without the parts that would come from a sheet that the center hides. Throws where there is no brief, or one
 * with mistakes: `groundwork check` names them.
 */
export async function briefIn({ site, brand, locale }: Edition): Promise<Brief> {
  const [source] = await readBriefs(site.contentFolders, [locale], brand.locales[0]);
  const brief = source && parseBrief(source.text, source.file).brief;
  if (!brief) throw new Error(`There is no valid brief.yaml for the language "${locale}".`);
  const shown = Object.entries(brief.sections).filter(
    ([, { from }]) => !brand.hide.includes(from.split('/')[0] ?? ''),
  );
  return { ...brief, sections: Object.fromEntries(shown) };
}
