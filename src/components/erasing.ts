// Taking everything off this device, after a question, with a way back until the page is left.
import { deviceStorage, passing } from '../answers/device.ts';
import { isOfWords, keysOfWords } from '../answers/gather.ts';
import { isPassing } from '../answers/passing.ts';
import { failureOf } from '../answers/storage.ts';
import { attempt } from '../answers/store.ts';
import { eraseKept } from './erase-kept.ts';
import type { Desk } from './files-desk.ts';
import { answersChanged, openKept } from './open-answers.ts';

export class Erasing {
  readonly #desk: Desk;
  /** What was erased, as it was stored. */
  #taken: ReadonlyMap<string, string> = new Map();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  async act(action: string): Promise<void> {
    const dialog = this.#desk.find<HTMLDialogElement>('[data-erase]');
    if (action === 'ask') dialog.showModal();
    if (action === 'keep' || action === 'erase') dialog.close();
    if (action === 'erase') await this.#erase();
    if (action === 'unerase') await this.#putBack();
  }

  async #erase(): Promise<void> {
    const { brand } = this.#desk;
    try {
      keysOfWords(deviceStorage(brand), brand);
    } catch (error) {
      this.#desk.tell(`trouble.${failureOf(error)}`);
      return;
    }
    try {
      const { taken, isWhole } = isPassing(brand) ? eraseSession(brand) : await eraseKept(brand);
      this.#taken = taken;
      if (isWhole) this.#desk.say('desk.erased');
      else this.#desk.tell('desk.erased.here');
    } catch {
      this.#desk.tell('device.failed');
      return;
    }
    answersChanged();
    this.#desk.toggle('[data-desk=unerase]', true).focus();
  }

  async #putBack(): Promise<void> {
    const { brand } = this.#desk;
    const storage = deviceStorage(brand);
    const outcome = attempt(() => {
      for (const [key, text] of this.#taken) {
        if (isOfWords(key, brand) && storage.read(key) === null) storage.write(key, text);
      }
    });
    answersChanged();
    if (outcome !== 'saved') {
      this.#desk.tell(`trouble.${outcome}`);
      return;
    }
    this.#taken = new Map();
    await openKept({ brand, changed: answersChanged })
      .recall()
      .catch(() => undefined);
    this.#desk.say('desk.back');
    this.#desk.toggle('[data-desk=unerase]', false);
    this.#desk.find('[data-desk=ask]').focus();
  }
}

function eraseSession(brand: string) {
  const taken = new Map<string, string>();
  for (const key of keysOfWords(passing, brand)) taken.set(key, passing.read(key) ?? '');
  for (const key of taken.keys()) passing.remove(key);
  return { taken, isWhole: true };
}
