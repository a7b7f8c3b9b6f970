// Looks words up in Pagefind's index and shows the sheets that have them. Pagefind's own interfaces
// assign innerHTML, which the policy of these pages forbids: everything here is text.
import { fill } from '../fields/template.ts';

interface Pagefind {
  options(options: { baseUrl: string; noWorker: boolean }): Promise<void>;
  /** Forgets the index, so that the next search fetches the one that is there by then. */
  destroy(): Promise<void>;
  /** `null` where a later search has overtaken this one. */
  debouncedSearch(query: string, options: object, wait: number): Promise<{ results: Hit[] } | null>;
}

interface Hit {
  data(): Promise<Found>;
}

interface Found {
  url: string;
  /** Plain text but for `<mark>` around the words found, with entities for the rest. */
  excerpt: string;
  meta: { title?: string };
  filters: { collection?: string[] };
}

/** As many as one can look through; the words can be made more precise for the rest. */
const most = 30;

class SiteSearch extends HTMLElement {
  #strings: Readonly<Record<string, string>> = {};
  #pagefind: Promise<Pagefind> | undefined;
  /** What the site said of its index at the first search. */
  #index: string | undefined;

  connectedCallback(): void {
    this.#strings = JSON.parse(this.dataset['strings'] ?? '{}') as Record<string, string>;
    this.#input.addEventListener('input', () => void this.#search());
    this.addEventListener('keydown', (event) => {
      this.#walk(event);
    });
    // What was typed while this script was on its way.
    if (this.#input.value !== '') void this.#search();
  }

  get #input(): HTMLInputElement {
    const input = this.querySelector('input');
    if (!input) throw new Error('<site-search> has no input');
    return input;
  }

  async #search(): Promise<void> {
    const query = this.#input.value.trim();
    if (query === '') {
      this.#show('', []);
      return;
    }
    this.#say(this.#string('search.searching'));
    try {
      const answer = await this.#look(query).catch(async () => {
        await (await this.#load()).destroy();
        this.#pagefind = undefined;
        this.#index = undefined;
        return this.#look(query);
      });
      if (!answer || this.#input.value.trim() !== query) return;
      this.#show(this.#summary(query, answer.count), this.#listed(answer.found));
    } catch {
      this.#pagefind = undefined;
      this.#show(this.#string('search.failed'), []);
    }
  }

  /** Nothing where a later search has overtaken this one. Rejects where the index is another one by now. */
  async #look(query: string): Promise<{ count: number; found: readonly Found[] } | undefined> {
    const answer = await (await this.#load()).debouncedSearch(query, {}, 150);
    if (!answer) return undefined;
    // Of parts of its index that are gone, Pagefind says nothing: it finds nothing in them.
    if (!(await this.#isCurrent(answer.results.length > 0)))
      throw new Error('The site was updated.');
    const found = await Promise.all(answer.results.slice(0, most).map((hit) => hit.data()));
    return { count: answer.results.length, found };
  }

  /** Whether the index is still the one that was there at the first search. `otherwise` without a connection. */
  async #isCurrent(otherwise: boolean): Promise<boolean> {
    try {
      const path = `${this.dataset['base'] ?? '/'}pagefind/pagefind-entry.json`;
      const text = await (await fetch(path, { cache: 'no-cache' })).text();
      return (this.#index ??= text) === text;
    } catch {
      return otherwise;
    }
  }

  #load(): Promise<Pagefind> {
    const base = this.dataset['base'] ?? '/';
    return (this.#pagefind ??= (async () => {
      const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
      // It would start its worker from plain text, which Trusted Types refuses.
      await pagefind.options({ baseUrl: base, noWorker: true });
      return pagefind;
    })());
  }

  #summary(query: string, count: number): string {
    if (count === 0)
      return `${this.#string('search.none', { query })}. ${this.#string('search.none.help')}`;
    return this.#string(count === 1 ? 'search.one' : 'search.many', { query, count });
  }

  /** One list a collection, the collections in the order of their best result. */
  #listed(found: readonly Found[]): HTMLElement[] {
    const groups = Map.groupBy(found, ({ filters }) => filters.collection?.[0] ?? '');
    return [...groups].flatMap(([collection, sheets]) => {
      const list = element('ul', { className: 'sheets' });
      list.append(...sheets.map(item));
      return [element('h2', { textContent: this.#string(collection) }), list];
    });
  }

  #show(text: string, results: readonly HTMLElement[]): void {
    this.#say(text);
    this.querySelector('[data-results]')?.replaceChildren(...results);
  }

  #say(text: string): void {
    const status = this.querySelector('[role=status]');
    if (status && status.textContent !== text) status.textContent = text;
  }

  /** The arrow keys go from the box through the results and back. */
  #walk(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const stops: HTMLElement[] = [this.#input, ...this.querySelectorAll<HTMLElement>('ul a')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[at + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  #string(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    return fill(this.#strings[key] ?? '', values);
  }
}

function item({ url, meta, excerpt }: Found): HTMLElement {
  const row = element('li', {});
  const words = element('p', {});
  words.append(
    ...excerpt.split(/(<mark>.*?<\/mark>)/s).map((piece) => {
      const marked = /^<mark>(.*)<\/mark>$/s.exec(piece);
      return marked ? element('mark', { textContent: plain(marked[1] ?? '') }) : plain(piece);
    }),
  );
  row.append(element('a', { href: url, textContent: meta.title ?? url }), words);
  return row;
}

function plain(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
    '&#x27;': "'",
    '&amp;': '&',
  };
  return text.replaceAll(/&(?:lt|gt|quot|#39|#x27|amp);/g, (entity) => entities[entity] ?? entity);
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]>,
): HTMLElementTagNameMap[Tag] {
  return Object.assign(document.createElement(tag), properties);
}

customElements.define('site-search', SiteSearch);
