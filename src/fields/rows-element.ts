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
  #undo: (() => void) | undefined;

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
      const button = target instanceof Element ? target.closest('button[data-do]') : null;
      if (button instanceof HTMLButtonElement && this.#isOwn(button)) this.#act(button);
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
    switch (button.dataset['do']) {
      case 'add':
        this.focusIn(this.addRow());
        break;
      case 'remove':
        if (row) this.#remove(row);
        break;
      case 'up':
        if (row) this.#move(row, -1, button);
        break;
      case 'down':
        if (row) this.#move(row, 1, button);
        break;
      case 'undo':
        this.#undo?.();
        break;
    }
    this.rename();
    this.changed();
  }

  #remove(row: Element): void {
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
      this.focusIn(row);
    };
    undo.textContent = fill(undo.dataset['text'] ?? '', { name });
    undo.hidden = false;
    // Focus tells a screen reader what happened, and leaves the way back one key away.
    undo.focus();
  }

  #move(row: Element, by: -1 | 1, button: HTMLButtonElement): void {
    const rows = this.rows;
    const other = rows[rows.indexOf(row) + by];
    if (!other) return;
    if (by < 0) other.before(row);
    else other.after(row);
    button.focus();
  }

  #forget(): void {
    this.#undo = undefined;
    this.#own<HTMLElement>('[data-do=undo]').hidden = true;
  }

  protected focusIn(row: Element): void {
    row.querySelector<HTMLElement>('input, textarea')?.focus();
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
