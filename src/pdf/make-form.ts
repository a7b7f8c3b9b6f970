// Sheets as one fillable PDF.
import type { FormContext } from '../fields/form.ts';
import { makePdf, textColumn } from './document.ts';
import type { Faces } from './face.ts';
import type { PaperLogo } from './logo.ts';
import type { Color } from './pen.ts';
import { sheetBoxes, type FormSheet } from './sheet-boxes.ts';

interface Making {
  readonly faces: Faces;
  readonly title: string;
  readonly language: string;
  readonly center: {
    readonly id: string;
    readonly name: string;
    /** By day. */
    readonly accent: Color;
    readonly logo?: PaperLogo | undefined;
  };
  /** At least one. */
  readonly sheets: readonly FormSheet[];
  readonly context: FormContext;
}

export function makeForm(making: Making): Promise<Uint8Array<ArrayBuffer>> {
  const { faces, title, language, center, sheets, context } = making;
  const { t } = context;
  return makePdf({
    faces,
    title: `${title} · ${center.name}`,
    language,
    formOf: center.id,
    foot: (page, pages) => ({
      left: `${center.name} · ${title}`,
      right: t('form.page', { page, pages }),
    }),
    compose: (draft) =>
      sheets.flatMap((sheet, index) =>
        sheetBoxes(
          sheet,
          draft,
          textColumn,
          { accent: center.accent },
          context,
          index === 0 ? { how: t('form.how'), center } : undefined,
        ),
      ),
  });
}

export type { FormSheet, PaperLogo };
