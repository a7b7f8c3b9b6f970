// A client's answers as a PDF to read, print and hand over.
import {
  partsOf,
  printable,
  type BackupDocument,
  type DocumentAnswer,
  type DocumentPart,
  type Passage,
} from '../answers/passage.ts';
import { barred, staying, type Box } from './boxes.ts';
import { layOutBody, textColumn, type Draft } from './document.ts';
import type { Faces } from './face.ts';
import type { Painter } from './pictures.ts';
import type { Tag } from './tags.ts';
import { faint, indented, styles, type Column, type Style, type TextSetter } from './text-boxes.ts';

interface Making {
  readonly faces: Faces;
  readonly painter: Painter;
  readonly document: BackupDocument;
  /** What stands at the foot of a page. */
  readonly pageOf: (page: number, pages: number) => string;
}

/** Every word of the document is in it, in its order. */
export async function makeAnswers({
  faces,
  painter,
  document,
  pageOf,
}: Making): Promise<Uint8Array<ArrayBuffer>> {
  const { title, center, language } = document;
  const from = [center, title].filter((text) => text !== '').join(' · ');
  const own = { title: from };
  const body = await layOutBody({
    faces,
    painter,
    own,
    language,
    compose: (draft) => ({
      boxes: new AnswerSetter(draft).document(document),
      foot: { left: from, right: pageOf },
    }),
  });
  return body.completeFor(own);
}

class AnswerSetter {
  readonly #draft: Draft;
  readonly #text: TextSetter;

  constructor(draft: Draft) {
    this.#draft = draft;
    this.#text = draft.text;
  }

  document(document: BackupDocument): Box[] {
    const { title, center, lines, labels, unread } = document;
    const { root } = this.#draft;
    return [
      ...this.#words(center, styles.small, textColumn, root, 0),
      this.#text.block(title, styles.title, textColumn, root.add('H1'), 2),
      ...lines.flatMap((line) => this.#words(line, styles.hint, textColumn, root, 6)),
      ...partsOf(document).flatMap((part) => this.#part(part, labels.other, root.add('Sect'))),
      ...(unread ? this.#unread(unread, root.add('Sect')) : []),
    ];
  }

  #part({ title, lines = [], answers }: DocumentPart, other: string, tag: Tag): Box[] {
    return [
      ...this.#heading(title, lines, tag),
      ...answers.flatMap((answer) => this.#answer(answer, other, tag)),
    ];
  }

  #heading(title: string, lines: readonly string[], tag: Tag): Box[] {
    const words = this.#text.block(title, styles.heading, textColumn, tag.add('H2'), 22);
    return staying([
      this.#draft.bookmark(title, words),
      ...lines.flatMap((line) => this.#words(line, styles.hint, textColumn, tag, 3)),
    ]);
  }

  #answer({ prompt, passage, others = [] }: DocumentAnswer, other: string, tag: Tag): Box[] {
    const asked =
      prompt === ''
        ? []
        : staying([this.#text.block(prompt, styles.label, textColumn, tag.add('H3'), 12)]);
    return [
      ...asked,
      ...this.#passage(passage, textColumn, tag),
      ...others.flatMap(({ passage: version, when }) => {
        const room = indented(textColumn, 12);
        const said = [other, when].filter((text) => text !== undefined).join(' ');
        return barred(
          [
            ...staying(this.#words(said, styles.hint, room, tag, 8)),
            ...this.#passage(version, room, tag),
          ],
          textColumn.x,
          faint,
        );
      }),
    ];
  }

  #passage(passage: Passage, column: Column, tag: Tag): Box[] {
    switch (passage.kind) {
      case 'text':
        return this.#words(passage.text, styles.text, column, tag, 3);
      case 'list':
        return this.#list(passage.items, passage.ranked ?? false, column, tag);
      case 'groups':
        return passage.groups.flatMap((group) => {
          const inner = group.flatMap(({ label, text }) => [
            ...staying(this.#words(label, styles.hint, indented(column, 12), tag, 4)),
            ...this.#words(text, styles.text, indented(column, 12), tag, 0),
          ]);
          const spaced = inner.map((box, index) => (index === 0 ? { ...box, space: 10 } : box));
          return barred(spaced, column.x, faint);
        });
    }
  }

  #list(items: readonly string[], isRanked: boolean, column: Column, tag: Tag): Box[] {
    const list = tag.add('L');
    return items.flatMap((item, index) => {
      const entry = list.add('LI');
      const text = isRanked ? `${index + 1}.` : '•';
      return this.#text.paragraph(
        [{ text: printable(item), face: 'regular' }],
        styles.text,
        indented(column, 16),
        entry.add('LBody'),
        { space: 3, before: { text, x: column.x, tag: entry.add('Lbl') } },
      );
    });
  }

  #unread({ title, lines = [], texts }: NonNullable<BackupDocument['unread']>, tag: Tag): Box[] {
    return [
      ...this.#heading(title, lines, tag),
      ...texts.flatMap(({ name, text }) => [
        ...staying(this.#words(name, styles.label, textColumn, tag, 12)),
        ...this.#words(text, styles.text, textColumn, tag, 3),
      ]),
    ];
  }

  #words(text: string, style: Style, column: Column, tag: Tag, space: number): Box[] {
    if (text === '') return [];
    const run = { text: printable(text), face: style.face };
    return this.#text.paragraph([run], style, column, tag.add('P'), { space });
  }
}
