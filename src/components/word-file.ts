// A document of answers for Word and whatever else opens .docx. Like all files of answers, it is made on
// the device; `docx` comes along with this module, which is fetched when such a file is asked for.
import {
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
} from 'docx';
import {
  partsOf,
  type BackupDocument,
  type DocumentAnswer,
  type DocumentPart,
  type Passage,
  type Wording,
} from '../answers/passage.ts';
import type { Paper } from './paper.ts';
import { runsOf, runsRight, storable } from './word-runs.ts';
import { numbering, page, styles } from './word-style.ts';

interface Look {
  readonly paper: Paper;
  /** Of the text, in points. */
  readonly size?: number | undefined;
}

type Block = Paragraph | Table;

/** Writes a document as .docx. Parts and answers without a title or prompt stand without a heading. */
export async function writeWord(document: BackupDocument, look: Look): Promise<ArrayBuffer> {
  const { language, direction, title, center, lines, unread } = document;
  const writing = new Writing(direction === 'rtl');
  const children = [
    ...(center === '' ? [] : [writing.paragraph(center, { style: 'center' })]),
    writing.paragraph(title, { heading: HeadingLevel.TITLE }),
    ...lines.map((line) => writing.paragraph(line, { style: 'line' })),
    ...partsOf(document).flatMap((part) => writing.part(part, document.labels)),
    ...(unread ? writing.unread(unread) : []),
  ];
  const file = new Document({
    title: storable(title),
    creator: storable(center),
    lastModifiedBy: storable(center),
    customProperties: [{ name: 'Language', value: language }],
    styles: styles(language, look.size ?? 11),
    numbering,
    sections: [
      {
        properties: page(look.paper),
        footers: { default: writing.footer(center) },
        children,
      },
    ],
  });
  return Packer.toArrayBuffer(file);
}

/** The parts of one document: each list in it is numbered by itself. */
class Writing {
  readonly #isRightToLeft: boolean;
  #lists = 0;

  constructor(isRightToLeft: boolean) {
    this.#isRightToLeft = isRightToLeft;
  }

  /** Text of one line or many, which says by itself which way it runs. */
  paragraph(text: string, options: IParagraphOptions = {}, isBold = false): Paragraph {
    const bidirectional = runsRight(text) ?? this.#isRightToLeft;
    return new Paragraph({ ...options, bidirectional, children: runsOf(text, isBold) });
  }

  part({ title, lines = [], answers }: DocumentPart, labels: BackupDocument['labels']): Block[] {
    return [
      ...this.#head(title, lines),
      ...answers.flatMap((answer) => this.#answer(answer, labels)),
    ];
  }

  unread({ title, lines = [], texts }: NonNullable<BackupDocument['unread']>): Block[] {
    return [
      ...this.#head(title, lines),
      ...texts.flatMap(({ name, text }) => [
        this.paragraph(name, { heading: HeadingLevel.HEADING_2 }),
        this.paragraph(text, { style: 'raw' }),
      ]),
    ];
  }

  footer(center: string): Footer {
    const page = new TextRun({
      children: [center === '' ? '' : ' · ', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
    });
    const options = { style: 'foot', bidirectional: this.#isRightToLeft };
    return new Footer({
      children: [new Paragraph({ ...options, children: [...runsOf(center), page] })],
    });
  }

  #head(title: string, lines: readonly string[]): Block[] {
    return [
      ...this.#heading(title, HeadingLevel.HEADING_1),
      ...lines.map((line) => this.paragraph(line, { style: 'line' })),
    ];
  }

  #heading(text: string, heading: IParagraphOptions['heading'] & string): Block[] {
    return text === '' ? [] : [this.paragraph(text, { heading })];
  }

  #answer({ prompt, others = [], ...own }: DocumentAnswer, labels: BackupDocument['labels']) {
    return [
      ...this.#heading(prompt, HeadingLevel.HEADING_2),
      ...this.#wording(own),
      ...others.flatMap((other) => [
        ...this.#heading(labels.other, HeadingLevel.HEADING_3),
        ...this.#wording(other),
      ]),
    ];
  }

  #wording({ passage, when }: Wording): Block[] {
    return [
      ...this.#passage(passage),
      ...(when === undefined ? [] : [this.paragraph(when, { style: 'when' })]),
    ];
  }

  #passage(passage: Passage): Block[] {
    switch (passage.kind) {
      case 'text':
        return [this.paragraph(passage.text)];
      case 'list': {
        const reference = passage.ranked ? 'numbers' : 'bullets';
        const list = this.#list(reference);
        return passage.items.map((item) => this.paragraph(item, { numbering: list }));
      }
      case 'groups': {
        const labels = columnsOf(passage.groups);
        return labels ? this.#table(labels, passage.groups) : this.#groups(passage.groups);
      }
    }
  }

  #list(reference: 'numbers' | 'bullets') {
    return { reference, level: 0, instance: ++this.#lists };
  }

  /** Each group under its number, its texts under their labels. */
  #groups(groups: Groups): Block[] {
    const list = this.#list('numbers');
    return groups.flatMap((group) =>
      group.flatMap(({ label, text }, index) => [
        this.paragraph(label, index === 0 ? { numbering: list, keepNext: true } : inside, true),
        this.paragraph(text, { style: 'inner' }),
      ]),
    );
  }

  #table(labels: readonly string[], groups: Groups): Block[] {
    const cell = (text: string, isHead: boolean) =>
      new TableCell({
        children: [this.paragraph(text, { style: 'cell' }, isHead)],
        ...(isHead && { shading: { fill: 'EEEEEE' } }),
      });
    const head = labels.map((label) => cell(label, true));
    const rows = groups.map((group) =>
      labels.map((label) => cell(group.find((each) => each.label === label)?.text ?? '', false)),
    );
    const line = { style: BorderStyle.SINGLE, size: 4, color: '767676' };
    return [
      new Table({
        width: { size: 100, type: WidthType.PERCENTAGE },
        visuallyRightToLeft: this.#isRightToLeft,
        tableLook: { firstRow: true, noHBand: true, noVBand: true },
        margins: { top: 60, bottom: 60, left: 100, right: 100 },
        borders: {
          top: line,
          bottom: line,
          left: line,
          right: line,
          insideHorizontal: line,
          insideVertical: line,
        },
        rows: [
          new TableRow({ tableHeader: true, cantSplit: true, children: head }),
          ...rows.map((children) => new TableRow({ cantSplit: true, children })),
        ],
      }),
      // Two tables that touch would become one.
      new Paragraph({ style: 'gap' }),
    ];
  }
}

const inside: IParagraphOptions = { style: 'inner', keepNext: true };

type Groups = Extract<Passage, { kind: 'groups' }>['groups'];

/** What a page has room for side by side, and how much text a cell: a row is never split. */
const most = { columns: 4, characters: 300 };

/** The labels of groups that are readable as a table, or `undefined` where they are not. */
function columnsOf(groups: Groups): readonly string[] | undefined {
  const labels = new Set(groups.flatMap((group) => group.map(({ label }) => label)));
  const isReadable =
    labels.size > 0 &&
    labels.size <= most.columns &&
    groups.every(
      (group) =>
        new Set(group.map(({ label }) => label)).size === group.length &&
        group.every(({ text }) => text.length <= most.characters),
    );
  return isReadable ? [...labels] : undefined;
}
