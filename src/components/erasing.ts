// Taking everything off this device, after a question, with a way back until the page is left.
import { deviceStorage, lasting, passing } from '../answers/device.ts';
import { keysOfWords } from '../answers/gather.ts';
import { erasedKey, isPassing } from '../answers/passing.ts';
import { attempt } from '../answers/store.ts';
import { eraseKept } from './erase-kept.ts';
import type { Desk } from './files-desk.ts';
import { answersChanged, openKept } from './open-answers.ts';

export class Erasing {
  readonly #desk: Desk;
  /** What was erased, as it was stored. */
  #taken = new Map<string, string>();

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
    const storage = deviceStorage(brand);
    const taken = new Map<string, string>();
    const outcome = attempt(() => {
      for (const key of keysOfWords(storage, brand)) taken.set(key, storage.read(key) ?? '');
      for (const key of taken.keys()) storage.remove(key);
    });
    if (outcome !== 'saved') {
      this.#desk.tell(`trouble.${outcome}`);
      return;
    }
    this.#taken = taken;
    if (!isPassing(brand)) {
      await eraseKept(brand);
      // Pages in other tabs show what is gone: they hear of this, and open anew.
      lasting.write(erasedKey(brand), 'yes');
      lasting.remove(erasedKey(brand));
    }
    // And so do those that one can go back to from here.
    passing.write(erasedKey(brand), String(Date.now()));
    answersChanged();
    this.#desk.say('desk.erased');
    this.#desk.toggle('[data-desk=unerase]', true).focus();
  }

  async #putBack(): Promise<void> {
    const { brand } = this.#desk;
    const storage = deviceStorage(brand);
    const outcome = attempt(() => {
      for (const [key, text] of this.#taken) {
        if (storage.read(key) === null) storage.write(key, text);
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
