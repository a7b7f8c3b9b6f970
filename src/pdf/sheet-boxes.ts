// One sheet as boxes: its title, its text, and each field where its text places it.
import type { FormItem } from '../fields/form.ts';
import { barred, heightOf, staying, together, type Box } from './boxes.ts';
import type { FormSetter } from './form-boxes.ts';
import type { Run } from './lines.ts';
import { logoBox } from './logo.ts';
import { ownBlock, type OwnDraft, type Saying } from './own.ts';
import type { Paint } from './pen.ts';
import { readProse, untilLastField, type Passage, type Span } from './prose.ts';
import type { Tag } from './tags.ts';
import { faint, indented, styles, type Column, type TextSetter } from './text-boxes.ts';

/** What every center's form of a sheet says. */
export interface SharedSheet {
  readonly title: string;
  readonly summary: string;
  /** Its MDX, without frontmatter. */
  readonly body: string;
  /** What there is to fill in, by field. */
  readonly items: Readonly<Record<string, FormItem>>;
  /** Whether the center says how to reach someone. */
  readonly hasContact: boolean;
}

/** Passages set apart, up to this height in points, are not parted. */
const wholeAside = 280;

interface Setting {
  readonly draft: OwnDraft;
  readonly form: FormSetter;
  readonly accent: Paint;
  /** What to do with the form: under its first title. */
  readonly how: string;
}

export function sheetBoxes(
  sheet: SharedSheet,
  index: number,
  column: Column,
  { draft, form, accent, how }: Setting,
): Box[] {
  const { text } = draft;
  const part = draft.root.add('Sect');
  const isFirst = index === 0;
  const logo = isFirst && draft.own.center.logo ? [logoBox(draft, column, part)] : [];
  const kind: Saying = {
    words: ({ sheets }) => sheets[index]?.kind ?? '',
    style: styles.small,
    color: ({ center }) => center.accent,
  };
  const contact: Saying = {
    words: ({ sheets }) => sheets[index]?.contact ?? '',
    style: styles.label,
  };
  const head = [
    ...logo,
    ownBlock(draft, kind, column, part.add('P'), logo.length > 0 ? 12 : 0),
    text.block(sheet.title, styles.title, column, part.add('H1'), 4),
    text.block(sheet.summary, styles.text, column, part.add('P'), 6),
    ...(isFirst ? [text.block(how, styles.hint, column, part.add('P'), 8)] : []),
  ];
  const prose = new ProseSetter(text, accent, {
    field(id, where, tag) {
      const item = sheet.items[id];
      return item ? form.boxes(item, where, tag) : [];
    },
    contact: (where, tag) =>
      sheet.hasContact ? [ownBlock(draft, contact, where, tag.add('P'))] : [],
  });
  return [
    ...staying([draft.bookmark(sheet.title, { ...together(head), startsPage: true })]),
    ...prose.boxes(untilLastField(readProse(sheet.body)), column, part),
  ];
}

type Place = (column: Column, tag: Tag) => Box[];

/** What is not prose, where prose has it. */
interface Placed {
  readonly field: (id: string, ...where: Parameters<Place>) => Box[];
  /** At the end of a pause. */
  readonly contact: Place;
}

class ProseSetter {
  readonly #text: TextSetter;
  readonly #accent: Paint;
  readonly #placed: Placed;

  constructor(text: TextSetter, accent: Paint, placed: Placed) {
    this.#text = text;
    this.#accent = accent;
    this.#placed = placed;
  }

  boxes(passages: readonly Passage[], column: Column, tag: Tag): Box[] {
    return passages.flatMap((passage) => this.#passage(passage, column, tag));
  }

  #passage(passage: Passage, column: Column, tag: Tag): Box[] {
    switch (passage.kind) {
      case 'heading': {
        const isMain = passage.depth <= 2;
        const style = isMain ? styles.heading : styles.subheading;
        const words = passage.spans.map(({ text }) => text).join('');
        return staying([
          this.#text.block(words, style, column, tag.add(isMain ? 'H2' : 'H3'), isMain ? 20 : 12),
        ]);
      }
      case 'paragraph':
        return this.#text.paragraph(runsOf(passage.spans), styles.text, column, tag.add('P'));
      case 'list':
        return this.#list(passage, column, tag);
      case 'aside':
        return this.#aside(passage, column, tag);
      case 'field':
        return this.#placed.field(passage.id, column, tag);
    }
  }

  #list({ isNumbered, items }: Extract<Passage, { kind: 'list' }>, column: Column, tag: Tag) {
    const list = tag.add('L');
    return items.flatMap((item, index) => {
      const entry = list.add('LI');
      const mark = { text: isNumbered ? `${index + 1}.` : '•', x: column.x, tag: entry.add('Lbl') };
      const body = entry.add('LBody');
      const room = indented(column, 16);
      return item.flatMap((passage, place) =>
        place === 0 && passage.kind === 'paragraph'
          ? this.#text.paragraph(runsOf(passage.spans), styles.text, room, body.add('P'), {
              space: 4,
              before: mark,
            })
          : this.#passage(passage, room, body),
      );
    });
  }

  #aside(
    { title, isPause, passages }: Extract<Passage, { kind: 'aside' }>,
    column: Column,
    tag: Tag,
  ): Box[] {
    const part = tag.add('Div');
    const room = indented(column, 12);
    const inner = [
      ...(title === undefined
        ? []
        : staying([this.#text.block(title, styles.label, room, part.add('P'), 10)])),
      ...this.boxes(passages, room, part),
      ...(isPause ? this.#placed.contact(room, part) : []),
    ];
    const spaced = inner.map((box, index) => (index === 0 ? { ...box, space: 12 } : box));
    const whole = heightOf(spaced) <= wholeAside ? [together(spaced)] : spaced;
    return barred(whole, column.x, isPause ? this.#accent : faint);
  }
}

const faces = { strong: 'bold', light: 'italic' } as const;

const runsOf = (spans: readonly Span[]): Run[] =>
  spans.map(({ text, emphasis }) => ({ text, face: emphasis ? faces[emphasis] : 'regular' }));
