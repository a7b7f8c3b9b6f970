// A screen in the browser: records, each marked against the client's own criteria.
import type { Json } from '../../answers/record.ts';
import type { AnswerKind } from '../answer-kind.ts';
import type { Group } from '../records/answer.ts';
import { RecordsElement } from '../records/element.ts';
import type { ShowsAnswers } from '../shows-answers.ts';
import type { Reading } from '../words.ts';
import type { Criterion } from './criteria.ts';
import { marks, marksOf, type Marks } from './marks.ts';

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
    const criteria = drawing.criteriaFor(this, reading);
    if (JSON.stringify(criteria) !== JSON.stringify(this.#criteria)) {
      this.#criteria = criteria;
      for (const row of this.rows) {
        this.#shownMarks.set(row, this.#marksOn(row));
        this.#drawMarks(row);
      }
    }
    const roles = this.rows.map((row) => ({ row, given: this.#marksOn(row) }));
    drawing.verdictsFor(this, roles, criteria);
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
    this.#drawing?.drawMarks(this, row, this.#criteria, this.#shownMarks.get(row));
  }
}
