// The question for the passphrase of a sealed file.
import type { Say } from './opened-file.ts';
import { painted } from './painted.ts';

/** What the question needs of the page that it is asked on. */
export interface Asking {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly template: HTMLTemplateElement;
  readonly say: Say;
  /** Says that the file is being opened: it takes a second or more. */
  begin(): void;
  opened(bytes: Uint8Array): void;
  /** Tells why it is not open, as one of `unseal`'s verdicts or `offline`. */
  refused(kind: string): void;
  left(): void;
}

export function askPassphrase(asking: Asking): HTMLElement {
  const { name, bytes, template, say } = asking;
  const made = template.content.querySelector('form')?.cloneNode(true);
  if (!(made instanceof HTMLFormElement)) throw new Error('The template has no form');
  const form = made;
  const [passphrase, shown] = form.querySelectorAll('input');
  if (!passphrase || !shown) throw new Error('The form lacks an input');

  const refuse = (kind: string) => {
    // It may have been taken away meanwhile, by hand or because the page was left.
    if (!form.isConnected) return;
    asking.refused(kind);
    passphrase.focus();
  };
  let isBusy = false;
  const open = async () => {
    if (isBusy) return;
    isBusy = true;
    asking.begin();
    try {
      const { unseal } = await import('../answers/sealed.ts');
      await painted();
      const unsealed = await unseal(bytes, passphrase.value);
      if (unsealed.kind !== 'opened') refuse(unsealed.kind);
      else if (form.isConnected) {
        form.remove();
        asking.opened(unsealed.bytes);
      }
    } catch {
      refuse('offline');
    }
    isBusy = false;
  };

  form.querySelector('legend')?.replaceChildren(say('review.sealed', { file: name }));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void open();
  });
  shown.addEventListener('change', () => {
    passphrase.type = shown.checked ? 'text' : 'password';
  });
  form.querySelector('[data-do=leave]')?.addEventListener('click', () => {
    form.remove();
    asking.left();
  });
  return form;
}
