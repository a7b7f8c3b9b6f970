// Rows that a client adds, removes, moves and gets back. Lists and records are both made of them.
import type { Json } from '../answers/record.ts';
import { FieldElement } from './field-element.ts';
import { fill } from './template.ts';

/**
 * Expects an `<ol>` of rows, a `<template>` of one more, and the buttons that Rows.astro renders.
 * In the template, `{row}` stands in ids and names for a number that no other row has.
 */
export abstract class RowsElement<Item extends Json> extends FieldElement<readonly Item[]> {
  #serial = 1000;
  #undo: (() => HTMLElement | null) | undefined;

  protected abstract readRow(row: Element): Item;
  /** Puts an item into a row, or empties it. */
  protected abstract showRow(row: Element, item: Item | undefined): void;

  read(): readonly Item[] {
    return this.kind.parse(this.rows.map((row) => this.readRow(row))) ?? [];
  }

  override merge(stored: readonly Item[], typed: readonly Item[]): readonly Item[] {
    return JSON.stringify(stored) === JSON.stringify(typed) ? stored : [...stored, ...typed];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('click', ({ target }) => {
      const button = (target as Element).closest<HTMLButtonElement>('button[data-do]');
      if (button && this.#isOwn(button)) this.#act(button);
    });
    this.rename();
  }

  protected show(items: readonly Item[]): void {
    const begun = this.#begun;
    const shown = begun < 0 ? items : [...items.slice(0, begun), undefined, ...items.slice(begun)];
    const count = Math.max(shown.length, begun + 1, Number(this.dataset['rows'] ?? 1));
    while (this.rows.length > count) this.rows.at(-1)?.remove();
    while (this.rows.length < count) this.addRow();
    this.rows.forEach((row, index) => {
      this.showRow(row, shown[index]);
    });
    this.#forget();
    this.rename();
  }

  /** The place of a blank row that the client is in, and about to write on. */
  get #begun(): number {
    return this.rows.findIndex((row) => row.contains(document.activeElement) && this.isBlank(row));
  }

  protected isBlank(row: Element): boolean {
    return this.kind.parse([this.readRow(row)])?.length === 0;
  }

  protected get rows(): Element[] {
    return [...this.#list.children];
  }

  protected newRow(): Element {
    return instantiate(this.#own<HTMLTemplateElement>('template'), String(this.#serial++));
  }

  protected addRow(): Element {
    const row = this.newRow();
    this.#list.append(row);
    return row;
  }

  get #list(): Element {
    return this.#own('ol');
  }

  // A record may hold a list, which has rows and buttons of its own.
  #isOwn(element: Element): boolean {
    return element.closest<HTMLElement>('[data-rows]') === (this as HTMLElement);
  }

  #own<Kind extends Element>(selector: string): Kind {
    const found = [...this.querySelectorAll<Kind>(selector)].find((each) => this.#isOwn(each));
    if (!found) throw new Error(`<${this.localName}> has no ${selector}`);
    return found;
  }

  #act(button: HTMLButtonElement): void {
    const row = this.rows.find((each) => each.contains(button));
    const next = this.#change(button, row);
    this.rename();
    this.changed();
    // Last: whatever is changed after it has the page laid out a second time.
    next?.focus();
  }

  /** Returns what is to be focused then. */
  #change(button: HTMLButtonElement, row: Element | undefined): HTMLElement | null | undefined {
    switch (button.dataset['do']) {
      case 'add':
        return this.inputIn(this.addRow());
      case 'remove':
        return row && this.#remove(row);
      case 'up':
        row?.previousElementSibling?.before(row);
        return button;
      case 'down':
        row?.nextElementSibling?.after(row);
        return button;
      case 'undo':
        return this.#undo?.();
    }
    return null;
  }

  #remove(row: Element): HTMLElement {
    const next = row.nextSibling;
    const name = this.#nameOf(row);
    row.remove();
    const standIn = this.rows.length === 0 ? this.addRow() : undefined;
    const undo = this.#own<HTMLButtonElement>('[data-do=undo]');
    this.#undo = () => {
      // The blank row that kept the list from vanishing goes again, unless it has been written on.
      if (standIn && this.isBlank(standIn)) standIn.remove();
      this.#list.insertBefore(row, next?.parentNode === this.#list ? next : null);
      this.#forget();
      return this.inputIn(row);
    };
    undo.textContent = fill(undo.dataset['text'] ?? '', { name });
    undo.hidden = false;
    // Focus tells a screen reader what happened, and leaves the way back one key away.
    return undo;
  }

  #forget(): void {
    this.#undo = undefined;
    this.#own<HTMLElement>('[data-do=undo]').hidden = true;
  }

  protected inputIn(row: Element): HTMLElement | null {
    return row.querySelector<HTMLElement>('input, textarea');
  }

  #nameOf(row: Element): string {
    return row.querySelector('[data-name]')?.textContent ?? '';
  }

  /** Rows are called by their place, so every move gives them new names. */
  protected rename(): void {
    this.rows.forEach((row, index) => {
      const number = index + 1;
      for (const element of row.querySelectorAll<HTMLElement>('[data-name]')) {
        if (!this.#isOwn(element)) continue;
        element.textContent = fill(element.dataset['name'] ?? '', { number });
      }
      for (const button of row.querySelectorAll<HTMLButtonElement>('[data-label]')) {
        if (!this.#isOwn(button)) continue;
        button.setAttribute('aria-label', fill(button.dataset['label'] ?? '', { number }));
      }
    });
  }
}

/** A row out of a template, in whose ids and names `{row}` stands for what no other row has. */
export function instantiate({ content }: HTMLTemplateElement, mark: string): Element {
  const row = document.importNode(content, true).firstElementChild;
  if (!row) throw new Error('A template of rows is empty.');
  for (const element of [row, ...row.querySelectorAll('*')]) {
    for (const { name, value } of [...element.attributes]) {
      if (value.includes('{row}')) element.setAttribute(name, value.replaceAll('{row}', mark));
    }
  }
  return row;
}
