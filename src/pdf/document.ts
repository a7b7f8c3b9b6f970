// A tagged PDF, from boxes to bytes. Without a date in it: the same words make the same bytes.
import {
  PDFContext,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFString,
  type PDFObject,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { layOut, type Box } from './boxes.ts';
import { complete, pack, type Numbered, type Packed } from './bytes.ts';
import { Controls } from './controls.ts';
import { formMark, formVersion } from './form-mark.ts';
import { faceNames, type FaceName, type Faces } from './face.ts';
import { Pictures, type Painter } from './pictures.ts';
import { resourceOf, type Pen, type PageSize } from './pen.ts';
import { Tag, writeTags } from './tags.ts';
import { styles, TextSetter, type Column } from './text-boxes.ts';

/** As wide as A4 and as high as Letter: it is printed on either without being cut or shrunk. */
const eitherPaper: PageSize = { width: 595, height: 792 };

const margins = { top: 50, side: 54, bottom: 54 };

export const textColumn: Column = {
  x: margins.side,
  width: eitherPaper.width - 2 * margins.side,
};

/** What a document is called. */
export interface Titled {
  readonly title: string;
}

/** A part of a document that is made last: it may differ where all else is the same. */
export interface Late<Own> {
  /** Whether it takes the room that there is. Without it, it always does. */
  readonly fits?: (own: Own) => boolean;
  /** `ref` is its own. */
  readonly make: (own: Own, context: PDFContext, ref: PDFRef) => PDFObject;
}

export interface Draft<Own = Titled> {
  readonly text: TextSetter;
  readonly controls: Controls;
  readonly root: Tag;
  /** Marks where a part begins, for the list of parts that viewers show beside the pages. */
  readonly bookmark: (title: string, box: Box) => Box;
  /** Whose document it is. Of late parts, the others who may have it have theirs. */
  readonly own: Own;
  readonly late: (part: Late<Own>) => PDFRef;
  /** The name among the pages' resources of something that is drawn. */
  readonly nameOf: (drawn: PDFRef) => string;
  /** All faces, by their names among resources. */
  readonly fonts: PDFRef;
}

export interface Making<Own extends Titled> {
  readonly faces: Faces;
  /** Paints what the faces lack. Without it their own sign for that stands there. */
  readonly painter?: Painter | undefined;
  readonly own: Own;
  /** A language tag. */
  readonly language: string;
  /** The id of the brand that a form is of, for those who read it back in. */
  readonly formOf?: (own: Own) => string;
  compose(draft: Draft<Own>): {
    readonly boxes: readonly Box[];
    readonly foot: Foot;
  };
}

/** At the foot of every page: what this is, and which page of how many. */
interface Foot {
  /** Words, or the name of what is drawn there. */
  readonly left: string | { readonly name: string };
  readonly right: (page: number, pages: number) => string;
}

export const footStyle = styles.small;
export const footWidth = textColumn.width - 90;

/** A document that is laid out, for all whose late parts take the same room. */
export class Body<Own extends Titled> {
  readonly #packed: Packed;
  readonly #info: PDFRef;
  readonly #late: readonly (readonly [PDFRef, Late<Own>])[];

  constructor(packed: Packed, info: PDFRef, late: readonly (readonly [PDFRef, Late<Own>])[]) {
    this.#packed = packed;
    this.#info = info;
    this.#late = late;
  }

  fits(own: Own): boolean {
    return this.#late.every(([, { fits }]) => fits?.(own) ?? true);
  }

  completeFor(own: Own): Uint8Array<ArrayBuffer> {
    const context = PDFContext.create();
    const objects = this.#late.map(([ref, part]): Numbered => [ref, part.make(own, context, ref)]);
    return complete(this.#packed, objects, this.#info, context);
  }
}

export async function layOutBody<Own extends Titled>(making: Making<Own>): Promise<Body<Own>> {
  const { faces, painter, own } = making;
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = document;
  const fontOf = Object.fromEntries(
    faceNames.map((face) => [face, faces[face].copyInto(context)]),
  ) as Record<FaceName, PDFRef>;
  const fonts = context.register(
    context.obj(Object.fromEntries(faceNames.map((face) => [resourceOf[face], fontOf[face]]))),
  );
  const pictures = painter && new Pictures(painter);
  const text = new TextSetter({ faces, pictures });
  const root = new Tag('Document');
  const controls = new Controls(context, fontOf.regular);
  const bookmarks: Bookmark[] = [];
  const pens: Pen[] = [];
  const parts: [PDFRef, Late<Own>][] = [];
  const late: Draft<Own>['late'] = (part) => {
    const ref = context.nextRef();
    parts.push([ref, part]);
    return ref;
  };
  const drawn = new Map<PDFRef, string>();
  const nameOf: Draft<Own>['nameOf'] = (ref) => {
    const name = drawn.get(ref) ?? `D${drawn.size}`;
    drawn.set(ref, name);
    return name;
  };

  const bookmark = marking(bookmarks);
  const draft = { text, controls, root, bookmark, own, late, nameOf, fonts };
  const { boxes, foot } = making.compose(draft);
  layOut(boxes, {
    top: margins.top,
    bottom: eitherPaper.height - margins.bottom,
    addPage() {
      const pen = text.penFor(context.nextRef(), eitherPaper);
      pens.push(pen);
      return pen;
    },
  });
  drawFeet(pens, text, foot);

  const pages = pens.map(({ page }) => page);
  const images = await Promise.all(
    ((await pictures?.paint()) ?? []).map(
      async ([name, png]) => [name, (await document.embedPng(png)).ref] as const,
    ),
  );
  // What is embedded is written only now.
  await document.flush();
  const resources = context.register(
    context.obj({
      Font: fonts,
      XObject: Object.fromEntries([
        ...Array.from(drawn, ([ref, name]) => [name, ref] as const),
        ...images,
      ]),
    }),
  );
  catalog.set(PDFName.of('Pages'), writePages(context, pens, resources));
  controls.finish(catalog, pages);
  const entries = context.obj({
    StructTreeRoot: writeTags(context, root, pages),
    MarkInfo: { Marked: true },
    ViewerPreferences: { DisplayDocTitle: true },
    Lang: PDFString.of(making.language),
    ...(making.formOf && { [formMark]: late(markOf(making.formOf, making.language)) }),
    ...outlineOf(context, bookmarks),
  });
  for (const [key, value] of entries.entries()) catalog.set(key, value);
  const info = late(titleOf);
  return new Body(pack(context, context.trailerInfo.Root as PDFRef), info, parts);
}

const marking =
  (bookmarks: Bookmark[]): Draft['bookmark'] =>
  (title, box) => ({
    ...box,
    draw(pen, top, gap) {
      bookmarks.push({ title, page: pen.page, top: pen.size.height - top });
      box.draw(pen, top, gap);
    },
  });

/** What stands at the foot of each page is known when there are no more of them. */
function drawFeet(pens: readonly Pen[], text: TextSetter, { left, right }: Foot): void {
  const { x, width } = textColumn;
  const y = eitherPaper.height - 30;
  pens.forEach((pen, index) => {
    const [last] = text.plain(right(index + 1, pens.length), footStyle, width - footWidth);
    pen.aside(() => {
      if (typeof left !== 'string') pen.place(left.name, x, y);
      else {
        const [first] = text.plain(left, footStyle, footWidth);
        if (first) pen.line(first, x, y, footStyle);
      }
      if (last) pen.line(last, x + width - last.width, y, footStyle);
    });
  });
}

function writePages(context: PDFContext, pens: readonly Pen[], resources: PDFRef): PDFRef {
  const tree = context.nextRef();
  pens.forEach((pen, index) => {
    context.assign(
      pen.page,
      context.obj({
        Type: 'Page',
        Parent: tree,
        MediaBox: [0, 0, pen.size.width, pen.size.height],
        Resources: resources,
        Contents: context.register(context.flateStream(pen.content)),
        StructParents: index,
        Tabs: 'S',
      }),
    );
  });
  const kids = pens.map(({ page }) => page);
  context.assign(tree, context.obj({ Type: 'Pages', Kids: kids, Count: kids.length }));
  return tree;
}

const titleOf: Late<Titled> = {
  make: ({ title }, context) => context.obj({ Title: PDFHexString.fromText(title) }),
};

const markOf = <Own>(formOf: (own: Own) => string, language: string): Late<Own> => ({
  make: (own, context) =>
    context.obj({
      Version: formVersion,
      Brand: PDFHexString.fromText(formOf(own)),
      Language: PDFHexString.fromText(language),
    }),
});

/** The list of parts. A single part needs none. */
function outlineOf(context: PDFContext, bookmarks: readonly Bookmark[]) {
  if (bookmarks.length < 2) return {};
  const root = context.nextRef();
  const refs = bookmarks.map(() => context.nextRef());
  bookmarks.forEach(({ title, page, top }, index) => {
    const [ref, previous, next] = [refs[index], refs[index - 1], refs[index + 1]];
    if (!ref) return;
    context.assign(
      ref,
      context.obj({
        Title: PDFHexString.fromText(title),
        Parent: root,
        Dest: [page, PDFName.of('XYZ'), null, Math.round(top), null],
        ...(previous && { Prev: previous }),
        ...(next && { Next: next }),
      }),
    );
  });
  context.assign(
    root,
    context.obj({ Type: 'Outlines', First: refs[0], Last: refs.at(-1), Count: refs.length }),
  );
  return { Outlines: root, PageMode: 'UseOutlines' };
}

interface Bookmark {
  readonly title: string;
  readonly page: PDFRef;
  /** In points from the page's lower edge. */
  readonly top: number;
}
