// Another sheet's records in the browser. What is changed here is kept with the other sheet.
import type { Json } from '../../answers/record.ts';
import { partsOf } from '../records/element.ts';
import { instantiate } from '../rows-element.ts';
import { element } from '../dom.ts';
import { jsonOf, revisionEvent, type Revision, type ShowsAnswers } from '../shows-answers.ts';
import { groupsOf, namedTexts, textsOf, wordsOf, type Reading } from '../words.ts';

class RevisitElement extends HTMLElement implements ShowsAnswers {
  #groups: readonly Readonly<Record<string, Json>>[] = [];
  #shown = '';

  connectedCallback(): void {
    this.addEventListener('answer', (event) => {
      event.stopPropagation();
      this.#revise(event.target);
    });
  }

  showAnswers(reading: Reading) {
    const field = reading.fields.get(this.#from)?.field;
    if (!field || !('fields' in field)) return;
    const { fields } = field;
    this.#groups = groupsOf(reading.read(this.#from));
    const shown = JSON.stringify(this.#groups);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const list = this.querySelector('ol');
    const template = this.querySelector('template');
    if (!list || !template) return;
    while (list.children.length > this.#groups.length) list.lastElementChild?.remove();
    while (list.children.length < this.#groups.length) {
      list.append(instantiate(template, String(list.children.length)));
    }
    const named = fields[this.dataset['namePart'] ?? ''];
    const beside = jsonOf<string[]>(this, 'show');
    this.#groups.forEach((group, index) => {
      const row = list.children[index];
      if (!row || !named) return;
      const name = textsOf(wordsOf(named, group[this.dataset['namePart'] ?? ''], reading));
      row.querySelector('[data-legend]')?.replaceChildren(name.join(' ') || String(index + 1));
      const texts = namedTexts(
        Object.fromEntries(Object.entries(fields).filter(([part]) => beside.includes(part))),
        group,
        reading,
      );
      row
        .querySelector('[data-shown]')
        ?.replaceChildren(
          ...texts.flatMap(({ label, text }) => [
            element('dt', {}, label),
            element('dd', {}, text),
          ]),
        );
      for (const [part, inner] of partsOf(row)) inner.write(group[part] ?? inner.kind.empty);
    });
    const filled = this.#groups.length > 0;
    this.toggleAttribute('data-filled', filled);
    this.querySelector('[data-empty]')?.toggleAttribute('hidden', filled);
    this.querySelector('[data-source]')?.toggleAttribute('hidden', !filled);
  }

  #revise(target: EventTarget | null): void {
    const rows = [...(this.querySelector('ol')?.children ?? [])];
    const index = rows.findIndex((row) => target instanceof Node && row.contains(target));
    const [row, group] = [rows[index], this.#groups[index]];
    if (!row || !group) return;
    const edited = Object.fromEntries(partsOf(row).map(([part, field]) => [part, field.read()]));
    this.#groups = this.#groups.with(index, { ...group, ...edited });
    this.#shown = JSON.stringify(this.#groups);
    const detail: Revision = { id: this.#from, value: this.#groups };
    this.dispatchEvent(new CustomEvent(revisionEvent, { bubbles: true, detail }));
  }

  get #from(): string {
    return this.dataset['from'] ?? '';
  }
}

customElements.define('revisit-field', RevisitElement);
