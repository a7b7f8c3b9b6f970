// Opens the search, by its button, by `/` and by Ctrl or Cmd K. The search itself loads on opening.
const dialog = document.querySelector<HTMLDialogElement>('.search-dialog');

const open = () => {
  if (!dialog || dialog.open) return;
  dialog.showModal();
  dialog.querySelector('input')?.focus();
  void import('./site-search.ts');
};
const isWriting = (target: EventTarget | null) =>
  target instanceof Element && target.matches('input, textarea, select');

document.querySelector('.search-open')?.addEventListener('click', open);
addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  const isAsked =
    ctrlKey || metaKey ? key.toLowerCase() === 'k' : key === '/' && !isWriting(target);
  // Not over the question whether to clear a sheet.
  if (!isAsked || altKey || document.querySelector('dialog[open]')) return;
  event.preventDefault();
  open();
});

export {};
