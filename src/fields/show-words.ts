// Words as elements. All of it is text: nothing that a client wrote is ever read as markup.
import { element } from './dom.ts';
import { isBlank, type Words } from './words.ts';

/** Nothing at all for blank words. */
export function elementsOf(words: Words): HTMLElement[] {
  if (isBlank(words)) return [];
  switch (words.kind) {
    case 'text':
      return [element('p', { className: 'said' }, words.text)];
    case 'list':
      return [
        element(
          words.ranked ? 'ol' : 'ul',
          { className: 'said' },
          ...words.items.map((item) => entry(item)),
        ),
      ];
    case 'groups':
      return [
        element(
          'ol',
          { className: 'said' },
          ...words.groups.map((group) =>
            entry(
              element(
                'dl',
                {},
                ...group.flatMap(({ label, text }) => [
                  element('dt', {}, label),
                  element('dd', {}, text),
                ]),
              ),
            ),
          ),
        ),
      ];
  }
}

const entry = (child: Node | string) => element('li', {}, child);
