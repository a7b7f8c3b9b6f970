// The brief of a language, as its author wrote it.
import { readBriefs } from '../brand/sheets.ts';
import { parseBrief, type Brief } from '../schemas/brief.ts';

declare const __CONTENT_FOLDERS__: readonly string[];

/** Throws where there is none, or one with mistakes: `groundwork check` names them. */
export async function briefIn(locale: string): Promise<Brief> {
  const [source] = await readBriefs(__CONTENT_FOLDERS__, [locale], (path) => path);
  const brief = source && parseBrief(source.text, source.file).brief;
  if (!brief) throw new Error(`There is no valid brief.yaml for the language "${locale}".`);
  return brief;
}
