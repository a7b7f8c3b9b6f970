// One prompt at a time: the rest of the sheet is put aside, on the screen alone. Nothing is moved or copied,
// and nothing of it is remembered.
import style from '../styles/one-at-a-time.css?inline';
import { addStyle } from './late-style.ts';
import { lateWords, type LateWords } from './late-words.ts';
import { Stepper } from './stepper.ts';

addStyle(style);

const { documentElement: root } = document;

/** What stands around several parts of a sheet. */
const around = '.side-by-side, .side-by-side > div';

export class OneAtATime {
  readonly #sheet: HTMLElement;
  readonly #prompts: readonly HTMLElement[];
  readonly #tools: Stepper;
  #at = 0;
  #showsText = false;

  /** Rejects where there is no connection. */
  static async open(sheet: HTMLElement): Promise<OneAtATime> {
    return new OneAtATime(sheet, (await lateWords()).one);
  }

  private constructor(sheet: HTMLElement, words: LateWords['one']) {
    this.#sheet = sheet;
    this.#tools = new Stepper(words);
    this.#find('.sheet-bar').append(this.#tools.element);
    this.#prompts = [...sheet.querySelectorAll<HTMLElement>('form [data-own]')];
    addEventListener('popstate', () => {
      if (this.#isOn) this.#end();
    });
    document.addEventListener('keydown', (event) => {
      const isFree = !event.defaultPrevented && !event.isComposing;
      if (event.key !== 'Escape' || !this.#isOn || !isFree) return;
      if (!document.querySelector('dialog[open]')) history.back();
    });
  }

  act(action: string): void {
    if (action === 'one') this.#begin();
    // The browser's own way back leaves, too.
    else if (action === 'all') history.back();
    else if (action === 'text') this.#show(!this.#showsText);
    else this.#go(action === 'next' ? 1 : -1);
  }

  get #isOn(): boolean {
    return 'oneAtATime' in root.dataset;
  }

  #begin(): void {
    // The prompt in sight, or about to be.
    const inSight = this.#prompts.findIndex((each) => each.getBoundingClientRect().bottom > 0);
    this.#at = Math.max(0, inSight);
    root.dataset['oneAtATime'] = '';
    // Whoever leaves is to stay where they were last, not where they began.
    history.scrollRestoration = 'manual';
    history.pushState(null, '');
    this.#tools.element.hidden = false;
    this.#find('[data-sheet=one]').hidden = true;
    this.#go(0);
  }

  #end(): void {
    delete root.dataset['oneAtATime'];
    for (const each of this.#sheet.querySelectorAll('[data-aside]')) {
      each.removeAttribute('data-aside');
    }
    this.#tools.element.hidden = true;
    this.#find('[data-sheet=one]').hidden = false;
    history.scrollRestoration = 'auto';
    this.#focus();
  }

  #go(by: -1 | 0 | 1): void {
    this.#at = Math.min(Math.max(0, this.#at + by), this.#prompts.length);
    this.#show(false);
    this.#focus();
    scrollTo(0, 0);
  }

  /** Shows the prompt with its heading, and the text before it where that is asked for. */
  #show(showsText: boolean): void {
    this.#showsText = showsText;
    const parts = this.#parts(this.#find('form'));
    const prompt = this.#prompts[this.#at];
    const before = this.#prompts[this.#at - 1];
    const start = before ? parts.indexOf(before) + 1 : 0;
    const end = prompt ? parts.indexOf(prompt) : parts.length;
    const text = parts.slice(start, end).filter((part) => !part.matches('.versions'));
    const heading = parts.slice(0, end).findLast((part) => part.matches('h2, h3'));
    // What was written before stays beside what it is for, and so does a place to stop.
    const isBeside = (part: Element) => part === heading || part.matches('.pause, [data-filled]');
    const isVersions = (part: Element, index: number) =>
      part.matches('.versions') && index === end + 1;
    parts.forEach((part, index) => {
      const isText = text.includes(part);
      const isShown =
        part === prompt ||
        isVersions(part, index) ||
        part === heading ||
        (isText && (showsText || !prompt || isBeside(part)));
      part.toggleAttribute('data-aside', !isShown);
    });
    for (const box of this.#sheet.querySelectorAll(`form :is(${around})`)) {
      box.toggleAttribute(
        'data-aside',
        !this.#parts(box).some((part) => !part.matches('[data-aside]')),
      );
    }
    this.#find('.sheet-end').toggleAttribute('data-aside', prompt !== undefined);
    const hasText = prompt !== undefined && text.some((part) => !isBeside(part));
    this.#tools.show(this.#at, this.#prompts.length, hasText ? showsText : undefined);
  }

  /** Focus on the prompt's own words has them read out once, and the controls come next. */
  #focus(): void {
    const prompt = this.#prompts[this.#at];
    const words = prompt?.querySelector<HTMLElement>('legend, label, .label');
    const target = words ?? this.#find('.sheet-end');
    target.tabIndex = -1;
    // Firefox gives no focus to a legend whose place on the page it has not worked out yet.
    target.scrollIntoView({ block: 'center' });
    target.focus({ preventScroll: true });
  }

  /** The sheet's paragraphs, headings and fields in order, through whatever stands around several of them. */
  #parts(within: Element): Element[] {
    return [...within.children].flatMap((child) =>
      child.matches(around) ? this.#parts(child) : [child],
    );
  }

  #find<Kind extends HTMLElement = HTMLElement>(selector: string): Kind {
    const found = this.#sheet.querySelector<Kind>(selector);
    if (!found) throw new Error(`The sheet has no ${selector}`);
    return found;
  }
}
