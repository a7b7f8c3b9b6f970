// What the parts of a document are, for those who hear it read: the structure tree of a tagged PDF.
// Source: ISO 32000-1, 14.7 and 14.8.
import { PDFHexString, type PDFContext, type PDFRef } from '@cantoo/pdf-lib';

export type Role =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Div'
  | 'Form'
  | 'Figure';

/** A piece of a page's content, or a control on it, whose place is its number among all controls. */
type Content =
  | { readonly page: PDFRef; readonly mark: number }
  | { readonly page: PDFRef; readonly control: PDFRef; readonly place: number };

/** In points from the page's lower left corner. */
type Corners = [left: number, low: number, right: number, high: number];

export class Tag {
  readonly role: Role;
  readonly #alt: string | PDFRef | undefined;
  readonly #kids: (Tag | Content)[] = [];
  #corners: Corners | undefined;

  constructor(role: Role, alt?: string | PDFRef) {
    this.role = role;
    this.#alt = alt;
  }

  /** Adds a part after those that are here, and returns it. `alt` may be a text that is put in later. */
  add(role: Role, alt?: string | PDFRef): Tag {
    const tag = new Tag(role, alt);
    this.#kids.push(tag);
    return tag;
  }

  holds(content: Content): void {
    this.#kids.push(content);
  }

  /** Where on its page a figure is. */
  covers(corners: Corners): void {
    this.#corners = corners;
  }

  /** Writes this part and all in it. `owners` learns which part each content belongs to. */
  writeInto(context: PDFContext, parent: PDFRef, owners: Owners): PDFRef {
    const ref = context.nextRef();
    const kids = this.#kids.map((kid) => {
      if (kid instanceof Tag) return kid.writeInto(context, ref, owners);
      if ('mark' in kid) {
        owners.ofMark(kid.page, kid.mark, ref);
        return context.obj({ Type: 'MCR', Pg: kid.page, MCID: kid.mark });
      }
      owners.ofControl(kid.place, ref);
      return context.obj({ Type: 'OBJR', Pg: kid.page, Obj: kid.control });
    });
    context.assign(
      ref,
      context.obj({
        Type: 'StructElem',
        S: this.role,
        P: parent,
        K: kids,
        ...(this.#alt !== undefined && {
          Alt: typeof this.#alt === 'string' ? PDFHexString.fromText(this.#alt) : this.#alt,
        }),
        ...(this.#corners && { A: { O: 'Layout', Placement: 'Block', BBox: this.#corners } }),
      }),
    );
    return ref;
  }
}

interface Owners {
  ofMark(page: PDFRef, mark: number, owner: PDFRef): void;
  ofControl(place: number, owner: PDFRef): void;
}

/**
 * Writes the whole tree and returns its root. `pages` in their order: the place of each in the tree of
 * parents is its index, and controls have the places after them.
 */
export function writeTags(context: PDFContext, root: Tag, pages: readonly PDFRef[]): PDFRef {
  const marks = new Map<PDFRef, PDFRef[]>(pages.map((page) => [page, []]));
  const controls = new Map<number, PDFRef>();
  const tree = context.nextRef();
  const kid = root.writeInto(context, tree, {
    ofMark: (page, mark, owner) => {
      const owners = marks.get(page);
      if (owners) owners[mark] = owner;
    },
    ofControl: (place, owner) => controls.set(place, owner),
  });
  const numbers = [
    ...pages.flatMap((page, index) => [
      index,
      context.register(context.obj(marks.get(page) ?? [])),
    ]),
    ...[...controls]
      .sort(([one], [other]) => one - other)
      .flatMap(([place, owner]) => [pages.length + place, owner]),
  ];
  context.assign(
    tree,
    context.obj({
      Type: 'StructTreeRoot',
      K: [kid],
      ParentTree: context.register(context.obj({ Nums: numbers })),
      ParentTreeNextKey: pages.length + controls.size,
    }),
  );
  return tree;
}
