// What the workbook's page does with files: it saves them, opens them, and erases what is here.
import type { Export } from '../answers/export.ts';
import { saveFile } from '../fields/save-file.ts';
import { jsonOf } from '../fields/shows-answers.ts';
import { fill } from '../fields/template.ts';
import { hasCopy } from './copy.ts';
import { Erasing } from './erasing.ts';
import { painted } from './painted.ts';
import { fetchPrompts, type Prompts } from './prompts.ts';
import { Restoring } from './restoring.ts';
import { backupOf, exportOf, nameOf, onlyOf } from './take-along.ts';
import { takeAlong, takeaways } from './takeaways.ts';

/** What the desk's parts need of it. */
export interface Desk {
  readonly element: HTMLElement;
  readonly brand: string;
  prompts(): Promise<Prompts>;
  /** Says what was done. Nothing takes an earlier word back. */
  say(key?: string, values?: Readonly<Record<string, string | number>>): void;
  /** Tells what went wrong. */
  tell(key: string, values?: Readonly<Record<string, string | number>>): void;
  text(key: string, values?: Readonly<Record<string, string | number>>): string;
  /** Shows or hides something of the desk, and returns it. */
  toggle(selector: string, isShown: boolean): HTMLElement;
  find<Kind extends HTMLElement>(selector: string): Kind;
}

/** Shorter passphrases are tried out in no time. In characters. */
const shortest = 10;

class FilesDesk implements Desk {
  readonly element: HTMLElement;
  readonly #restoring = new Restoring(this);
  readonly #erasing = new Erasing(this);

  constructor(element: HTMLElement) {
    this.element = element;
  }

  get brand(): string {
    return this.element.dataset['brand'] ?? '';
  }

  async act(action: string): Promise<void> {
    if (takeaways.has(action)) {
      await this.#save(action);
      return;
    }
    switch (action) {
      case 'seal':
        await this.#seal();
        break;
      case 'copy':
      case 'resume':
      case 'end':
        await this.#copy(action);
        break;
      default:
        await this.#restoring.act(action);
        await this.#erasing.act(action);
    }
  }

  choose(input: HTMLInputElement): Promise<void> {
    return this.#restoring.choose(input);
  }

  /** Shows whether a file follows every change, and whether the browser still lets it. */
  async showCopy(): Promise<void> {
    const isKept = hasCopy(this.brand);
    const mayFollow = isKept && (await (await import('./copy-file.ts')).mayFollow());
    this.toggle('[data-desk=copy]', !isKept);
    this.toggle('[data-desk=end]', isKept);
    this.toggle('[data-desk=resume]', isKept && !mayFollow);
    if (isKept && !mayFollow) this.tell('desk.copy.paused');
  }

  get #scope(): string | undefined {
    return this.find<HTMLSelectElement>('[data-scope]').value || undefined;
  }

  async #save(ending: string): Promise<void> {
    const made = await this.#export();
    if (!made) return;
    try {
      const name = await takeAlong(ending, made.exported, made.prompts, this.#scope);
      this.say('desk.saved', { name });
    } catch {
      // What writes it could not be fetched.
      this.tell('desk.offline');
    }
  }

  async #export(): Promise<{ exported: Export; prompts: Prompts } | undefined> {
    this.say();
    const prompts = await this.prompts().catch(() => undefined);
    if (!prompts) {
      this.tell('desk.offline');
      return undefined;
    }
    const exported = exportOf(prompts.brand);
    return { prompts, exported: this.#scope ? onlyOf(exported, this.#scope) : exported };
  }

  async #seal(): Promise<void> {
    const input = this.find<HTMLInputElement>('#seal');
    if (input.value.length < shortest) {
      this.tell('desk.short', { count: shortest });
      input.focus();
      return;
    }
    const made = await this.#export();
    if (!made) return;
    this.say('desk.sealing');
    const { seal } = await import('../answers/sealed.ts');
    await painted();
    const sealed = await seal(backupOf(made.exported, made.prompts), input.value);
    if (sealed.kind === 'unable') {
      this.tell('desk.seal.failed');
      return;
    }
    const name = nameOf(made.exported, this.#scope ?? 'workbook', 'html.age');
    saveFile(name, 'application/octet-stream', sealed.bytes);
    input.value = '';
    this.say('desk.saved', { name });
  }

  async #copy(action: 'copy' | 'resume' | 'end'): Promise<void> {
    const { chooseCopy, endCopy, resumeCopy } = await import('./copy-file.ts');
    this.say();
    try {
      if (action === 'end') {
        await endCopy();
        this.say('desk.copy.ended');
      } else {
        const outcome = await (action === 'copy' ? chooseCopy() : resumeCopy());
        if (outcome.kind === 'kept') this.say('desk.copy.kept', { name: outcome.name });
      }
    } catch {
      this.tell('desk.copy.failed');
    }
    await this.showCopy();
  }

  prompts(): Promise<Prompts> {
    return fetchPrompts(this.element.dataset['prompts'] ?? '');
  }

  say(key = '', values = {}): void {
    this.find('[data-done]').textContent = this.text(key, values);
    this.find('[data-problem]').textContent = '';
  }

  tell(key: string, values = {}): void {
    this.find('[data-done]').textContent = '';
    this.find('[data-problem]').textContent = this.text(key, values);
  }

  text(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    return fill(jsonOf<Record<string, string>>(this.element, 'strings')[key] ?? '', values);
  }

  toggle(selector: string, isShown: boolean): HTMLElement {
    const found = this.find(selector);
    found.hidden = !isShown;
    return found;
  }

  find<Kind extends HTMLElement>(selector: string): Kind {
    const found = this.element.querySelector<Kind>(selector);
    if (!found) throw new Error(`<workbook-files> has no ${selector}`);
    return found;
  }
}

let desk: FilesDesk | undefined;

/** The desk of the page. */
export const deskOf = (element: HTMLElement): FilesDesk => (desk ??= new FilesDesk(element));

export type { FilesDesk };
