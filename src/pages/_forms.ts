// Sheets as fillable PDFs, for the routes that serve them.
import type { FormContext } from '../fields/form.ts';
import { brand } from '../brand/current.ts';
import { allStrings } from '../i18n/strings.ts';
import { cutFaces } from '../pdf/cut-faces.ts';
import { openFaces, type Faces, type PackedFaces } from '../pdf/face.ts';
import { makeForm, type FormSheet } from '../pdf/make-form.ts';
import { locateAll } from './_answers.ts';
import { allSheets, sheetsIn, type Sheet } from './_sheets.ts';

declare const __FACES__: Parameters<typeof cutFaces>[0];

let packed: Promise<PackedFaces> | undefined;
let faces: Promise<Faces> | undefined;

/** The typefaces of a build, which are cut to fit once. */
export const packedFaces = (): Promise<PackedFaces> =>
  (packed ??= allSheets().then((sheets) => {
    const strings = brand.locales.map((locale) => allStrings(locale));
    return cutFaces(__FACES__, lettersIn([sheets, strings, brand]));
  }));

const lettersIn = (said: unknown) => [...new Set(`${JSON.stringify(said)}•✓…`)].join('');

/** The accent of src/styles/tokens.css. */
const accent = [0x1f / 255, 0x5c / 255, 0x4d / 255] as const;

/** One or several sheets as a PDF. */
export async function formResponse(
  site: App.Locals['site'],
  sheets: readonly Sheet[],
  title: string,
): Promise<Response> {
  const { locale, t, href } = site;
  const context: FormContext = { t, located: locateAll(await sheetsIn(locale), href) };
  const bytes = await makeForm({
    faces: await (faces ??= packedFaces().then(openFaces)),
    title,
    language: locale,
    center: { ...brand, accent },
    sheets: sheets.map(formSheetOf(site)),
    context,
  });
  return new Response(bytes, {
    headers: { 'Content-Type': 'application/pdf' },
  });
}

const formSheetOf =
  ({ t, brand: { name, contact } }: App.Locals['site']) =>
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
