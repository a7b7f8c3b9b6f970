// How a Word document of answers looks: plain, so that whoever opens it can make it theirs.
import {
  AlignmentType,
  LevelFormat,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type ISectionOptions,
  type IStylesOptions,
} from 'docx';
import type { Paper } from './paper.ts';

/** In twentieths of a point. */
const papers = {
  A4: { width: 11906, height: 16838 },
  Letter: { width: 12240, height: 15840 },
} as const;

export const page = (paper: Paper): NonNullable<ISectionOptions['properties']> => ({
  page: { size: papers[paper], margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } },
});

const grey = '595959';

/** `size` is the text's, in points: headings grow with it, and Word counts in half points. */
export function styles(language: string, size: number): IStylesOptions {
  const points = (factor: number) => Math.round(size * factor * 2);
  const space = (before: number, after: number) => ({
    before: Math.round(size * before * 20),
    after: Math.round(size * after * 20),
  });
  const heading = (factor: number, before: number) => ({
    run: { size: points(factor), sizeComplexScript: points(factor), bold: true, color: '000000' },
    paragraph: { spacing: space(before, 0.3), keepNext: true },
  });
  const style = (id: string, rest: Omit<IParagraphStyleOptions, 'id' | 'name'>) => ({
    id,
    name: `Groundwork ${id}`,
    basedOn: 'Normal',
    ...rest,
  });
  const small = { size: points(0.85), sizeComplexScript: points(0.85), color: grey };
  return {
    default: {
      document: {
        run: {
          size: points(1),
          sizeComplexScript: points(1),
          font: { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Arial' },
          language: { value: language, bidirectional: language },
        },
        paragraph: { spacing: space(0, 0.5) },
      },
      title: heading(2, 0),
      heading1: heading(1.5, 1.5),
      heading2: heading(1.15, 0.9),
      heading3: heading(1, 0.6),
      listParagraph: { paragraph: { spacing: space(0, 0.25) } },
    },
    paragraphStyles: [
      style('center', { run: small }),
      style('line', { run: { color: grey } }),
      style('when', { run: small }),
      style('foot', { run: small, paragraph: { alignment: AlignmentType.CENTER } }),
      style('inner', { paragraph: { indent: { start: indent }, spacing: space(0, 0.25) } }),
      style('cell', { paragraph: { spacing: space(0, 0) } }),
      style('gap', { paragraph: { spacing: space(0, 0) }, run: { size: points(0.5) } }),
      style('raw', { run: { font: 'Courier New' } }),
    ],
  };
}

const indent = 425;

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: 0,
  format,
  text,
  style: { paragraph: { indent: { start: indent, hanging: indent } } },
});

export const numbering: INumberingOptions = {
  config: [
    { reference: 'bullets', levels: [level(LevelFormat.BULLET, '•')] },
    { reference: 'numbers', levels: [level(LevelFormat.DECIMAL, '%1.')] },
  ],
};
