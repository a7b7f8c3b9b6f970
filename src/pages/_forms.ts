// Sheets as fillable PDFs, for the routes that serve them.
import type { FormContext } from '../fields/form.ts';
import type { Faces } from '../pdf/face.ts';
import { formFaces } from '../pdf/form-faces.ts';
import { makeForm, type FormSheet } from '../pdf/make-form.ts';
import { locateAll } from './_answers.ts';
import { allSheets, sheetsIn, type Sheet } from './_sheets.ts';

declare const __FACES__: Parameters<typeof formFaces>[0];

let faces: Promise<Faces> | undefined;

/** Those of all forms of a build, which are cut to fit once. */
const facesOf = ({ t, brand }: App.Locals['site']): Promise<Faces> =>
  (faces ??= allSheets().then((sheets) =>
    formFaces(
      __FACES__,
      [...new Set(JSON.stringify([sheets, brand, t('form.how')]) + '•✓…')].join(''),
    ),
  ));

export const hasFields = ({ fields }: Sheet): boolean => Object.keys(fields).length > 0;

/** One or several sheets as a PDF. */
export async function formResponse(
  site: App.Locals['site'],
  sheets: readonly Sheet[],
  title: string,
): Promise<Response> {
  const { brand, locale, t, href } = site;
  const context: FormContext = { t, located: locateAll(await sheetsIn(locale), href) };
  const bytes = await makeForm({
    faces: await facesOf(site),
    title,
    language: locale,
    center: brand,
    sheets: sheets.map(formSheetOf(t)),
    context,
  });
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: { 'Content-Type': 'application/pdf' },
  });
}

const formSheetOf =
  (t: App.Locals['site']['t']) =>
  ({ slug, title, summary, collection, stage, minutes, fields, entry }: Sheet): FormSheet => ({
    slug,
    title,
    summary,
    kind: [
      t(`collection.${collection}.one`),
      t(`stage.${stage}`),
      t('sheet.minutes', { minutes }),
    ].join(' · '),
    fields,
    body: entry.body ?? '',
  });
