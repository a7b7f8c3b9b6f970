// What authors may put between the paragraphs of a sheet, by its name in MDX.
type Passage = (props: Record<string, unknown>) => unknown;

const files = import.meta.glob<Passage>(
  ['./{Column,Example,Note,Pause,SideBySide}.astro', './drawings/{Grow,Hour,Scale,Sorting}.astro'],
  { eager: true, import: 'default' },
);

export const passages = Object.fromEntries(
  Object.entries(files).map(([path, passage]) => [
    path.replace(/^.*\/(\w+)\.astro$/, '$1'),
    passage,
  ]),
);
