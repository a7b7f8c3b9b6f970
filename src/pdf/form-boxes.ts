// A form's items as boxes: what is asked, and the controls to answer it with.
import type { FormItem } from '../fields/form.ts';
import { barred, beside, heightOf, staying, together, type Box } from './boxes.ts';
import { ChoiceSetter } from './choice-boxes.ts';
import { ruled, type Controls } from './controls.ts';
import { named, promptBoxes, type ItemOf } from './prompts.ts';
import type { Tag } from './tags.ts';
import { columnGap, faint, indented, styles, type Column, type TextSetter } from './text-boxes.ts';

/** More lines than these are more than a page has beside its prompt. */
const mostRows = 24;
/** Lists up to this height, in points, are not parted. */
const wholeList = 260;

export class FormSetter {
  readonly #text: TextSetter;
  readonly #controls: Controls;
  readonly #choices: ChoiceSetter;
  readonly #labelled: string;

  constructor(text: TextSetter, controls: Controls, labelled: string) {
    this.#text = text;
    this.#controls = controls;
    this.#choices = new ChoiceSetter(text, controls, labelled);
    this.#labelled = labelled;
  }

  /** `within` names what the item is a part of, such as «Fear 2». */
  boxes(item: FormItem, column: Column, tag: Tag, within?: string): Box[] {
    switch (item.kind) {
      case 'text':
        return [this.#written(item, column, tag, within)];
      case 'one':
        return [this.#choices.one(item, column, tag, within)];
      case 'several':
        return [this.#choices.several(item, column, tag, within)];
      case 'group':
        return this.#group(item, column, tag, within);
      case 'elsewhere':
        return [
          together([
            ...promptBoxes(this.#text, item, column, tag),
            this.#text.block(item.text, styles.hint, column, tag.add('P'), 2),
          ]),
        ];
    }
  }

  /** A prompt is never parted from its room. */
  #written(item: ItemOf<'text'>, column: Column, tag: Tag, within?: string): Box {
    const rows = Math.min(item.rows, mostRows);
    return together([
      ...promptBoxes(this.#text, item, column, tag),
      this.#room(item, rows, column, tag, within),
    ]);
  }

  #room(item: ItemOf<'text'>, rows: number, { x, width }: Column, tag: Tag, within?: string): Box {
    const form = tag.add('Form', named(item, within, this.#labelled));
    const height = rows * ruled;
    return {
      height,
      space: 2,
      draw: (pen, y) =>
        this.#controls.text(
          pen,
          form,
          { x, y, width, height },
          { name: item.name, label: named(item, within, this.#labelled) },
          rows,
        ),
    };
  }

  #group(item: ItemOf<'group'>, column: Column, tag: Tag, within?: string): Box[] {
    const part = tag.add('Sect');
    switch (item.of) {
      case 'rows': {
        const boxes = [
          ...promptBoxes(this.#text, item, column, part),
          ...this.#rows(item, column, part),
        ];
        return heightOf(boxes) <= wholeList ? [together(boxes)] : boxes;
      }
      case 'blanks':
        return [
          together([
            ...promptBoxes(this.#text, item, column, part),
            ...this.#blanks(item, column, part),
          ]),
        ];
      case 'parts':
        return within === undefined
          ? [...promptBoxes(this.#text, item, column, part), ...this.#parts(item, column, part)]
          : this.#card(item, column, part);
    }
  }

  #blanks(item: ItemOf<'group'>, column: Column, tag: Tag): Box[] {
    return [
      ...this.#text.paragraph(
        [{ text: item.sentence ?? '', face: 'italic' }],
        styles.text,
        column,
        tag.add('P'),
        {
          space: 3,
        },
      ),
      ...this.#parts(item, column, tag),
    ];
  }

  /** One of several things, such as «Fear 2»: its name, and its parts beside a line. */
  #card(item: ItemOf<'group'>, column: Column, tag: Tag): Box[] {
    const title = this.#text.block(item.label, styles.subheading, column, tag.add('P'), 14);
    const inner = this.#parts(item, indented(column, 12), tag);
    // A name and a single question look lost at the foot of a page.
    return [
      ...staying([title]),
      ...barred([...staying(inner.slice(0, 1)), ...inner.slice(1)], column.x, faint),
    ];
  }

  #rows({ label, items }: ItemOf<'group'>, column: Column, tag: Tag): Box[] {
    const list = tag.add('L');
    return items.flatMap((item, index) => {
      const entry = list.add('LI');
      return item.kind === 'text' || item.kind === 'one'
        ? [this.#numbered(item, index + 1, label, column, entry)]
        : this.boxes(item, column, entry.add('LBody'), label);
    });
  }

  #numbered(
    item: ItemOf<'text'> | ItemOf<'one'>,
    number: number,
    within: string,
    column: Column,
    tag: Tag,
  ): Box {
    const count = tag.add('Lbl');
    const body = tag.add('LBody');
    const room = indented(column, 20);
    const box =
      item.kind === 'text'
        ? this.#room(item, item.rows, room, body, within)
        : this.#choices.menu(item, room, body, within);
    const [line] = this.#text.plain(`${number}.`, styles.text, 100);
    return {
      ...box,
      draw: (pen, top, gap) => {
        pen.within(count, () => {
          if (line) pen.line(line, column.x, top + ruled - 6, styles.text);
        });
        box.draw(pen, top, gap);
      },
    };
  }

  /** Short texts stand side by side, two to a line. */
  #parts({ label: within, items }: ItemOf<'group'>, column: Column, tag: Tag): Box[] {
    const boxes: Box[] = [];
    const half = (column.width - columnGap) / 2;
    for (let index = 0; index < items.length; index++) {
      const [item, next] = [items[index], items[index + 1]];
      if (!item) continue;
      if (next && this.#isShort(item, half) && this.#isShort(next, half)) {
        const right = { x: column.x + half + columnGap, width: half };
        const left = this.#written(item, { x: column.x, width: half }, tag, within);
        boxes.push(beside([left, this.#written(next, right, tag, within)]));
        index++;
      } else boxes.push(...this.boxes(item, column, tag, within));
    }
    return boxes;
  }

  #isShort(item: FormItem, width: number): item is ItemOf<'text'> {
    return (
      item.kind === 'text' &&
      item.rows === 1 &&
      this.#text.plain(item.label, styles.label, width).length <= 1 &&
      this.#text.plain(item.hint ?? '', styles.hint, width).length <= 2
    );
  }
}
