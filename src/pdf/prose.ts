// A sheet's text, as much of it as a form needs: what its MDX says, without markup.
import { mdxToMdast } from 'satteri';

export interface Span {
  readonly text: string;
  readonly emphasis?: 'strong' | 'light';
}

export type Passage =
  | { readonly kind: 'heading'; readonly depth: number; readonly spans: readonly Span[] }
  | { readonly kind: 'paragraph'; readonly spans: readonly Span[] }
  | {
      readonly kind: 'list';
      readonly isNumbered: boolean;
      readonly items: readonly (readonly Passage[])[];
    }
  | {
      /** A passage set apart: an example, a note, a place to pause. */
      readonly kind: 'aside';
      readonly title?: string;
      readonly isPause: boolean;
      readonly passages: readonly Passage[];
    }
  | { readonly kind: 'field'; readonly id: string };

/** The little of a syntax tree that is looked at here. */
interface Node {
  readonly type: string;
  readonly name?: string | null;
  readonly value?: string;
  readonly depth?: number;
  readonly ordered?: boolean | null;
  readonly attributes?: readonly { readonly name?: string; readonly value?: unknown }[];
  readonly children?: readonly Node[];
}

/** A sheet is in a form of its own and in the whole workbook's, and in those of every brand. */
const known = new Map<string, readonly Passage[]>();

/** Reads a sheet's MDX, which has been checked before: it throws where it cannot be read. */
export function readProse(mdx: string): readonly Passage[] {
  const passages =
    known.get(mdx) ?? passagesIn(mdxToMdast(mdx, { features: { smartPunctuation: true } }) as Node);
  known.set(mdx, passages);
  return passages;
}

/**
 * The text up to the last field: what to do next is of no use on a form. A place to pause stays, and a way to
 * reach someone.
 */
export function untilLastField(passages: readonly Passage[]): Passage[] {
  const last = passages.findLastIndex(holdsField);
  return passages.filter(
    (passage, index) => index <= last || (passage.kind === 'aside' && passage.isPause),
  );
}

const holdsField = (passage: Passage): boolean =>
  passage.kind === 'field' || (passage.kind === 'aside' && passage.passages.some(holdsField));

const passagesIn = ({ children = [] }: Node): Passage[] => children.flatMap(passageOf);

function passageOf(node: Node): Passage | Passage[] {
  switch (node.type) {
    case 'heading':
      return { kind: 'heading', depth: node.depth ?? 2, spans: spansIn(node) };
    case 'paragraph':
      return { kind: 'paragraph', spans: spansIn(node) };
    case 'list':
      return {
        kind: 'list',
        isNumbered: node.ordered === true,
        items: (node.children ?? []).map(passagesIn),
      };
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return elementOf(node);
    default:
      return passagesIn(node);
  }
}

function elementOf(node: Node): Passage | Passage[] {
  switch (node.name) {
    case 'Field':
      return { kind: 'field', id: attributeOf(node, 'id') ?? '' };
    case 'Example':
    case 'Note':
    case 'Pause': {
      const title = attributeOf(node, 'title');
      return {
        kind: 'aside',
        ...(title !== undefined && { title }),
        isPause: node.name === 'Pause',
        passages: passagesIn(node),
      };
    }
    default:
      return passagesIn(node);
  }
}

function attributeOf({ attributes = [] }: Node, name: string): string | undefined {
  const value = attributes.find((attribute) => attribute.name === name)?.value;
  return typeof value === 'string' ? value : undefined;
}

function spansIn(node: Node, emphasis?: Span['emphasis']): Span[] {
  return (node.children ?? []).flatMap((child): Span[] => {
    if (child.type === 'break') return [{ text: '\n' }];
    if (child.value !== undefined) {
      const text = child.value.replace(/\s+/g, ' ');
      return [emphasis === undefined ? { text } : { text, emphasis }];
    }
    if (child.type === 'strong') return spansIn(child, 'strong');
    if (child.type === 'emphasis') return spansIn(child, emphasis ?? 'light');
    return spansIn(child, emphasis);
  });
}
