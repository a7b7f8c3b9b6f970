// How everything is fetched that a page needs only later: the build puts this around every `import()`.
// It may fail: the connection is gone, or the site was updated and no longer has this file.

/** Fetches a part of this page. Where that fails, the page says so where the client is. */
export const fetching = <Part>(fetch: () => Promise<Part>): Promise<Part> =>
  fetch().catch((error: unknown) => {
    const words = document.querySelector('.unfetched');
    if (words) {
      const place = document.querySelector('dialog[open], .sheet-bar');
      // While someone types it may fail time and again: it is said once.
      if (words.parentNode !== place) place?.append(words);
      words.removeAttribute('hidden');
      document.activeElement?.scrollIntoView({ block: 'nearest' });
      words.querySelector('button')?.addEventListener('click', () => location.reload());
    }
    throw error;
  });
