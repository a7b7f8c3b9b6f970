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

  readonly #move = (order: readonly string[]): HTMLElement => {
    this.#order = order;
    this.changed();
    // The list has been drawn anew.
    return this.find('ol');
  };

  async showAnswers(reading: Reading): Promise<void> {
    // Once it is here, the list is drawn at once.
    const { gather, rankedItems } = (this.#items ??= await import('./ranked-items.ts'));
    this.#gathered = gather(this.answerId, reading);
    const shown = JSON.stringify(this.#gathered);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const items = rankedItems(
      this.#gathered,
      reading,
      jsonOf<Strings>(this, 'strings'),
      this.#move,
    );
    this.find('ol').replaceChildren(...items);
    this.toggleAttribute('data-filled', this.#gathered.length > 0);
    this.find<HTMLElement>('[data-empty]').hidden = this.#gathered.length > 0;
  }
}
