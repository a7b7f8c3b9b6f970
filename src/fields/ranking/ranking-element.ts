// A ranking in the browser: what was picked elsewhere, moved up and down here.
import { FieldElement } from '../field-element.ts';
import { texts } from '../list/answer.ts';
import { jsonOf, type ShowsAnswers } from '../shows-answers.ts';
import type { Reading } from '../words.ts';
import type { Gathered } from './gather.ts';
import type { Strings } from './ranked-items.ts';

export class RankingElement extends FieldElement<readonly string[]> implements ShowsAnswers {
  readonly kind = texts;
  #order: readonly string[] = [];
  #gathered: readonly Gathered[] = [];
  #shown = '';
  #items: typeof import('./ranked-items.ts') | undefined;

  read() {
    return this.#order;
  }

  protected show(order: readonly string[]) {
    this.#order = order;
  }

  override get answered() {
    return this.#gathered.length > 0;
  }

  async showAnswers(reading: Reading): Promise<void> {
    // Once it is here, the list is drawn at once.
    const { gather, rankedItems } = (this.#items ??= await import('./ranked-items.ts'));
    this.#gathered = gather(this.answerId, reading);
    const shown = JSON.stringify(this.#gathered);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const items = rankedItems(this.#gathered, reading, jsonOf<Strings>(this, 'strings'));
    this.find('ol').replaceChildren(...items);
    this.toggleAttribute('data-filled', this.#gathered.length > 0);
    this.find<HTMLElement>('[data-empty]').hidden = this.#gathered.length > 0;
  }

  override connectedCallback() {
    super.connectedCallback();
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button[data-do]') : null;
      const row = button?.closest('li');
      if (!(button instanceof HTMLElement) || !row) return;
      this.#move(
        [...this.find('ol').children].indexOf(row),
        button.dataset['do'] === 'up' ? -1 : 1,
      );
    });
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
