/*
 * Shows a sheet of this workbook in a page of yours, as tall as it is.
 *
 *   <iframe data-groundwork src="https://workbook.example.edu/worksheets/must-haves/" title="Must-haves"></iframe>
 *   <script src="https://workbook.example.edu/embed.js" async></script>
 *
 * Both addresses must begin with the same host. Your page needs to be listed under `frameAncestors` in the
 * brand.yaml. Without this script a frame works too: give it a height, and it scrolls.
 */
(() => {
  'use strict';
  const { origin } = new URL(document.currentScript.src);
  const met = new WeakSet();
  const frames = () => [...document.querySelectorAll('iframe[data-groundwork]')];

  /* Tells a frame how much of it is out of sight, so that what must be seen is put where the reader is. */
  const tellSight = (frame) => {
    if (!frame.contentWindow) return;
    const { top, bottom } = frame.getBoundingClientRect();
    const above = Math.max(0, -top);
    const below = Math.max(0, bottom - window.innerHeight);
    frame.contentWindow.postMessage({ type: 'groundwork:sight', above, below }, '*');
  };

  let isWaiting = false;
  const tellSights = () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      frames().forEach(tellSight);
    });
  };

  window.addEventListener('message', ({ source, origin: from, data }) => {
    if (from !== origin || !data || data.type !== 'groundwork:height') return;
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    const height = Math.min(Number(data.height), 200000);
    if (!frame || !(height > 0)) return;
    const isBordered = getComputedStyle(frame).boxSizing === 'border-box';
    const border = isBordered ? frame.offsetHeight - frame.clientHeight : 0;
    frame.style.height = `${height + border}px`;
    /* Someone who follows a link at the foot of a sheet begins at the top of the next one. */
    if (data.isNew && met.has(frame) && frame.getBoundingClientRect().top < 0)
      frame.scrollIntoView();
    met.add(frame);
    tellSight(frame);
  });
  window.addEventListener('scroll', tellSights, { capture: true, passive: true });
  window.addEventListener('resize', tellSights);
  tellSights();
})();
