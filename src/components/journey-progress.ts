// The journey in the browser: what is answered, where the client was last, and what comes next.
import { textsIn } from '../fields/has-content.ts';
import { jsonOf } from '../fields/shows-answers.ts';
import { fill } from '../fields/template.ts';
import { openKept } from './open-answers.ts';

type Strings = Readonly<Record<'progress' | 'done' | 'back', string>>;

interface Progress {
  readonly row: HTMLElement;
  readonly answered: number;
  readonly total: number;
  /** When an answer was last changed, ISO 8601, or an empty string. */
  readonly last: string;
}

class JourneyProgress extends HTMLElement {
  readonly #kept = openKept({ brand: this.dataset['brand'] ?? '', changed: () => this.#show() });

  connectedCallback(): void {
    addEventListener('storage', this.#show);
    addEventListener('pageshow', this.#show);
    this.#show();
    void this.#kept.recover();
  }

  readonly #show = (): void => {
    const { answers } = this.#kept;
    const rows = [...this.querySelectorAll<HTMLElement>('[data-sheet]')];
    const progress = rows.map((row): Progress => {
      const { sheet = '', fields = '' } = row.dataset;
      const ids = fields.split(' ').filter((id) => id !== '');
      const records = ids.flatMap((id) => answers.load(`${sheet}/${id}`).record ?? []);
      const filled = records.filter(({ value }) => textsIn(value).length > 0);
      const last =
        filled
          .map(({ time }) => time)
          .sort()
          .at(-1) ?? '';
      return { row, answered: filled.length, total: ids.length, last };
    });
    const strings = jsonOf<Strings>(this, 'strings');
    for (const { row, answered, total } of progress) {
      const text =
        answered === 0
          ? ''
          : answered === total
            ? strings.done
            : fill(strings.progress, { answered, total });
      row.querySelector('[data-progress]')?.replaceChildren(text);
    }
    this.#welcome(progress, strings);
  };

  #welcome(progress: readonly Progress[], strings: Strings): void {
    const begun = progress.filter(({ answered }) => answered > 0);
    this.querySelector('[data-new]')?.toggleAttribute('hidden', begun.length > 0);
    this.querySelector('[data-back]')?.toggleAttribute('hidden', begun.length === 0);
    const last = begun.toSorted((one, other) => other.last.localeCompare(one.last))[0];
    if (!last) return;
    const answers = begun.reduce((sum, { answered }) => sum + answered, 0);
    this.querySelector('[data-summary]')?.replaceChildren(
      fill(strings.back, { answers, sheets: begun.length }),
    );
    this.#point('[data-last]', last);
    const rest = progress.slice(progress.indexOf(last) + 1);
    const next = [...rest, ...progress].find(({ answered, total }) => total > 0 && answered === 0);
    this.#point('[data-next]', next);
  }

  /** Makes a line's link lead to a sheet. */
  #point(line: string, sheet: Progress | undefined): void {
    const target = sheet?.row.querySelector('a');
    const element = this.querySelector<HTMLElement>(line);
    if (element) element.hidden = !target;
    const link = element?.querySelector('a');
    if (!target || !link) return;
    link.href = target.href;
    link.textContent = target.textContent;
    const minutes = sheet?.row.querySelector('[data-minutes]')?.textContent ?? '';
    element?.querySelector('.eyebrow')?.replaceChildren(`(${minutes})`);
  }
}

customElements.define('journey-progress', JourneyProgress);
