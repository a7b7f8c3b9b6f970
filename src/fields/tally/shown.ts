// A tally in the browser: how many records of each group count.
import { element } from '../dom.ts';
import { jsonOf, type ShowsAnswers } from '../shows-answers.ts';
import { fill } from '../template.ts';
import type { Reading } from '../words.ts';
import { countsOf, type Count } from './counts.ts';

class TallyElement extends HTMLElement implements ShowsAnswers {
  showAnswers(reading: Reading) {
    const { from = '', by = '' } = this.dataset;
    const strings = jsonOf<{ count: string; other: string }>(this, 'strings');
    const counts = countsOf(reading.read(from), by, jsonOf(this, 'where'));
    this.querySelector('ol')?.replaceChildren(
      ...counts.map((count) =>
        element(
          'li',
          {},
          fill(strings.count, { ...count, group: count.group || strings.other }),
          this.#draw(count),
        ),
      ),
    );
    this.querySelector('[data-empty]')?.toggleAttribute('hidden', counts.length > 0);
  }

  /** One box for each, those that count filled. What it shows is said beside it. */
  #draw({ count, total }: Count) {
    const boxes = Array.from({ length: total }, (_, index) =>
      element('span', { className: index < count ? 'full' : '' }),
    );
    return element('span', { className: 'counted', ariaHidden: 'true' }, ...boxes);
  }
}

customElements.define('tally-field', TallyElement);
