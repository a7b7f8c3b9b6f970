// Bringing answers back from a file: looked at first, joined then, and taken out again on request.
import { deviceStorage } from '../answers/device.ts';
import type { Unread } from '../answers/export-parse.ts';
import { readFile } from '../answers/file.ts';
import { gather } from '../answers/gather.ts';
import { openMirror } from '../answers/mirror.ts';
import { isPassing } from '../answers/passing.ts';
import type { AnswerRecord } from '../answers/record.ts';
import { compare, newUnread, restore, type Comparison } from '../answers/restore.ts';
import type { Answers, Outcome } from '../answers/store.ts';
import { element } from '../fields/dom.ts';
import { elementsOf } from '../fields/show-words.ts';
import { fill } from '../fields/template.ts';
import { answersIn } from './answer-document.ts';
import type { Desk } from './files-desk.ts';
import { answersChanged, openKept } from './open-answers.ts';
import { bytesOf, dayOf } from './opened-file.ts';
import { isPdf } from '../pdf/is-pdf.ts';
import { painted } from './painted.ts';

const explanations = { newer: 'desk.replaces', older: 'desk.older', apart: 'desk.apart' } as const;

type Difference = Comparison & { readonly difference: keyof typeof explanations };

type Records = ReadonlyMap<string, AnswerRecord>;

/** What was found in a file. */
interface Found {
  readonly answers: Records;
  readonly aside: ReadonlyMap<string, string>;
  /** Whose file it is, and of when. */
  readonly from: string;
  /** What must be said of it. */
  readonly warning?: string | undefined;
  /** What is said of a difference. */
  readonly explanations: Readonly<Record<Difference['difference'], string>>;
  compare(ours: Records, theirs: Records): readonly Comparison[];
}

export class Restoring {
  readonly #desk: Desk;
  #sealed: Uint8Array | undefined;
  #found: { comparisons: readonly Comparison[]; unread: readonly Unread[] } | undefined;
  #undo: (() => Outcome) | undefined;
  #answers: Answers | undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  async choose(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    this.#forget();
    this.#desk.say();
    if (!file) return;
    const bytes = await bytesOf(file);
    if (typeof bytes === 'string') this.#desk.tell(`desk.${bytes}`, { name: file.name });
    else await this.#open(bytes, file.name);
    // The same file can be chosen again.
    input.value = '';
  }

  async act(action: string): Promise<void> {
    if (action === 'unseal') await this.#unseal();
    else if (action === 'take') this.#take();
    else if (action === 'untake') this.#untake();
    else if (action === 'leave') {
      this.#forget();
      this.#desk.say();
      this.#desk.find('[data-file]').focus();
    }
  }

  async #open(bytes: Uint8Array, name: string): Promise<void> {
    if (isPdf(bytes)) {
      await this.#openForm(bytes, name);
      return;
    }
    const verdict = readFile(bytes);
    if (verdict.kind === 'sealed') {
      this.#sealed = bytes;
      this.#desk.toggle('[data-locked]', true).querySelector('input')?.focus();
    } else if (verdict.kind === 'answers') {
      const names = verdict.rejected.slice(0, 20).join(', ');
      await this.#preview({
        ...verdict,
        compare,
        explanations,
        from: this.#desk.text('desk.file', {
          date: dayOf(verdict, document.documentElement.lang) ?? '?',
          name: verdict.brand?.name ?? '?',
        }),
        warning: verdict.damaged
          ? this.#desk.text('desk.damaged')
          : names && this.#desk.text('desk.rejected', { names }),
      });
    } else this.#desk.tell(`desk.${verdict.kind}`, { name });
  }

  /** What reads PDFs is fetched with the first one. */
  async #openForm(bytes: Uint8Array, name: string): Promise<void> {
    this.#desk.say('desk.opening');
    await painted();
    const fetched = await Promise.all([import('./filled-form.ts'), this.#desk.prompts()]).catch(
      () => undefined,
    );
    if (!fetched) {
      this.#desk.tell('desk.offline');
      return;
    }
    const [{ openForm, compareForm }, prompts] = fetched;
    const form = await openForm(bytes, prompts);
    this.#desk.say();
    if (form.kind !== 'answers') {
      this.#desk.tell(form.kind === 'newer' ? 'desk.newer' : `desk.form.${form.kind}`, { name });
      return;
    }
    const center = form.brand === prompts.brand.id ? prompts.brand.name : form.brand;
    const words = form.lost
      .slice(0, 20)
      .map((each) => this.#desk.text('text.quoted', { words: each.slice(0, 100) }));
    await this.#preview({
      answers: form.answers,
      aside: new Map(),
      compare: (ours, theirs) => compareForm(ours, theirs, prompts),
      explanations: { ...explanations, older: 'desk.form.within' },
      from: this.#desk.text('desk.form', { name: center ?? '?' }),
      warning:
        words.length > 0 ? this.#desk.text('desk.form.lost', { words: words.join(', ') }) : '',
    });
  }

  async #unseal(): Promise<void> {
    const input = this.#desk.find<HTMLInputElement>('#unseal');
    if (!this.#sealed) return;
    this.#desk.say('desk.opening');
    const { unseal } = await import('../answers/sealed.ts');
    await painted();
    const unsealed = await unseal(this.#sealed, input.value);
    this.#desk.say();
    if (unsealed.kind !== 'opened') {
      const key = unsealed.kind === 'damaged' ? 'unreadable' : unsealed.kind;
      this.#desk.tell(`desk.${key}`, { name: '' });
      input.focus();
      return;
    }
    input.value = '';
    this.#desk.toggle('[data-locked]', false);
    this.#sealed = undefined;
    await this.#open(unsealed.bytes, '');
  }

  async #preview(found: Found): Promise<void> {
    const { brand } = this.#desk;
    let ours;
    try {
      ours = gather(deviceStorage(brand), brand);
    } catch {
      this.#desk.tell('trouble.blocked');
      return;
    }
    const comparisons = found.compare(ours.answers, found.answers);
    const unread = newUnread(ours.aside, found.aside);
    this.#found = { comparisons, unread };
    const isDifferent = (each: Comparison): each is Difference => each.difference in explanations;
    const counts = {
      new: comparisons.filter(({ difference }) => difference === 'new').length,
      same: comparisons.filter(({ difference }) => difference === 'same').length,
      different: comparisons.filter(isDifferent).length,
      unread: unread.length,
    };
    for (const [kind, count] of Object.entries(counts)) {
      const line = this.#desk.toggle(`[data-kind=${kind}]`, kind !== 'unread' || count > 0);
      line.textContent = fill(line.dataset['count'] ?? '', { count });
    }
    this.#desk.find('[data-from]').textContent = found.from;
    await this.#showDifferences(comparisons.filter(isDifferent), ours.answers, found);
    if (found.warning) this.#desk.find('[data-problem]').textContent = found.warning;
    this.#desk.toggle('[data-preview]', true).focus();
  }

  async #showDifferences(
    differences: readonly Difference[],
    ours: Records,
    { answers, explanations }: Found,
  ): Promise<void> {
    const fetched = await this.#desk.prompts().catch(() => undefined);
    const prompts = { language: document.documentElement.lang, sheets: fetched?.sheets ?? [] };
    const [inOurs, inTheirs] = [ours, answers].map((each) => answersIn({ answers: each }, prompts));
    const shown = differences.flatMap(({ id, difference, theirs: { prompt } }) => {
      const [here, there] = [inOurs?.get(id), inTheirs?.get(id)];
      return [
        element('dt', {}, here?.prompt ?? there?.prompt ?? prompt),
        element(
          'dd',
          {},
          element('p', { className: 'eyebrow' }, this.#desk.text('desk.here')),
          ...(here ? elementsOf(here.passage) : []),
          element('p', { className: 'eyebrow' }, this.#desk.text('desk.there')),
          ...(there ? elementsOf(there.passage) : []),
          element('p', { className: 'hint' }, this.#desk.text(explanations[difference])),
        ),
      ];
    });
    this.#desk.find('[data-differences]').replaceChildren(...shown);
  }

  #take(): void {
    if (!this.#found) return;
    const { comparisons, unread } = this.#found;
    this.#answers ??= openKept({ brand: this.#desk.brand, changed: answersChanged }).answers;
    const { outcome, undo, added } = restore(this.#answers, comparisons, unread);
    if (outcome !== 'saved') {
      this.#desk.tell(`trouble.${outcome}`);
      void this.#drop(added);
      return;
    }
    this.#forget();
    this.#undo = () => {
      const undone = undo();
      if (undone === 'saved') void this.#drop(added);
      return undone;
    };
    void this.#answers.settled().then(answersChanged, answersChanged);
    this.#desk.say('desk.taken');
    this.#desk.toggle('[data-desk=untake]', true).focus();
  }

  #untake(): void {
    const outcome = this.#undo?.() ?? 'saved';
    if (outcome !== 'saved') {
      this.#desk.tell(`trouble.${outcome}`);
      return;
    }
    this.#undo = undefined;
    answersChanged();
    void this.#answers?.settled().then(answersChanged, answersChanged);
    this.#desk.say('desk.undone');
    this.#desk.toggle('[data-desk=untake]', false);
    this.#desk.find('[data-file]').focus();
  }

  /** Takes texts out of both places, once the second one has them too. */
  async #drop(keys: readonly string[]): Promise<void> {
    const { brand } = this.#desk;
    await this.#answers?.settled().catch(() => undefined);
    for (const key of keys) deviceStorage(brand).remove(key);
    if (isPassing(brand) || keys.length === 0) return;
    // Without a second place they are in none.
    await openMirror(brand)
      .update(keys, () => null)
      .catch(() => undefined);
  }

  #forget(): void {
    this.#found = undefined;
    this.#sealed = undefined;
    this.#desk.toggle('[data-preview]', false);
    this.#desk.toggle('[data-locked]', false);
    this.#desk.find('[data-differences]').replaceChildren();
  }
}
