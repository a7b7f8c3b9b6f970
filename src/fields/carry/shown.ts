import { elementsOf } from '../show-words.ts';
import { jsonOf, type ShowsAnswers } from '../shows-answers.ts';
import { wordsOfExcerpt, type Excerpt, type Reading } from '../words.ts';

class CarryElement extends HTMLElement implements ShowsAnswers {
  #shown = '';

  showAnswers(reading: Reading) {
    const words = wordsOfExcerpt(jsonOf<Excerpt>(this, 'excerpt'), reading);
    const shown = JSON.stringify(words);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const elements = elementsOf(words);
    this.querySelector('[data-words]')?.replaceChildren(...elements);
    this.toggleAttribute('data-filled', elements.length > 0);
    this.querySelector('[data-empty]')?.toggleAttribute('hidden', elements.length > 0);
    this.querySelector('[data-source]')?.toggleAttribute('hidden', elements.length === 0);
  }
}

customElements.define('carry-field', CarryElement);
