// Small drawings in the browser. Colours and strokes come from the style sheets, by class.

type Attributes = Readonly<Record<string, string | number>>;

export function shape<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Attributes,
  ...children: (Node | string)[]
): SVGElementTagNameMap[Tag] {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}

/** A drawing that repeats what the text beside it says, and so is silent. */
export const drawing = (width: number, height: number, name: string, ...children: Node[]) =>
  shape(
    'svg',
    {
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      class: `drawing ${name}`,
      // In a page from right to left, labels would change sides and stay where they are.
      direction: 'ltr',
      'aria-hidden': 'true',
    },
    ...children,
  );
