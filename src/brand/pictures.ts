// All pictures of a site: the center's logo on pages and on paper, and what is derived of it and of its colours.
import type { Brand } from './brand.ts';
import type { BuiltFile } from './logo/files.ts';
import { icons } from './logo/icons.ts';
import { openLetters, type Letters } from './logo/letters.ts';
import type { CheckedLogo } from './logo/read.ts';
import { logoFiles, paperLogo, type PaperLogo, type ShownLogo } from './logo/shown.ts';
import { socialPicture } from './logo/social-picture.ts';
import type { Languages, Look } from './site.ts';
import { faces } from './typefaces.ts';

/** What pages and PDFs need to know of them. */
export interface Pictures {
  readonly logo?: ShownLogo;
  /** Its PNG in Base64. */
  readonly paperLogo?: Omit<PaperLogo, 'png'> & { readonly png: string };
  /** By language, for links that are shared. */
  readonly social: Readonly<
    Record<string, Omit<Awaited<ReturnType<typeof socialPicture>>, 'bytes'>>
  >;
}

interface Pictured {
  readonly brand: Brand;
  readonly languages: Languages;
  readonly look: Look;
  readonly mark?: CheckedLogo | undefined;
}

let letters: Promise<Letters> | undefined;

/** The pictures and the files that hold them, by their paths in the site. The same brand makes the same bytes. */
export async function drawPictures({ brand, languages, look, mark }: Pictured): Promise<{
  readonly pictures: Pictures;
  readonly files: readonly BuiltFile[];
}> {
  const { accent, 'on-accent': onAccent, paper, ink } = look.palettes.light;
  const drawing = {
    name: brand.name,
    colors: { accent, onAccent, paper, ink },
    letters: await (letters ??= openLetters(faces)),
  };
  const social = await Promise.all(
    Object.entries(languages).map(async ([language, strings]) => ({
      language,
      picture: await socialPicture({
        ...drawing,
        language,
        logo: mark,
        line: strings['home.title'],
      }),
    })),
  );
  const shown = mark && (await logoFiles(mark));
  const paperMark = mark && (await paperLogo(mark));
  return {
    pictures: {
      ...(shown && { logo: shown.shown }),
      ...(paperMark && {
        paperLogo: { ...paperMark, png: Buffer.from(paperMark.png).toString('base64') },
      }),
      social: Object.fromEntries(
        social.map(({ language, picture: { path, width, height } }) => [
          language,
          { path, width, height },
        ]),
      ),
    },
    files: [
      ...(await icons({ ...drawing, logo: mark?.light })),
      ...social.map(({ picture }) => picture),
      ...(shown?.files ?? []),
    ],
  };
}
