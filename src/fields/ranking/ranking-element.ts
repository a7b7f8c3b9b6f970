// A ranking in the browser: what was picked elsewhere, moved up and down here.
import { FieldElement } from '../field-element.ts';
import { texts } from '../list/answer.ts';
import { element } from '../dom.ts';
import { jsonOf, type ShowsAnswers } from '../shows-answers.ts';
import { fill } from '../template.ts';
import type { Reading } from '../words.ts';
import { gather, type Gathered } from './gather.ts';

type Strings = Readonly<Record<'up' | 'down' | 'from', string>>;

export class RankingElement extends FieldElement<readonly string[]> implements ShowsAnswers {
  readonly kind = texts;
  #order: readonly string[] = [];
  #gathered: readonly Gathered[] = [];
  #shown = '';

  read() {
    return this.#order;
  }

  protected show(order: readonly string[]) {
    this.#order = order;
  }

  override get answered() {
    return this.#gathered.length > 0;
  }

  showAnswers(reading: Reading) {
    this.#gathered = gather(this.answerId, reading);
    const shown = JSON.stringify(this.#gathered);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const strings = jsonOf<Strings>(this, 'strings');
    this.find('ol').replaceChildren(
      ...this.#gathered.map(({ id, text }, index) => {
        const located = reading.fields.get(id);
        return element(
          'li',
          {},
          element(
            'div',
            { className: 'ranked' },
            element('p', { className: 'said' }, text),
            element(
              'p',
              { className: 'carry-from' },
              element(
                'a',
                { href: located?.href ?? '' },
                fill(strings.from, { sheet: located?.sheet ?? '' }),
              ),
            ),
          ),
          element(
            'div',
            { className: 'tools row-tools' },
            this.#mover(index, -1, '↑', strings.up),
            this.#mover(index, 1, '↓', strings.down),
          ),
        );
      }),
    );
    this.toggleAttribute('data-filled', this.#gathered.length > 0);
    this.find<HTMLElement>('[data-empty]').hidden = this.#gathered.length > 0;
  }

  #mover(index: number, by: -1 | 1, sign: string, label: string): HTMLButtonElement {
    const button = element('button', { type: 'button' }, sign);
    button.setAttribute('aria-label', fill(label, { number: index + 1 }));
    button.dataset['do'] = by < 0 ? 'up' : 'down';
    button.addEventListener('click', () => {
      this.#move(index, by);
    });
    return button;
  }

  #move(index: number, by: -1 | 1): void {
    const order = this.#gathered.map(({ id }) => id);
    const [moved] = order.splice(index, 1);
    const to = index + by;
    if (moved === undefined || to < 0 || to > order.length) return;
    order.splice(to, 0, moved);
    this.#order = order;
    this.changed();
    // The list has been drawn anew: stay with what was moved.
    const row = this.find('ol').children[to];
    row?.querySelector<HTMLElement>(`[data-do=${by < 0 ? 'up' : 'down'}]`)?.focus();
  }
}
