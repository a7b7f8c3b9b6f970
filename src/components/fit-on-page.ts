// Finds the largest type in which something prints on one page.

/** What both A4 and Letter have room for inside the margins of print.css, in millimetres. */
const room = { width: 178, height: 240 };

/** Points. Below the last one, small print would be hard on a tired reader. */
const sizes = [11, 10.5, 10, 9.5, 9, 8.5];

/**
 * Sets `--print-size` on the page to the largest size that fits, and says whether any does. The
 * element's own style sheet must look the same under `data-measuring` as it does in print.
 */
export function fitOnPage(page: HTMLElement): boolean {
  const trial = page.cloneNode(true) as HTMLElement;
  trial.dataset['measuring'] = '';
  trial.setAttribute('aria-hidden', 'true');
  // Names are for the one that stays.
  for (const named of [trial, ...trial.querySelectorAll('[id]')]) named.removeAttribute('id');
  trial.style.inlineSize = `${room.width}mm`;
  page.after(trial);
  const limit = (room.height / 25.4) * 96;
  const size = sizes.find((points) => {
    trial.style.setProperty('--print-size', `${points}pt`);
    return trial.getBoundingClientRect().height <= limit;
  });
  trial.remove();
  page.style.setProperty('--print-size', `${size ?? sizes.at(-1) ?? 9}pt`);
  return size !== undefined;
}
