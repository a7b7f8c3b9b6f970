// A form's items as boxes: what is asked, and the controls to answer it with.
import type { FormItem } from '../fields/form.ts';
import { fill } from '../fields/template.ts';
import { barred, beside, staying, together, type Box } from './boxes.ts';
import { circle, ruled, type Controls } from './controls.ts';
import { colorOf, type Color, type Pen } from './pen.ts';
import type { Tag } from './tags.ts';
import { indented, soft, styles, type Column, type TextSetter } from './text-boxes.ts';

type ItemOf<Kind extends FormItem['kind']> = Extract<FormItem, { kind: Kind }>;

/** More lines than these are more than a page has beside its prompt. */
const mostRows = 24;
/** With more options than these a menu is handier than a row of buttons. */
const mostButtons = 8;
/** The side of a box to tick, in points. */
const boxSide = 11;
const ringSide = 24;
const columnGap = 18;
const faint: Color = [0.78, 0.75, 0.7];

export class FormSetter {
  readonly #text: TextSetter;
  readonly #controls: Controls;

  constructor(text: TextSetter, controls: Controls) {
    this.#text = text;
    this.#controls = controls;
  }

  /** `within` names what the item is a part of, such as «Fear 2». */
  boxes(item: FormItem, column: Column, tag: Tag, within?: string): Box[] {
    switch (item.kind) {
      case 'text':
        return [this.#written(item, column, tag, within)];
      case 'one':
        return [this.#one(item, column, tag, within)];
      case 'several':
        return [this.#several(item, column, tag, within)];
      case 'group':
        return this.#group(item, column, tag, within);
      case 'elsewhere':
        return [
          together([
            ...this.#prompt(item, column, tag),
            this.#text.block(item.text, styles.hint, column, tag.add('P'), 2),
          ]),
        ];
    }
  }

  #prompt({ label, hint }: FormItem, column: Column, tag: Tag): Box[] {
    return staying([
      this.#text.block(label, styles.label, column, tag.add('P'), 12),
      ...(hint === undefined ? [] : [this.#text.block(hint, styles.hint, column, tag.add('P'), 1)]),
    ]);
  }

  /** A prompt is never parted from its room. */
  #written(item: ItemOf<'text'>, column: Column, tag: Tag, within?: string): Box {
    const rows = Math.min(item.rows, mostRows);
    return together([
      ...this.#prompt(item, column, tag),
      this.#room(item, rows, column, tag, within),
    ]);
  }

  #room(item: ItemOf<'text'>, rows: number, { x, width }: Column, tag: Tag, within?: string): Box {
    const form = tag.add('Form', named(item, within));
    const height = rows * ruled;
    return {
      height,
      space: 2,
      draw: (pen, y) =>
        this.#controls.text(
          pen,
          form,
          { x, y, width, height },
          { name: item.name, label: named(item, within) },
          rows,
        ),
    };
  }

  #one(item: ItemOf<'one'>, column: Column, tag: Tag, within?: string): Box {
    const asked = this.#prompt(item, column, tag);
    if (item.ends)
      return together([...asked, ...this.#scale(item, item.ends, column, tag, within)]);
    if (item.options.length > mostButtons) {
      return together([...asked, this.#menu(item, column, tag, within)]);
    }
    const label = named(item, within);
    const buttons = item.options.map(([value, said]) => ({
      said,
      draw: (pen: Pen, form: Tag, x: number, y: number) => {
        pen.aside(() =>
          pen.raw(
            `0.9 w ${colorOf(soft, 'RG')} ` +
              `${circle(x + boxSide / 2, pen.size.height - y - boxSide / 2, boxSide / 2 - 0.5)} S`,
          ),
        );
        const rect = { x, y, width: boxSide, height: boxSide };
        const option = { value, said, isNumber: false };
        this.#controls.radioButton(pen, form, rect, { name: item.name, label }, option);
      },
    }));
    return together([...asked, ...this.#options(buttons, column, tag)]);
  }

  #several(item: ItemOf<'several'>, column: Column, tag: Tag, within?: string): Box {
    const label = named(item, within);
    const boxes = item.boxes.map(({ name, label: said }) => ({
      said,
      draw: (pen: Pen, form: Tag, x: number, y: number) => {
        const rect = { x, y, width: boxSide, height: boxSide };
        pen.aside(() => pen.frame({ ...rect, width: boxSide, height: boxSide }, soft, 0.9));
        this.#controls.tickBox(pen, form, rect, { name, label: `${label}: ${said}` });
      },
    }));
    return together([...this.#prompt(item, column, tag), ...this.#options(boxes, column, tag)]);
  }

  /** Beside each other where they fit on a line, else in two columns, else one under the other. */
  #options(options: readonly Option[], column: Column, tag: Tag): Box[] {
    const indent = boxSide + 6;
    const widths = options.map(({ said }) => indent + this.#text.widthOf(said, styles.text));
    const total = widths.reduce((sum, width) => sum + width + columnGap, -columnGap);
    if (total <= column.width) {
      let x = column.x;
      const placed = options.map((option, index) => {
        const box = this.#option(option, { x, width: (widths[index] ?? 0) + 1 }, tag);
        x += (widths[index] ?? 0) + columnGap;
        return box;
      });
      return [beside(placed)];
    }
    const half = (column.width - columnGap) / 2;
    if (options.length > 3 && widths.every((width) => width <= half)) {
      const right = { x: column.x + half + columnGap, width: half };
      const pairs = Array.from({ length: Math.ceil(options.length / 2) }, (_, row) =>
        options.slice(row * 2, row * 2 + 2),
      );
      return pairs.map((pair) =>
        beside(
          pair.map((option, index) =>
            this.#option(option, index === 0 ? { x: column.x, width: half } : right, tag),
          ),
        ),
      );
    }
    return options.map((option) => this.#option(option, column, tag));
  }

  #option({ said, draw }: Option, column: Column, tag: Tag): Box {
    const paragraph = tag.add('P');
    const form = paragraph.add('Form', said);
    const words = this.#text.block(said, styles.text, indented(column, boxSide + 6), paragraph, 0);
    return {
      height: Math.max(words.height, boxSide),
      space: 5,
      draw(pen, top, gap) {
        draw(pen, form, column.x, top + (styles.text.leading - boxSide) / 2);
        words.draw(pen, top, gap);
      },
    };
  }

  /** Numbers in a row, to be circled. */
  #scale(
    item: ItemOf<'one'>,
    [low, high]: readonly [string, string],
    column: Column,
    tag: Tag,
    within?: string,
  ): Box[] {
    const label = named(item, within);
    const step = Math.min(column.width / item.options.length, ringSide + 14);
    const side = Math.min(ringSide, step);
    const places = item.options.map(([value], index) => {
      const paragraph = tag.add('P');
      return { value, x: column.x + index * step, paragraph, form: paragraph.add('Form', value) };
    });
    const numbers: Box = {
      height: side,
      space: 6,
      draw: (pen, y) =>
        places.forEach(({ value, x, paragraph, form }) => {
          pen.aside(() =>
            pen.raw(
              `0.6 w ${colorOf(faint, 'RG')} ` +
                `${circle(x + side / 2, pen.size.height - y - side / 2, side / 2 - 1)} S`,
            ),
          );
          const [line] = this.#text.plain(value, styles.text, 100);
          const down = (side - styles.text.leading) / 2 + this.#text.baseline(styles.text);
          pen.within(paragraph, () => {
            if (line) pen.line(line, x + (side - line.width) / 2, y + down, styles.text);
          });
          this.#controls.radioButton(
            pen,
            form,
            { x, y, width: side, height: side },
            { name: item.name, label },
            { value, said: value, isNumber: true },
          );
        }),
    };
    const ends = this.#text.block(`${low} · ${high}`, styles.hint, column, tag.add('P'), 3);
    return [numbers, ends];
  }

  #menu(item: ItemOf<'one'>, { x, width }: Column, tag: Tag, within?: string): Box {
    const label = named(item, within);
    const form = tag.add('Form', label);
    return {
      height: ruled,
      space: 2,
      draw: (pen, y) => {
        const middle = pen.size.height - y - ruled / 2;
        const end = x + width;
        pen.aside(() =>
          pen.raw(
            `1 w ${colorOf(soft, 'RG')} ${end - 14} ${middle + 2} m ` +
              `${end - 10} ${middle - 2} l ${end - 6} ${middle + 2} l S`,
          ),
        );
        const rect = { x, y, width, height: ruled };
        this.#controls.dropdown(pen, form, rect, { name: item.name, label }, item.options);
      },
    };
  }

  #group(item: ItemOf<'group'>, column: Column, tag: Tag, within?: string): Box[] {
    const part = tag.add('Sect');
    const label = named(item, within);
    const asked = this.#prompt(item, column, part);
    if (item.of === 'rows') return [...asked, ...this.#rows(item, column, part)];
    if (item.of === 'blanks') {
      const gap = Object.fromEntries(
        [...(item.template ?? '').matchAll(/\{([^{}]+)\}/g)].map(([, name = '']) => [name, '…']),
      );
      const made = this.#text.paragraph(
        [{ text: fill(item.template ?? '', gap), face: 'italic' }],
        styles.text,
        column,
        part.add('P'),
        { space: 3 },
      );
      return [together([...asked, ...made, ...this.#parts(item.items, column, part, label)])];
    }
    return [...asked, ...this.#parts(item.items, column, part, label)];
  }

  #rows({ label, items }: ItemOf<'group'>, column: Column, tag: Tag): Box[] {
    const list = tag.add('L');
    return items.flatMap((item, index) => {
      const entry = list.add('LI');
      if (item.kind === 'text' || item.kind === 'one') {
        return [this.#numbered(item, index + 1, label, column, entry)];
      }
      if (item.kind !== 'group') return this.boxes(item, column, entry.add('LBody'));
      const title = this.#text.block(item.label, styles.subheading, column, entry.add('Lbl'), 14);
      const inner = this.#parts(item.items, indented(column, 12), entry.add('LBody'), item.label);
      return [...staying([title]), ...barred(inner, column.x, faint)];
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
        : this.#menu(item, room, body, within);
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
  #parts(items: readonly FormItem[], column: Column, tag: Tag, within: string): Box[] {
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

interface Option {
  readonly said: string;
  draw(pen: Pen, form: Tag, x: number, y: number): void;
}

const named = ({ label }: FormItem, within: string | undefined): string =>
  within === undefined ? label : `${within}: ${label}`;
