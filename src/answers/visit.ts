// Which pages of this window words were written on: they are its client's own, where others wrote before them.
import { passing } from './device.ts';
import { prefixOf } from './passing.ts';
import { attempt } from './store.ts';

const pagesKey = (brand: string) => `${prefixOf(brand)}pages`;

/** No name of a page. */
const owned = 'mine';

/** The names of the pages that this window's client has written on. */
export function pagesOfVisit(brand: string): string[] {
  try {
    return (passing.read(pagesKey(brand)) ?? '').split(' ');
  } catch {
    return [];
  }
}

export function addToVisit(brand: string, page: string): void {
  const pages = pagesOfVisit(brand);
  if (pages.includes(owned) || pages.includes(page)) return;
  attempt(() => {
    passing.write(pagesKey(brand), [...pages, page].join(' ').trim());
  });
}

/** Someone in this window has called the device theirs: whoever says later that it is not is someone else. */
export const endVisit = (brand: string): unknown =>
  attempt(() => {
    passing.write(pagesKey(brand), owned);
  });
