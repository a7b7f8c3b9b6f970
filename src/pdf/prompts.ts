// What a form asks, before the room or the options to answer with.
import type { FormItem } from '../fields/form.ts';
import { fill } from '../fields/template.ts';
import { staying, type Box } from './boxes.ts';
import type { Tag } from './tags.ts';
import { styles, type Column, type TextSetter } from './text-boxes.ts';

export type ItemOf<Kind extends FormItem['kind']> = Extract<FormItem, { kind: Kind }>;

/** A prompt and the help under it, on the page of what comes after them. */
export function promptBoxes(
  text: TextSetter,
  { label, hint }: FormItem,
  column: Column,
  tag: Tag,
): Box[] {
  return staying([
    text.block(label, styles.label, column, tag.add('P'), 12),
    ...(hint === undefined ? [] : [text.block(hint, styles.hint, column, tag.add('P'), 1)]),
  ]);
}

/**
 * What a control is called by itself. `within` names what it is a part of, such as «Fear 2», and `labelled` is
 * the site's way to put both together.
 */
export const named = ({ label }: FormItem, within: string | undefined, labelled: string): string =>
  within === undefined ? label : fill(labelled, { label: within, value: label });
