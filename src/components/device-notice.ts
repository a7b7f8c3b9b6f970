// What every page does about whose device it is on. What is done on a click is fetched then.
import { erasedKey, isPassing, keptHere, prefixOf } from '../answers/passing.ts';
import { afterPaint } from './after-paint.ts';

const notice = document.querySelector<HTMLElement>('device-notice');
const brand = notice?.dataset['brand'] ?? '';
const wasPassing = isPassing(brand);

const show = (selector: string) => document.querySelector(selector)?.removeAttribute('hidden');

document.documentElement.toggleAttribute('data-not-my-device', wasPassing);
if (wasPassing) show('[data-passing]');
// The question is asked once there is something that it is about.
else document.addEventListener('answer', ask, { once: true });

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element && target.closest<HTMLElement>('[data-device]');
  if (!button || !notice) return;
  void import('./device-choice.ts').then(({ act }) => act(notice, button.dataset['device'] ?? ''));
});

// No page that waits to be gone back to, or stands in another tab, keeps words that were erased.
let kept: readonly string[] = [];
addEventListener('pagehide', () => {
  kept = keptHere();
});
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return;
  const left = keptHere();
  if (isPassing(brand) !== wasPassing || kept.some((key) => !left.includes(key))) openAnew();
});
addEventListener('storage', ({ key, newValue }) => {
  if (newValue && key === erasedKey(brand)) openAnew();
});

/** Nothing that is on this page is to be seen or written again. */
function openAnew(): void {
  document.querySelector('main')?.remove();
  location.reload();
}

// Apple's browsers delete what a site has kept after a week without a visit, unless it is installed.
if (navigator.vendor.startsWith('Apple') && !matchMedia('(display-mode: standalone)').matches) {
  show('[data-week]');
}

function ask(): void {
  try {
    if (localStorage.getItem(`${prefixOf(brand)}my-device`)) return;
  } catch {
    return;
  }
  afterPaint(() => {
    show('[data-whose-device]');
    // The question must not stand in front of what is being written.
    document.activeElement?.scrollIntoView({ block: 'nearest' });
  });
}
