// A screen in the browser: records, each marked against the client's own criteria.
import type { Json } from '../../answers/record.ts';
import type { AnswerKind } from '../answer-kind.ts';
import type { Group } from '../records/answer.ts';
import { partsOf, RecordsElement } from '../records/element.ts';
import type { FieldOf } from '../registry.ts';
import { element } from '../dom.ts';
import { jsonOf, type ShowsAnswers } from '../shows-answers.ts';
import { fill } from '../template.ts';
import type { Reading } from '../words.ts';
import { criteriaOf, type Criterion } from './criteria.ts';
import { marks, marksOf, type Mark, type Marks } from './marks.ts';
import type { Judged, Strings } from './verdict-card.ts';

const choices: readonly Mark[] = ['meets', 'breaks', 'unknown'];

export class ScreenElement extends RecordsElement implements ShowsAnswers {
  /** What was marked when a row was shown, older wordings included. */
  readonly #shownMarks = new WeakMap<Element, Marks>();
  #criteria: readonly Criterion[] = [];
  #shownVerdicts = '';
  #serial = 0;

  protected override partKinds(): Map<string, AnswerKind<Json>> {
    return super.partKinds().set('marks', marks);
  }

  protected override readRow(row: Element): Group {
    return { ...super.readRow(row), marks: this.#marksOn(row) };
  }

  protected override showRow(row: Element, group: Group | undefined) {
    super.showRow(row, group);
    this.#shownMarks.set(row, marksOf(group?.['marks']));
    this.#drawMarks(row);
  }

  protected override newRow(): Element {
    const row = super.newRow();
    this.#drawMarks(row);
    return row;
  }

  showAnswers(reading: Reading) {
    const sources = jsonOf<FieldOf<'screen'>['criteria']>(this, 'criteria');
    const criteria = criteriaOf(sources, reading);
    if (JSON.stringify(criteria) !== JSON.stringify(this.#criteria)) {
      const held = new Map(this.rows.map((row) => [row, this.#marksOn(row)]));
      this.#criteria = criteria;
      for (const [row, given] of held) {
        this.#shownMarks.set(row, given);
        this.#drawMarks(row);
      }
      this.find<HTMLElement>('[data-empty]').hidden = criteria.length > 0;
    }
    void this.#showVerdicts();
  }

  #marksOn(row: Element): Marks {
    const picked = [...row.querySelectorAll<HTMLInputElement>('[data-marks] input:checked')];
    return {
      ...this.#shownMarks.get(row),
      ...marksOf(
        Object.fromEntries(picked.map(({ dataset, value }) => [dataset['criterion'] ?? '', value])),
      ),
    };
  }

  #drawMarks(row: Element): void {
    const given = this.#shownMarks.get(row) ?? {};
    row
      .querySelector('[data-marks]')
      ?.replaceChildren(
        ...this.#criteria.map((criterion) => this.#markGroup(criterion, given)),
        ...this.#earlier(given),
      );
  }

  #markGroup({ text, kind }: Criterion, given: Marks): HTMLElement {
    const name = `${this.id}-mark-${this.#serial++}`;
    return element(
      'fieldset',
      { className: 'mark' },
      element(
        'legend',
        {},
        element('span', { className: 'mark-kind' }, `${this.#strings[kind]}: `),
        text,
      ),
      ...choices.map((value) => {
        const checked = Object.hasOwn(given, text) && given[text] === value;
        const box = element('input', { type: 'radio', name, value, checked });
        box.dataset['criterion'] = text;
        return element(
          'label',
          { className: 'option' },
          box,
          element('span', {}, this.#strings[value]),
        );
      }),
    );
  }

  /** Marks whose criterion has been reworded since: nothing that was marked goes unseen. */
  #earlier(given: Marks): HTMLElement[] {
    const texts = this.#criteria.map(({ text }) => text);
    const old = Object.entries(given).filter(([text]) => !texts.includes(text));
    if (old.length === 0 || texts.length === 0) return [];
    return [
      element('p', { className: 'hint' }, this.#strings.earlier),
      element(
        'ul',
        { className: 'hint' },
        ...old.map(([text, mark]) => element('li', {}, `${text}: ${this.#strings[mark]}`)),
      ),
    ];
  }

  /** The comparison is fetched once there is something to compare with. */
  async #showVerdicts(): Promise<void> {
    const judged = this.rows.flatMap((row, index): Judged[] => {
      const given = this.#marksOn(row);
      const name = partsOf(row)[0]?.[1].read();
      if ((typeof name !== 'string' || name === '') && Object.keys(given).length === 0) return [];
      const number = fill(this.#strings.name, { number: index + 1 });
      return [{ name: typeof name === 'string' && name !== '' ? name : number, given }];
    });
    const shown = JSON.stringify([judged, this.#criteria]);
    if (shown === this.#shownVerdicts) return;
    this.#shownVerdicts = shown;
    const isComparable = this.#criteria.length > 0 && judged.length > 0;
    const cards = isComparable
      ? (await import('./verdict-card.ts')).verdictCards(judged, this.#criteria, this.#strings)
      : [];
    if (shown !== this.#shownVerdicts) return;
    this.find('.verdicts').replaceChildren(...cards);
    this.find<HTMLElement>('[data-verdicts]').hidden = cards.length === 0;
  }

  get #strings(): Strings {
    return jsonOf<Strings>(this, 'strings');
  }
}
