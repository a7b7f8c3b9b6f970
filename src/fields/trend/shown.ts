// A trend in the browser: the figures of records, drawn and told.
import { element } from '../dom.ts';
import { jsonOf, type ShowsAnswers } from '../shows-answers.ts';
import { fill } from '../template.ts';
import type { Reading } from '../words.ts';
import { pointsOf } from './points.ts';
import { inWords } from '../date/answer.ts';
import { drawTrend } from './draw-trend.ts';

class TrendElement extends HTMLElement implements ShowsAnswers {
  showAnswers(reading: Reading) {
    const { from = '', when = '', value = '' } = this.dataset;
    const source = reading.fields.get(from)?.field;
    const scale = source && 'fields' in source ? source.fields[value] : undefined;
    if (scale?.type !== 'scale') return;
    const points = pointsOf(reading.read(from), { when, value });
    const { point } = jsonOf<{ point: string }>(this, 'strings');
    this.querySelector('[data-drawing]')?.replaceChildren(
      ...(points.length > 0 ? [drawTrend(points, scale)] : []),
    );
    this.querySelector('ol')?.replaceChildren(
      ...points.map(({ day, number }) =>
        element('li', {}, fill(point, { date: inWords(day, reading.language), value: number })),
      ),
    );
    this.querySelector('[data-empty]')?.toggleAttribute('hidden', points.length > 0);
  }
}

customElements.define('trend-field', TrendElement);
