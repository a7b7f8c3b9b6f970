// Text with named gaps, such as `Fear {number}`. Serves the interface's strings and the sentence field alike.

export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'gap'; readonly name: string };

/** A template's words and gaps, in order. */
export function parts(template: string): Part[] {
  return template
    .split(/(\{[^{}]+\})/)
    .filter((piece) => piece !== '')
    .map((piece) =>
      /^\{[^{}]+\}$/.test(piece)
        ? { kind: 'gap', name: piece.slice(1, -1) }
        : { kind: 'text', text: piece },
    );
}

/** Puts values into the gaps. A gap without a value stays as it is written. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return parts(template)
    .map((part) => {
      if (part.kind === 'text') return part.text;
      // A gap may have the name of something that every object has.
      const value = Object.hasOwn(values, part.name) ? values[part.name] : undefined;
      return String(value ?? `{${part.name}}`);
    })
    .join('');
}
