// Records in the browser: rows whose parts are fields themselves.
import type { Json } from '../../answers/record.ts';
import type { AnswerKind } from '../answer-kind.ts';
import { isField, type FieldElement } from '../field-element.ts';
import { RowsElement } from '../rows-element.ts';
import { text } from '../text.ts';
import { groups, origin, type Group } from './answer.ts';

export class RecordsElement extends RowsElement<Group> {
  readonly #origins = new WeakMap<Element, Json>();
  #kind: AnswerKind<readonly Group[]> | undefined;

  get kind() {
    return (this.#kind ??= groups(this.partKinds()));
  }

  // A row that is never shown tells what the parts are.
  protected partKinds(): Map<string, AnswerKind<Json>> {
    return new Map<string, AnswerKind<Json>>([
      ...partsOf(this.newRow()).map(([part, field]) => [part, field.kind] as const),
      [origin, text],
    ]);
  }

  /** Adds a record, in a blank row where there is one, and goes to it. */
  start(group: Group): void {
    const blank = this.rows.find((row) => this.isBlank(row));
    const row = blank ?? this.addRow();
    this.showRow(row, group);
    this.rename();
    this.changed();
    this.inputIn(row)?.focus();
  }

  // The parts see to their own words on paper.
  protected override mirror(): void {}

  protected readRow(row: Element): Group {
    return {
      ...Object.fromEntries(partsOf(row).map(([part, field]) => [part, field.read()])),
      [origin]: this.#origins.get(row) ?? '',
    };
  }

  protected showRow(row: Element, group: Group | undefined) {
    for (const [part, field] of partsOf(row)) field.write(group?.[part] ?? field.kind.empty);
    this.#origins.set(row, group?.[origin] ?? '');
  }
}

customElements.define('records-field', RecordsElement);

/** The fields in a row, by the part of the record that each holds. */
export function partsOf(row: Element): (readonly [string, FieldElement])[] {
  return [...row.querySelectorAll<HTMLElement>('[data-part]')].flatMap((element) => {
    const part = element.dataset['part'];
    return part !== undefined && isField(element) ? [[part, element] as const] : [];
  });
}
