// What keys open on every page, and the buttons that do the same: the search, and the list of keys. What the
// search shows, and what all other keys do, loads then.
import { keysOff } from '../answers/passing.ts';

const dialog = document.querySelector<HTMLDialogElement>('.search-dialog');
const brand = document.querySelector<HTMLElement>('device-notice')?.dataset['brand'] ?? '';

const openSearch = () => {
  dialog?.showModal();
  dialog?.querySelector('input')?.focus();
  void import('./site-search.ts');
};
const press = (key: string) => void import('./shortcuts.ts').then(({ act }) => act(key));

/** Whether a character is no word: it may come of dictation, too, or of a hand that trembles. */
const isFree = (target: EventTarget | null) =>
  !(target as Element).matches('input, textarea, select') && !keysOff(brand);

document.querySelector('.search-open')?.addEventListener('click', openSearch);
document.querySelector('[data-keys]')?.addEventListener('click', () => press('?'));
addEventListener('keydown', (event) => {
  const { key, altKey } = event;
  const isMeant = altKey
    ? /(Up|Down)$/.test(key)
    : event.ctrlKey || event.metaKey
      ? /^k$/i.test(key)
      : /^[/?o]$/.test(key) && isFree(event.target);
  // Not over the question whether to clear a sheet.
  if (!isMeant || document.querySelector('dialog[open]')) return;
  if (altKey || /[?o]/.test(key)) press(key);
  else {
    event.preventDefault();
    openSearch();
  }
});
