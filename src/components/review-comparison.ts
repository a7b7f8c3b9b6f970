// Two of the open files side by side: what is new, changed or gone between them.
import type { DocumentAnswer } from '../answers/passage.ts';
import { element } from '../fields/dom.ts';
import { located } from '../fields/located.ts';
import { answersIn } from './answer-document.ts';
import { differencesBetween, doubtAbout, type Difference } from './answer-differences.ts';
import { answersToday, dayOf, type OpenedFile, type Say } from './opened-file.ts';
import type { Prompts } from './prompts.ts';
import { labelsIn, namesInLine, versionElements } from './show-document.ts';

const sides = ['earlier', 'later'] as const;
type Pair = Readonly<Record<(typeof sides)[number], OpenedFile>>;

export class ReviewComparison {
  readonly #element: HTMLElement;
  readonly #say: Say;
  #files: readonly OpenedFile[] = [];
  #prompts: Prompts | undefined;

  constructor(element: HTMLElement, say: Say, signal: AbortSignal) {
    this.#element = element;
    this.#say = say;
    const compare = (event: Event) => {
      event.preventDefault();
      this.#compare();
    };
    element.querySelector('form')?.addEventListener('submit', compare, { signal });
  }

  /** Lets these files be compared, which come by date: at first the last two of them. */
  offer(files: readonly OpenedFile[], prompts: Prompts | undefined): void {
    this.#prompts = prompts;
    this.#element.hidden = files.length < 2;
    // A result stays while its files do.
    if (files.length === this.#files.length && files.every((file, at) => file === this.#files[at]))
      return;
    this.#files = files;
    this.#show([]);
    for (const [at, select] of this.#selects.entries()) {
      select.replaceChildren(
        ...files.map((file) => element('option', {}, `${this.#dayOf(file)} · ${file.name}`)),
      );
      select.selectedIndex = files.length - sides.length + at;
    }
  }

  #compare(): void {
    const [first, last] = this.#selects.map(({ selectedIndex }) => selectedIndex).sort(byNumber);
    const [earlier, later] = [this.#files[first ?? -1], this.#files[last ?? -1]];
    if (!earlier || !later || !this.#prompts) return;
    if (earlier === later) {
      this.#show([element('p', { className: 'note' }, this.#say('review.twice'))]);
      return;
    }
    // Which of two is earlier is not for the reader to say.
    for (const [at, select] of this.#selects.entries())
      select.selectedIndex = [first, last][at] ?? 0;
    this.#show(this.#resultOf({ earlier, later }, this.#prompts));
    this.#element.querySelector('h3')?.focus();
  }

  #resultOf(pair: Pair, prompts: Prompts): HTMLElement[] {
    const fields = located(prompts.sheets);
    const inWords = (file: OpenedFile) =>
      answersIn({ answers: answersToday(file, prompts.sheets) }, prompts);
    const { differences, unchanged } = differencesBetween(
      inWords(pair.earlier),
      inWords(pair.later),
      fields.keys(),
    );
    const sheets = Map.groupBy(
      differences,
      ({ id }) => fields.get(id)?.sheet ?? prompts.strings['files.earlier'],
    );
    const doubts = [
      doubtAbout(pair.earlier, pair.later),
      pair.earlier.damaged || pair.later.damaged ? 'damaged' : undefined,
    ].filter((doubt) => doubt !== undefined);
    return [
      element('h3', { tabIndex: -1 }, this.#say('review.changes')),
      ...sides.map((side) => element('p', { className: 'eyebrow' }, ...this.#nameOf(side, pair))),
      ...doubts.map((doubt) =>
        element('p', { className: 'note' }, this.#say(`review.doubt.${doubt}`)),
      ),
      element(
        'p',
        {},
        differences.length === 0
          ? this.#say('review.same')
          : this.#say('review.unchanged', { count: unchanged }),
      ),
      ...[...sheets].map(([title, each]) =>
        element(
          'section',
          { className: 'review-part' },
          element('h4', { dir: 'auto' }, title),
          ...each.map((difference) => this.#differenceIn(difference, pair)),
        ),
      ),
    ];
  }

  #differenceIn(difference: Difference, pair: Pair): HTMLElement {
    const { earlier, later }: { earlier?: DocumentAnswer; later?: DocumentAnswer } = difference;
    const shown = { earlier, later };
    return element(
      'div',
      { className: 'review-answer' },
      element('h5', { dir: 'auto' }, (later ?? earlier)?.prompt ?? ''),
      element('p', { className: 'review-kind' }, this.#say(`review.${difference.kind}`)),
      element(
        'div',
        { className: 'review-sides' },
        ...sides.flatMap((side) => {
          const answer = shown[side];
          if (!answer) return [];
          return element(
            'div',
            {},
            element('p', { className: 'label' }, this.#sideOf(side, pair)),
            ...versionElements(answer, labelsIn(this.#say)),
          );
        }),
      ),
    );
  }

  #nameOf(side: keyof Pair, pair: Pair): (Node | string)[] {
    return namesInLine([this.#sideOf(side, pair), pair[side].name]);
  }

  #sideOf(side: keyof Pair, pair: Pair): string {
    return this.#say(`review.side.${side}`, { date: this.#dayOf(pair[side]) });
  }

  #dayOf(file: OpenedFile): string {
    return dayOf(file, this.#prompts?.language ?? 'en') ?? this.#say('review.undated');
  }

  #show(result: readonly HTMLElement[]): void {
    this.#element.querySelector('[data-result]')?.replaceChildren(...result);
  }

  get #selects(): HTMLSelectElement[] {
    return [...this.#element.querySelectorAll('select')];
  }
}

const byNumber = (one: number, other: number) => one - other;
