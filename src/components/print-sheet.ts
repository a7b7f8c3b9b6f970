// Prints a sheet as its client chose: as filled in, blank or in large letters. print.css and paper.css
// know how each looks; the browser's own menu prints it as filled in.

export function printSheet(sheet: HTMLElement): void {
  const { dataset } = document.documentElement;
  const tokens = sheet.querySelector<HTMLSelectElement>('#print-as')?.value ?? '';
  if (tokens !== '') dataset['paper'] = tokens;
  // Some browsers return from `print` before they have laid the pages out.
  addEventListener(
    'afterprint',
    () => {
      delete dataset['paper'];
    },
    { once: true },
  );
  print();
}
