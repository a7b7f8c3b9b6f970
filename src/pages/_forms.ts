// Sheets as fillable PDFs, for the routes that serve them.
import type { FormContext } from '../fields/form.ts';
import { editionsOf, type Edition, type PlacedSite } from '../brand/current.ts';
import { cutFaces } from '../pdf/cut-faces.ts';
import { openFaces, type Faces, type PackedFaces } from '../pdf/face.ts';
import { makeForm, type FormSheet } from '../pdf/make-form.ts';
import { rgbOf } from '../brand/color-value.ts';
import { locateAll } from './_answers.ts';
import { sheetsIn, type Sheet } from './_sheets.ts';

declare const __FACES__: Parameters<typeof cutFaces>[0];

interface FacesOfLetters {
  readonly packed: Promise<PackedFaces>;
  open?: Promise<Faces>;
}

/** By the letters that they have: few brands need any that others do not. */
const cut = new Map<string, FacesOfLetters>();
const ofSite = new Map<string, Promise<FacesOfLetters>>();

function facesOf(site: PlacedSite): Promise<FacesOfLetters> {
  const known = ofSite.get(site.key);
  if (known) return known;
  const found = lettersIn(site).then((letters) => {
    const faces = cut.get(letters) ?? { packed: cutFaces(__FACES__, letters) };
    cut.set(letters, faces);
    return faces;
  });
  ofSite.set(site.key, found);
  return found;
}

async function lettersIn(site: PlacedSite): Promise<string> {
  const sheets = await Promise.all(editionsOf(site).map(sheetsIn));
  const said = [...sheets.flat(), site.languages, site.brand].map((each) => JSON.stringify(each));
  return [...new Set([...said, '•✓…'].flatMap(lettersOf))].sort().join('');
}

/** Brands have most of their sheets in common. */
const letters = new Map<string, readonly string[]>();

function lettersOf(text: string): readonly string[] {
  const found = letters.get(text) ?? [...new Set(text)];
  letters.set(text, found);
  return found;
}

/** The typefaces of a site, cut to fit it. */
export const packedFaces = async (site: PlacedSite) => (await facesOf(site)).packed;

/** The center and its look, as PDFs have them. */
function centerOf({ brand: { id, name }, look, pictures: { paperLogo } }: PlacedSite) {
  return {
    id,
    name,
    accent: rgbOf(look.palettes.light.accent),
    ...(paperLogo && { logo: { ...paperLogo, png: Buffer.from(paperLogo.png, 'base64') } }),
  };
}

/** One or several sheets as a PDF. */
export async function formResponse(
  edition: Edition,
  sheets: readonly Sheet[],
  title: string,
): Promise<Response> {
  const { site, language, t, href } = edition;
  const faces = await facesOf(site);
  const context: FormContext = { t, located: locateAll(await sheetsIn(edition), href) };
  const bytes = await makeForm({
    faces: await (faces.open ??= faces.packed.then(openFaces)),
    title,
    language,
    center: centerOf(site),
    sheets: sheets.map(formSheetOf(edition)),
    context,
  });
  return new Response(bytes, {
    headers: { 'Content-Type': 'application/pdf' },
  });
}

const formSheetOf =
  ({ t, brand: { name, contact } }: Edition) =>
  ({ slug, title, summary, collection, stage, minutes, fields, entry }: Sheet): FormSheet => {
    const reach = [contact.phone, contact.email].filter((each) => each !== undefined);
    return {
      slug,
      title,
      summary,
      kind: [
        name,
        t(`collection.${collection}.one`),
        t(`stage.${stage}`),
        t('sheet.minutes', { minutes }),
      ].join(' · '),
      fields,
      body: entry.body ?? '',
      ...(reach.length > 0 && { contact: `${t('pause.contact')} ${reach.join(' · ')}` }),
    };
  };
