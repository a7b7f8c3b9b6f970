// The list of keys, and what they do on a sheet. Fetched when one of them is first pressed.
import { deviceStorage } from '../answers/device.ts';
import { keyOfKeys, keysOff } from '../answers/passing.ts';
import { element } from '../fields/dom.ts';
import style from '../styles/keys.css?inline';
import { addStyle } from './late-style.ts';
import { lateWords } from './late-words.ts';
import { pageFacts } from './prompts.ts';

addStyle(style);

const { brand } = pageFacts();
let list: Promise<HTMLDialogElement> | undefined;

/** Opens the list, in which the keys that are single characters can be turned off. */
async function open(): Promise<void> {
  const dialog = await (list ??= makeList());
  const box = dialog.querySelector('input');
  if (box) box.checked = !keysOff(brand);
  if (!dialog.open) dialog.showModal();
}

async function makeList(): Promise<HTMLDialogElement> {
  const { title, everywhere, sheet, on, close } = (await lateWords()).keys;
  const rows = document.querySelector('workbook-sheet') ? [...everywhere, ...sheet] : everywhere;
  const box = element('input', { type: 'checkbox' });
  box.addEventListener('change', () => {
    turn(box.checked);
  });
  const heading = element('p', { className: 'dialog-title', id: 'keys-title' }, title);
  const button = element('button', { type: 'button' }, close);
  const dialog = element(
    'dialog',
    { className: 'keys-dialog' },
    heading,
    element('dl', {}, ...rows.map(row)),
    element('label', { className: 'option' }, box, element('span', {}, on)),
    button,
  );
  dialog.setAttribute('aria-labelledby', heading.id);
  button.addEventListener('click', () => {
    dialog.close();
  });
  document.body.append(dialog);
  return dialog;
}

const row = ([key, does]: readonly [key: string, does: string]) =>
  element('div', {}, element('dt', {}, element('kbd', {}, key)), element('dd', {}, does));

function turn(areOn: boolean): void {
  try {
    const storage = deviceStorage(brand);
    if (areOn) storage.remove(keyOfKeys(brand));
    else storage.write(keyOfKeys(brand), 'off');
  } catch {
    // Where nothing is kept, it holds for as long as the box is not looked at again.
  }
}

export function act(key: string): void {
  switch (key) {
    case '?':
      // The connection failed. The next time tries again.
      open().catch(() => (list = undefined));
      break;
    case 'o':
      press('[data-sheet=one]:not([hidden]), .stepper [data-sheet=all]');
      break;
    case 'ArrowUp':
      moveRow('up');
      break;
    case 'ArrowDown':
      moveRow('down');
      break;
    case 'PageUp':
      if (!press('.stepper:not([hidden]) [data-sheet=back]')) goTo(-1);
      break;
    case 'PageDown':
      if (!press('.stepper:not([hidden]) [data-sheet=next]')) goTo(1);
      break;
  }
}

/** Whether there was such a button. */
function press(selector: string): boolean {
  const button = document.querySelector<HTMLElement>(selector);
  button?.click();
  return button !== null;
}

/** Moves the row that the client is in, and stays in it. */
function moveRow(way: 'up' | 'down'): void {
  const control = document.activeElement;
  // In these the same keys go through paragraphs, or open what there is to choose from.
  if (!(control instanceof HTMLElement) || control.matches('textarea, select, [type=date]')) return;
  const row = control.closest('.rows > li');
  row?.querySelector<HTMLElement>(`:scope > .row-tools [data-do=${way}]`)?.click();
  if (row) control.focus();
}

/** Goes to the first control of the prompt after this one, or before it. */
function goTo(by: 1 | -1): void {
  const prompts = [...document.querySelectorAll<HTMLElement>('workbook-sheet [data-own]')];
  const { activeElement } = document;
  const here = prompts.findIndex((prompt) => prompt.contains(activeElement));
  // In none of them: what is in sight counts.
  const ahead = prompts.findIndex((prompt) => prompt.getBoundingClientRect().bottom > 0);
  const next = here >= 0 ? here + by : ahead + (by > 0 ? 0 : -1);
  prompts[next]?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
}
