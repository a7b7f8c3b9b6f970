// The workbook as a book: shows what is picked of it, on the paper that is chosen, and prints it. It reads
// what is kept on this device and never writes there.
import { jsonOf } from '../fields/shows-answers.ts';
import { fill } from '../fields/template.ts';
import type { BookAnswers } from './book-answers.ts';
import { earlierPart, pickIn, sizeIn, writePick, type Offer, type Pick } from './book-pick.ts';

type Strings = Readonly<Record<'picked' | 'unanswered' | 'offline', string>>;

export class WorkbookBook extends HTMLElement {
  #answers: BookAnswers | undefined;
  #reading: Promise<BookAnswers> | undefined;
  #offer!: Offer;

  connectedCallback(): void {
    const boxes = this.#boxes;
    this.#offer = {
      sheets: boxes.map(({ value }) => value),
      usual: boxes.filter(({ dataset }) => 'usual' in dataset).map(({ value }) => value),
      size: sizeIn(navigator.language),
    };
    this.#choose(pickIn(new URLSearchParams(location.search), this.#offer));
    this.addEventListener('change', () => {
      this.#remember();
      void this.#show();
    });
    this.addEventListener('click', ({ target }) => {
      if (!(target instanceof Element)) return;
      if (target.closest('a')) this.#layOut();
      const button = target.closest('button[data-pick]');
      if (button instanceof HTMLElement) void this.#pickMany(button.dataset['pick'] ?? '');
    });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#print();
    });
    addEventListener('storage', this.#readAgain);
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) this.#readAgain();
    });
    if (location.hash !== '') this.#layOut();
    for (const sign of ['pointermove', 'keydown', 'scroll']) {
      addEventListener(sign, () => void this.#layOutInTurn(), { once: true });
    }
    void this.#start();
  }

  async #start(): Promise<void> {
    const [numbers] = await Promise.all([
      // No other engine is known to break pages where this one breaks columns.
      isChromium() ? import('./book-numbers.ts').catch(() => undefined) : undefined,
      this.#show(),
    ]);
    if (numbers) {
      addEventListener('beforeprint', () => numbers.numberPages(this));
    }
    this.dataset['ready'] = '';
  }

  get #sheets(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.book-sheet')];
  }

  /**
   * Has the sheets that are out of sight laid out too, before a link leads to one. Where their heights are
   * guesses, Firefox stops beside what it goes to, or has found.
   */
  #layOut(): void {
    for (const sheet of this.#sheets) sheet.dataset['laid'] = '';
  }

  /** The same in many short turns, before someone looks for words. */
  async #layOutInTurn(): Promise<void> {
    for (const sheet of this.#sheets) {
      await new Promise((resolve) => setTimeout(resolve));
      sheet.dataset['laid'] = '';
      sheet.getBoundingClientRect();
    }
  }

  get #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('.book-picker input[name=sheet]')];
  }

  get #form(): HTMLFormElement {
    const form = this.querySelector('form');
    if (!form) throw new Error('<workbook-book> has no form');
    return form;
  }

  /** What the form says. */
  get #pick(): Pick {
    const asked = new URLSearchParams();
    for (const { name, value } of this.querySelectorAll<HTMLInputElement>('form :checked')) {
      if (name !== 'sheet') asked.set(name, value);
    }
    const ticked = this.#boxes.filter(({ checked }) => checked);
    return { ...pickIn(asked, this.#offer), sheets: new Set(ticked.map(({ value }) => value)) };
  }

  #choose({ sheets, paper, size }: Pick): void {
    for (const box of this.#boxes) box.checked = sheets.has(box.value);
    for (const radio of this.querySelectorAll<HTMLInputElement>('.book-picker [type=radio]')) {
      radio.checked = [paper, size].some((value) => value === radio.value);
    }
  }

  async #pickMany(which: string): Promise<void> {
    let sheets = which === 'all' ? this.#offer.sheets : which === 'usual' ? this.#offer.usual : [];
    if (which === 'answered') {
      sheets = (await this.#read()).answered;
      if (sheets.length === 0) {
        this.#tell('picked', this.#strings.unanswered);
        return;
      }
    }
    this.#choose({ ...this.#pick, sheets: new Set(sheets) });
    this.#remember();
    await this.#show();
  }

  /** So that the page is the same after a reload, and a center can link to a pick. */
  #remember(): void {
    const address = new URL(location.href);
    writePick(address.searchParams, this.#pick, this.#offer);
    // A comma means itself in a query, and is easier to read than its code.
    history.replaceState(history.state, '', address.href.replaceAll('%2C', ','));
  }

  async #show(): Promise<void> {
    const { sheets, paper, size } = this.#pick;
    const root = document.documentElement;
    root.dataset['size'] = size;
    root.dataset['paper'] = paper
      .split('-')
      .filter((token) => token !== 'filled')
      .join(' ');
    this.#showSheets(sheets);
    const isBlank = this.#isBlank;
    try {
      const answers = await this.#read();
      await answers.show(isBlank);
      this.#tell('trouble', '');
    } catch {
      this.#tell('trouble', this.#strings.offline);
    }
    this.#showSheets(this.#pick.sheets);
  }

  /** Hides what is not picked: on the screen, on paper and in the contents. */
  #showSheets(picked: ReadonlySet<string>): void {
    const hasEarlier = this.#answers?.hasEarlier ?? false;
    const isShown = (sheet = '') =>
      picked.has(sheet) && (sheet !== earlierPart || (hasEarlier && !this.#isBlank));
    for (const part of this.querySelectorAll<HTMLElement>('[data-sheet]')) {
      part.hidden = !isShown(part.dataset['sheet']);
    }
    for (const entry of this.querySelectorAll<HTMLElement>('[data-entry]')) {
      entry.hidden = !isShown(entry.dataset['entry']);
    }
    for (const stage of this.querySelectorAll<HTMLElement>('[data-stage]')) {
      stage.hidden = stage.querySelector('[data-entry]:not([hidden])') === null;
    }
    this.querySelector('[data-earlier]')?.toggleAttribute('hidden', !hasEarlier);
    this.#lead();
    const sheets = this.#offer.sheets.filter((sheet) => sheet !== earlierPart);
    const count = sheets.filter((sheet) => picked.has(sheet)).length;
    this.#tell('picked', fill(this.#strings.picked, { count, total: sheets.length }));
  }

  get #isBlank(): boolean {
    return this.#pick.paper.startsWith('blank');
  }

  /** A link to a sheet that is not in the book leads to its page. */
  #lead(): void {
    for (const link of this.querySelectorAll<HTMLAnchorElement>('.book-body a')) {
      const anchor = (link.dataset['anchor'] ??= link.getAttribute('href') ?? '');
      if (!anchor.startsWith('#sheet-')) continue;
      const sheet = document.getElementById(anchor.slice(1));
      if (sheet) link.href = sheet.hidden ? (sheet.dataset['path'] ?? anchor) : anchor;
    }
  }

  /** What is kept here, read once for as long as nothing changes. */
  #read(): Promise<BookAnswers> {
    return (this.#reading ??= import('./book-answers.ts')
      .then(({ readBook }) => readBook(this))
      .then(
        (answers) => (this.#answers = answers),
        (error: unknown) => {
          this.#reading = undefined;
          throw error;
        },
      ));
  }

  readonly #readAgain = (): void => {
    this.#reading = undefined;
    void this.#show();
  };

  async #print(): Promise<void> {
    await this.#reading?.catch(() => undefined);
    print();
  }

  #tell(name: 'picked' | 'trouble', text: string): void {
    const element = this.querySelector(`[data-${name}]`);
    if (element && element.textContent !== text) element.textContent = text;
  }

  get #strings(): Strings {
    return jsonOf<Strings>(this, 'strings');
  }
}

function isChromium(): boolean {
  const { userAgentData } = navigator as {
    userAgentData?: { readonly brands: readonly { readonly brand: string }[] };
  };
  return userAgentData?.brands.some(({ brand }) => brand === 'Chromium') ?? false;
}
