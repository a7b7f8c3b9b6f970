import { RowsElement } from '../rows-element.ts';
import { texts } from './answer.ts';

class ListElement extends RowsElement<string> {
  readonly kind = texts;

  protected readRow(row: Element) {
    return row.querySelector('input')?.value ?? '';
  }

  protected showRow(row: Element, item: string | undefined) {
    const input = row.querySelector('input');
    if (input) input.value = item ?? '';
  }
}

customElements.define('list-field', ListElement);
