// Whether all of a page is in sight and apart: nothing runs out of it, is cut off or lies on something else.
import type { Page } from '@playwright/test';

/** What does not fit, each as a sentence. Empty where all does. */
export const misfits = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const called = ({ localName, className, textContent }: Element) =>
      `<${localName} class="${className}"> ${textContent.trim().slice(0, 40)}`;
    const tell = (what: string, element: Element, by = 0) =>
      found.push(`${called(element)} ${what} ${Math.round(by)} px`);
    const width = document.documentElement.clientWidth;
    const sideways = document.documentElement.scrollWidth - width;
    if (sideways > 0) tell('scrolls sideways by', document.documentElement, sideways);

    const isUnseen = (element: Element) =>
      element.closest('.visually-hidden, .skip, svg, [hidden]') !== null ||
      !element.checkVisibility({ visibilityProperty: true });
    const seen = [...document.body.querySelectorAll('*')].filter((each) => !isUnseen(each));
    for (const element of seen) {
      const box = element.getBoundingClientRect();
      if (box.width === 0) continue;
      const out = Math.max(-box.left, box.right - width);
      if (out > 1) tell('out of the page by', element, out);
      // A long answer moves within its field.
      const isField = element.matches('input, textarea, select');
      const cut = element.scrollWidth - element.clientWidth;
      if (element.clientWidth > 0 && cut > 1 && !isField) tell('runs over by', element, cut);
    }

    const dialog = document.querySelector('dialog[open]');
    const controls = seen.filter(
      (each) =>
        each.matches('button, select, textarea, input, summary, a, h1, h2, h3, legend') &&
        (dialog ?? document.body).contains(each) &&
        // It stays at the foot of the window, over what is scrolled by.
        (dialog !== null || each.closest('.sheet-bar') === null),
    );
    const rects = controls.flatMap((element) =>
      [...element.getClientRects()].map((box) => ({ element, box })),
    );
    rects.forEach(({ element, box }, index) => {
      for (const other of rects.slice(index + 1)) {
        if (element.contains(other.element) || other.element.contains(element)) continue;
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        // Lines of text are closer to each other than their boxes say.
        if (across > 2 && down > 6) tell(`lies on ${called(other.element)} by`, element, down);
      }
    });
    return found;
  });
