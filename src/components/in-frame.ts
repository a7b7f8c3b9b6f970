// A page in a frame of another site's page. It tells that page how tall it is, so that there can be room
// for all of it, and is told which part is in sight: public/embed.js does both over there.
import { siteRoot } from './prompts.ts';

const { documentElement: root } = document;

/** Whether what is written here is kept, and with the rest of the workbook. */
function keeping(): 'refused' | 'apart' | 'together' {
  try {
    localStorage.getItem('');
  } catch {
    return 'refused';
  }
  try {
    if (top?.location.origin === location.origin) return 'together';
  } catch {
    // Another site's. Browsers keep what is written in its frames apart, or may.
  }
  return 'apart';
}

// Not the root's client height: that is never less than the frame's, and what grew could not shrink.
const height = () => Math.ceil(root.getBoundingClientRect().height);

function tell(isNew: boolean): void {
  parent.postMessage({ type: 'groundwork:height', height: height(), isNew }, '*');
}

root.dataset['framed'] = keeping();
let isNew = true;
new ResizeObserver(() => {
  tell(isNew);
  isNew = false;
}).observe(root);

interface Sight {
  readonly type?: unknown;
  /** How much of this page is out of sight over and under the rest, in pixels. */
  readonly above?: unknown;
  readonly below?: unknown;
}

addEventListener('message', ({ source, data }: MessageEvent<Sight | null>) => {
  if (source !== parent || data?.type !== 'groundwork:sight') return;
  const sides = [data.above, data.below].map(Number);
  if (!sides.every(Number.isFinite)) return;
  const [above = 0, below = 0] = sides;
  root.style.setProperty('--above', `${Math.max(0, above)}px`);
  root.style.setProperty('--below', `${Math.max(0, below)}px`);
  if ('inSight' in root.dataset) return;
  root.dataset['inSight'] = '';
  // It may not have listened yet when it was told.
  tell(false);
});

const home = siteRoot().href;

document.addEventListener('click', ({ target }) => {
  const link = target instanceof Element && target.closest('a');
  if (!link || !/^https?:/.test(link.protocol)) return;
  // A PDF has a viewer of its own, with more room.
  if (link.href.startsWith(home) && !link.pathname.endsWith('.pdf')) return;
  link.target = '_blank';
  link.rel = 'noopener';
});
