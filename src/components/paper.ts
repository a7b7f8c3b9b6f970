// Which paper a document is made for.

export type Paper = 'A4' | 'Letter';

/** Where printers hold Letter, by CLDR's territories. */
const letter: ReadonlySet<string> = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '));

/** The paper of a region: `en-CA`, or where most who speak the language are. Any text will do. */
export function paperIn(language: string): Paper {
  try {
    return letter.has(new Intl.Locale(language).maximize().region ?? '') ? 'Letter' : 'A4';
  } catch {
    return 'A4';
  }
}
