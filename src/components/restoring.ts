// Bringing answers back from a file: looked at first, joined then, and taken out again on request.
import { deviceStorage } from '../answers/device.ts';
import type { ReadExport } from '../answers/export-parse.ts';
import { largestFile, readFile } from '../answers/file.ts';
import { gather } from '../answers/gather.ts';
import type { AnswerRecord } from '../answers/record.ts';
import { compare, restore, type Comparison } from '../answers/restore.ts';
import type { Answers, Outcome } from '../answers/store.ts';
import { element } from '../fields/dom.ts';
import { elementsOf } from '../fields/show-words.ts';
import { fill } from '../fields/template.ts';
import { answersIn } from './answer-document.ts';
import type { Desk } from './files-desk.ts';
import { answersChanged, openKept } from './open-answers.ts';
import { dayOf } from './opened-file.ts';
import { painted } from './painted.ts';

const explanations = { newer: 'desk.replaces', older: 'desk.older', apart: 'desk.apart' } as const;

type Difference = Comparison & { readonly difference: keyof typeof explanations };

export class Restoring {
  readonly #desk: Desk;
  #sealed: Uint8Array | undefined;
  #found: { read: ReadExport; comparisons: readonly Comparison[] } | undefined;
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
    // A file that could not be ours is not even read.
    if (file.size > largestFile) this.#desk.tell('desk.too-large', { name: file.name });
    else await this.#open(new Uint8Array(await file.arrayBuffer()), file.name);
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
    const verdict = readFile(bytes);
    if (verdict.kind === 'sealed') {
      this.#sealed = bytes;
      this.#desk.toggle('[data-locked]', true).querySelector('input')?.focus();
    } else if (verdict.kind === 'answers') await this.#preview(verdict, verdict.damaged);
    else this.#desk.tell(`desk.${verdict.kind}`, { name });
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

  async #preview(read: ReadExport, isDamaged: boolean): Promise<void> {
    const { brand } = this.#desk;
    let ours;
    try {
      ours = gather(deviceStorage(brand), brand).answers;
    } catch {
      this.#desk.tell('trouble.blocked');
      return;
    }
    const comparisons = compare(ours, read.answers);
    this.#found = { read, comparisons };
    const isDifferent = (each: Comparison): each is Difference => each.difference in explanations;
    const counts = {
      new: comparisons.filter(({ difference }) => difference === 'new').length,
      same: comparisons.filter(({ difference }) => difference === 'same').length,
      different: comparisons.filter(isDifferent).length,
    };
    for (const [kind, count] of Object.entries(counts)) {
      const line = this.#desk.find(`[data-kind=${kind}]`);
      line.textContent = fill(line.dataset['count'] ?? '', { count });
    }
    const language = document.documentElement.lang;
    this.#desk.find('[data-from]').textContent = this.#desk.text('desk.file', {
      date: dayOf(read, language) ?? '?',
      name: read.brand?.name ?? '?',
    });
    await this.#showDifferences(comparisons.filter(isDifferent), { ours, theirs: read.answers });
    if (isDamaged) this.#desk.tell('desk.damaged');
    else if (read.rejected.length > 0) {
      this.#desk.tell('desk.rejected', { names: read.rejected.slice(0, 20).join(', ') });
    }
    this.#desk.toggle('[data-preview]', true).focus();
  }

  async #showDifferences(
    differences: readonly Difference[],
    sides: Readonly<Record<'ours' | 'theirs', ReadonlyMap<string, AnswerRecord>>>,
  ): Promise<void> {
    const fetched = await this.#desk.prompts().catch(() => undefined);
    const prompts = { language: document.documentElement.lang, sheets: fetched?.sheets ?? [] };
    const ours = answersIn({ answers: sides.ours }, prompts);
    const theirs = answersIn({ answers: sides.theirs }, prompts);
    const shown = differences.flatMap(({ id, difference, theirs: { prompt } }) => {
      const [here, there] = [ours.get(id), theirs.get(id)];
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
    const { read, comparisons } = this.#found;
    this.#answers ??= openKept({ brand: this.#desk.brand, changed: answersChanged }).answers;
    const { outcome, undo } = restore(this.#answers, comparisons, read.aside);
    if (outcome !== 'saved') {
      this.#desk.tell(`trouble.${outcome}`);
      return;
    }
    this.#forget();
    this.#undo = undo;
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

  #forget(): void {
    this.#found = undefined;
    this.#sealed = undefined;
    this.#desk.toggle('[data-preview]', false);
    this.#desk.toggle('[data-locked]', false);
    this.#desk.find('[data-differences]').replaceChildren();
  }
}
