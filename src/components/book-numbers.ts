// The pages in the book's contents, for the engine whose columns break where its pages do. CSS has
// `target-counter()` for this, which no browser knows yet. So just before it is printed the book is laid
// out as on paper, each part in columns of the size of a page, and the columns are counted. book.css has
// the sizes, and shows the numbers only where the printed page is as wide as was thought: a client may
// choose other margins or another scale in the print dialog.

/** In pixels: all paper that is offered is about as wide. */
const width = 750;

/** Writes into the contents on which page each part begins. */
export function numberPages(book: HTMLElement): void {
  const begins = new Map<string, string>();
  asOnPaper(() => {
    let page = 1;
    for (const part of book.querySelectorAll<HTMLElement>('.book-part:not([hidden])')) {
      // Without its style sheet, a part is in no columns.
      if (Number.isFinite(page)) begins.set(part.dataset['sheet'] ?? '', String(page));
      page += columnsOf(part);
    }
  });
  for (const entry of book.querySelectorAll<HTMLElement>('[data-entry]')) {
    const page = begins.get(entry.dataset['entry'] ?? '') ?? '';
    entry.querySelector('[data-number]')?.replaceChildren(page);
  }
}

/** Over how many pages a part goes. Every part begins on a new one. */
function columnsOf(part: HTMLElement): number {
  const { width: column, columnGap } = getComputedStyle(part);
  return 1 + Math.floor((part.scrollWidth - 1) / (parseFloat(column) + parseFloat(columnGap)));
}

/** Does something while the style sheets hold as they do in print. Nothing is painted meanwhile. */
function asOnPaper(look: () => void): void {
  const { dataset } = document.documentElement;
  const changed = [...document.styleSheets].flatMap(({ cssRules }) => mediaRulesIn(cssRules));
  const before = changed.map(({ media }) => media.mediaText);
  for (const { media } of changed) media.mediaText = mediaOnPaper(media.mediaText);
  dataset['measuring'] = '';
  try {
    look();
  } finally {
    delete dataset['measuring'];
    changed.forEach(({ media }, index) => {
      media.mediaText = before[index] ?? '';
    });
  }
}

const mediaRulesIn = (rules: CSSRuleList): CSSMediaRule[] =>
  [...rules].flatMap((rule) => [
    ...(rule instanceof CSSMediaRule ? [rule] : []),
    ...(rule instanceof CSSGroupingRule ? mediaRulesIn(rule.cssRules) : []),
  ]);

/** A media query that holds on the screen where another holds on paper. */
const mediaOnPaper = (query: string): string =>
  query
    // A medium that is none. `not all` would turn round what follows it.
    .replaceAll(/\bscreen\b/g, 'tty')
    .replaceAll(/\bprint\b/g, 'all')
    .replaceAll(
      /\((min-width:|width\s*>=|max-width:|width\s*<=)\s*([\d.]+)(rem|em|px)\)/g,
      (_match, limit: string, figure: string, unit: string) => {
        const pixels = Number(figure) * (unit === 'px' ? 1 : 16);
        const holds = /min|>/.test(limit) ? width >= pixels : width <= pixels;
        return holds ? '(min-width: 0)' : '(max-width: 0)';
      },
    );
