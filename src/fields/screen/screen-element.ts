// A screen in the browser: records, each marked against the client's own criteria.
import type { Json } from '../../answers/record.ts';
import type { AnswerKind } from '../answer-kind.ts';
import type { Group } from '../records/answer.ts';
import { RecordsElement } from '../records/element.ts';
import type { FieldOf } from '../registry.ts';
import { jsonOf, type ShowsAnswers } from '../shows-answers.ts';
import type { Reading } from '../words.ts';
import type { Criterion } from './criteria.ts';
import { marks, marksOf, type Marks } from './marks.ts';
import type { Strings } from './verdict-card.ts';

export class ScreenElement extends RecordsElement implements ShowsAnswers {
  /** What was marked when a row was shown, older wordings included. */
  readonly #shownMarks = new WeakMap<Element, Marks>();
  #criteria: readonly Criterion[] = [];
  #drawing: typeof import('./drawing.ts') | undefined;

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

  async showAnswers(reading: Reading): Promise<void> {
    const drawing = (this.#drawing ??= await import('./drawing.ts'));
    const sources = jsonOf<FieldOf<'screen'>['criteria']>(this, 'criteria');
    const criteria = drawing.criteriaOf(sources, reading);
    if (JSON.stringify(criteria) !== JSON.stringify(this.#criteria)) {
      const held = new Map(this.rows.map((row) => [row, this.#marksOn(row)]));
      this.#criteria = criteria;
      for (const [row, given] of held) {
        this.#shownMarks.set(row, given);
        this.#drawMarks(row);
      }
      this.find<HTMLElement>('[data-empty]').hidden = criteria.length > 0;
    }
    const roles = this.rows.map((row) => ({ row, given: this.#marksOn(row) }));
    drawing.showVerdicts(this, roles, criteria, this.#strings);
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

  /** The code that draws is fetched with the first answers: until then there is nothing to draw. */
  #drawMarks(row: Element): void {
    const given = this.#shownMarks.get(row) ?? {};
    const drawn = this.#drawing?.markGroups(this.#criteria, given, this.#strings, this.id) ?? [];
    row.querySelector('[data-marks]')?.replaceChildren(...drawn);
  }

  get #strings(): Strings {
    return jsonOf<Strings>(this, 'strings');
  }
}
