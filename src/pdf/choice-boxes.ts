// Options of a form as boxes: buttons, boxes to tick, numbers to circle, menus.
import { fill } from '../fields/template.ts';
import { beside, together, type Box } from './boxes.ts';
import { circle, ruled, type Controls } from './controls.ts';
import { colorOf, type Pen } from './pen.ts';
import { named, promptBoxes, type ItemOf } from './prompts.ts';
import type { Tag } from './tags.ts';
import {
  columnGap,
  faint,
  indented,
  soft,
  styles,
  type Column,
  type TextSetter,
} from './text-boxes.ts';

/** With more options than these a menu is handier than a row of buttons. */
const mostButtons = 8;
/** The side of a box to tick, in points. */
const boxSide = 11;
const ringSide = 24;
/** A prompt no wider than this stands beside its options. */
const asideWidth = 60;

export class ChoiceSetter {
  readonly #text: TextSetter;
  readonly #controls: Controls;
  readonly #labelled: string;

  constructor(text: TextSetter, controls: Controls, labelled: string) {
    this.#text = text;
    this.#controls = controls;
    this.#labelled = labelled;
  }

  one(item: ItemOf<'one'>, column: Column, tag: Tag, within?: string): Box {
    const asked = promptBoxes(this.#text, item, column, tag);
    if (item.ends)
      return together([...asked, ...this.#scale(item, item.ends, column, tag, within)]);
    if (item.options.length > mostButtons) {
      return together([...asked, this.menu(item, column, tag, within)]);
    }
    const label = named(item, within, this.#labelled);
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
        const option = { value, said, called: this.#called(label, said), isNumber: false };
        this.#controls.radioButton(pen, form, rect, { name: item.name, label }, option);
      },
    }));
    const isAside =
      item.hint === undefined && this.#text.widthOf(item.label, styles.label) <= asideWidth;
    if (isAside) {
      const room = indented(column, asideWidth + 6);
      const [row, ...more] = this.#options(buttons, room, tag);
      if (row && more.length === 0) {
        const prompt = this.#text.block(item.label, styles.label, column, tag.add('P'), 6);
        return { ...beside([prompt, row]), space: 6 };
      }
    }
    return together([...asked, ...this.#options(buttons, column, tag)]);
  }

  several(item: ItemOf<'several'>, column: Column, tag: Tag, within?: string): Box {
    const label = named(item, within, this.#labelled);
    const boxes = item.boxes.map(({ name, label: said }) => ({
      said,
      draw: (pen: Pen, form: Tag, x: number, y: number) => {
        const rect = { x, y, width: boxSide, height: boxSide };
        pen.aside(() => pen.frame({ ...rect, width: boxSide, height: boxSide }, soft, 0.9));
        this.#controls.tickBox(pen, form, rect, { name, label: this.#called(label, said) });
      },
    }));
    return together([
      ...promptBoxes(this.#text, item, column, tag),
      ...this.#options(boxes, column, tag),
    ]);
  }

  #called(label: string, value: string): string {
    return fill(this.#labelled, { label, value });
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
    const label = named(item, within, this.#labelled);
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
            { value, said: value, called: this.#called(label, value), isNumber: true },
          );
        }),
    };
    const ends = this.#text.block(`${low} · ${high}`, styles.hint, column, tag.add('P'), 3);
    return [numbers, ends];
  }

  menu(item: ItemOf<'one'>, { x, width }: Column, tag: Tag, within?: string): Box {
    const label = named(item, within, this.#labelled);
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
}

interface Option {
  readonly said: string;
  readonly draw: (pen: Pen, form: Tag, x: number, y: number) => void;
}
