// One sheet as boxes: its title, its text, and each field where its text places it.
import { formNameOf, itemOf, type FormContext } from '../fields/form.ts';
import type { Field } from '../fields/registry.ts';
import { barred, heightOf, staying, together, type Box } from './boxes.ts';
import type { Draft } from './document.ts';
import { FormSetter } from './form-boxes.ts';
import type { Run } from './lines.ts';
import { logoBox, type PaperLogo } from './logo.ts';
import type { Color } from './pen.ts';
import { readProse, untilLastField, type Passage, type Span } from './prose.ts';
import type { Tag } from './tags.ts';
import { faint, indented, styles, type Column, type TextSetter } from './text-boxes.ts';

export interface FormSheet {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  /** How to reach someone, where a sheet says to pause. */
  readonly contact?: string;
  /** One line above the title: whose sheet it is, and of what kind. */
  readonly kind: string;
  readonly fields: Readonly<Record<string, Field>>;
  /** Its MDX, without frontmatter. */
  readonly body: string;
}

/** The center's, which a heading or a line may take on. */
export interface Look {
  readonly accent: Color;
}

/** Passages set apart, up to this height in points, are not parted. */
const wholeAside = 280;

/** What the first sheet of a form has at its head besides. */
interface Opening {
  /** What to do with the form, under the title. */
  readonly how: string;
  readonly center: { readonly name: string; readonly logo?: PaperLogo | undefined };
}

export function sheetBoxes(
  sheet: FormSheet,
  draft: Draft,
  column: Column,
  look: Look,
  context: FormContext,
  opening?: Opening,
): Box[] {
  const { text, root } = draft;
  const part = root.add('Sect');
  const form = new FormSetter(text, draft.controls, context.t);
  const logo = opening?.center.logo;
  const head = [
    ...(logo ? [logoBox(logo, opening.center.name, column, draft, part)] : []),
    text.block(
      sheet.kind,
      { ...styles.small, color: look.accent },
      column,
      part.add('P'),
      logo ? 12 : 0,
    ),
    text.block(sheet.title, styles.title, column, part.add('H1'), 4),
    text.block(sheet.summary, styles.text, column, part.add('P'), 6),
    ...(opening ? [text.block(opening.how, styles.hint, column, part.add('P'), 8)] : []),
  ];
  const prose = new ProseSetter(text, look, sheet.contact, (id, where, tag) => {
    const field = sheet.fields[id];
    const item = field && itemOf(field, formNameOf(`${sheet.slug}/${id}`), context);
    return item ? form.boxes(item, where, tag) : [];
  });
  return [
    ...staying([draft.bookmark(sheet.title, { ...together(head), startsPage: true })]),
    ...prose.boxes(untilLastField(readProse(sheet.body)), column, part),
  ];
}

type PlaceField = (id: string, column: Column, tag: Tag) => Box[];

class ProseSetter {
  readonly #text: TextSetter;
  readonly #look: Look;
  readonly #contact: string | undefined;
  readonly #place: PlaceField;

  constructor(text: TextSetter, look: Look, contact: string | undefined, place: PlaceField) {
    this.#text = text;
    this.#look = look;
    this.#contact = contact;
    this.#place = place;
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
        return this.#place(passage.id, column, tag);
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
      ...(isPause && this.#contact !== undefined
        ? [this.#text.block(this.#contact, styles.label, room, part.add('P'))]
        : []),
    ];
    const spaced = inner.map((box, index) => (index === 0 ? { ...box, space: 12 } : box));
    const whole = heightOf(spaced) <= wholeAside ? [together(spaced)] : spaced;
    return barred(whole, column.x, isPause ? this.#look.accent : faint);
  }
}

const faces = { strong: 'bold', light: 'italic' } as const;

const runsOf = (spans: readonly Span[]): Run[] =>
  spans.map(({ text, emphasis }) => ({ text, face: emphasis ? faces[emphasis] : 'regular' }));
