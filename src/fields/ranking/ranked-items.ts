// The items of a ranking, each with what moves it. Fetched once something is picked.
import { element } from '../dom.ts';
import { fill } from '../template.ts';
import type { Reading } from '../words.ts';
import type { Gathered } from './gather.ts';

export { gather } from './gather.ts';

export type Strings = Readonly<Record<'up' | 'down' | 'from', string>>;

export const rankedItems = (
  gathered: readonly Gathered[],
  reading: Reading,
  strings: Strings,
): HTMLElement[] =>
  gathered.map(({ id, text }, index) => {
    const { href = '', sheet = '' } = reading.fields.get(id) ?? {};
    const from = element('a', { href }, fill(strings.from, { sheet }));
    return element(
      'li',
      {},
      element(
        'div',
        { className: 'ranked' },
        element('p', { className: 'said' }, text),
        element('p', { className: 'carry-from' }, from),
      ),
      element(
        'div',
        { className: 'tools row-tools' },
        mover(index, 'up', '↑', strings.up),
        mover(index, 'down', '↓', strings.down),
      ),
    );
  });

function mover(
  index: number,
  action: 'up' | 'down',
  sign: string,
  label: string,
): HTMLButtonElement {
  const button = element('button', { type: 'button' }, sign);
  button.setAttribute('aria-label', fill(label, { number: index + 1 }));
  button.dataset['do'] = action;
  return button;
}
