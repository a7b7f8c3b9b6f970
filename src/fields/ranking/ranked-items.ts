// The items of a ranking, each with what moves it. Fetched once something is picked.
import { element } from '../dom.ts';
import { fill } from '../template.ts';
import type { Reading } from '../words.ts';
import type { Gathered } from './gather.ts';

export { gather } from './gather.ts';

export type Strings = Readonly<Record<'up' | 'down' | 'from', string>>;

/** Puts the answers into this order, and gives the list as it is drawn then. */
type Move = (order: readonly string[]) => HTMLElement;

export const rankedItems = (
  gathered: readonly Gathered[],
  reading: Reading,
  strings: Strings,
  move: Move,
): HTMLElement[] =>
  gathered.map(({ id, text }, index) => {
    const mover = (action: 'up' | 'down', sign: string, label: string): HTMLButtonElement => {
      const button = element('button', { type: 'button' }, sign);
      button.setAttribute('aria-label', fill(label, { number: index + 1 }));
      button.dataset['do'] = action;
      button.addEventListener('click', () => {
        const to = index + (action === 'up' ? -1 : 1);
        if (to < 0 || to >= gathered.length) return;
        const order = gathered
          .map((each) => each.id)
          .toSpliced(index, 1)
          .toSpliced(to, 0, id);
        // Stay with what was moved.
        move(order).children[to]?.querySelector<HTMLElement>(`[data-do=${action}]`)?.focus();
      });
      return button;
    };
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
        mover('up', '↑', strings.up),
        mover('down', '↓', strings.down),
      ),
    );
  });
