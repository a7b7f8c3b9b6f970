// A tagged PDF, from boxes to bytes. Without a date in it: the same words make the same bytes.
import {
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFString,
  type PDFContext,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { layOut, type Box } from './boxes.ts';
import { Controls } from './controls.ts';
import { formMark, formVersion } from './form-mark.ts';
import { faceNames, type FaceName, type Faces } from './face.ts';
import { Pictures, type Painter } from './pictures.ts';
import { Pen, resourceOf, type PageSize } from './pen.ts';
import { Tag, writeTags } from './tags.ts';
import { styles, TextSetter, type Column } from './text-boxes.ts';

/** As wide as A4 and as high as Letter: it is printed on either without being cut or shrunk. */
const eitherPaper: PageSize = { width: 595, height: 792 };

const margins = { top: 50, side: 54, bottom: 54 };

export const textColumn: Column = {
  x: margins.side,
  width: eitherPaper.width - 2 * margins.side,
};

export interface Draft {
  readonly text: TextSetter;
  readonly controls: Controls;
  readonly root: Tag;
  /** Marks where a part begins, for the list of parts that viewers show beside the pages. */
  readonly bookmark: (title: string, box: Box) => Box;
  /** Takes a picture in, and returns its name among the pages' resources. */
  readonly picture: (embed: (context: PDFContext) => PDFRef) => string;
}

export interface Making {
  readonly faces: Faces;
  /** Paints what the faces lack. Without it their own sign for that stands there. */
  readonly painter?: Painter | undefined;
  readonly title: string;
  /** A language tag. */
  readonly language: string;
  /** At the foot of every page: what this is, and which page of how many. */
  readonly foot: (page: number, pages: number) => { readonly left: string; readonly right: string };
  /** The id of the brand that a form is of, for those who read it back in. */
  readonly formOf?: string;
  compose(draft: Draft): readonly Box[];
}

export async function makePdf(making: Making): Promise<Uint8Array<ArrayBuffer>> {
  const { faces, title, painter } = making;
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = document;
  const fonts = Object.fromEntries(
    faceNames.map((face) => [face, faces[face].copyInto(context)]),
  ) as Record<FaceName, PDFRef>;
  const pictures = painter && new Pictures(painter);
  const setting = { faces, pictures };
  const text = new TextSetter(setting);
  const root = new Tag('Document');
  const controls = new Controls(context, fonts.regular);
  const bookmarks: Bookmark[] = [];
  const pens: Pen[] = [];
  const placed: [name: string, picture: PDFRef][] = [];
  const picture: Draft['picture'] = (embed) => {
    const name = `I${placed.length}`;
    placed.push([name, embed(context)]);
    return name;
  };

  layOut(making.compose({ text, controls, root, bookmark: marking(bookmarks), picture }), {
    top: margins.top,
    bottom: eitherPaper.height - margins.bottom,
    addPage() {
      const pen = new Pen(context.nextRef(), eitherPaper, setting);
      pens.push(pen);
      return pen;
    },
  });
  drawFeet(pens, text, making);

  const pages = pens.map(({ page }) => page);
  const images = await Promise.all(
    ((await pictures?.paint()) ?? []).map(
      async ([name, png]) => [name, (await document.embedPng(png)).ref] as const,
    ),
  );
  const resources = context.register(
    context.obj({
      Font: Object.fromEntries(faceNames.map((face) => [resourceOf[face], fonts[face]])),
      XObject: Object.fromEntries([...placed, ...images]),
    }),
  );
  catalog.set(PDFName.of('Pages'), writePages(context, pens, resources));
  controls.finish(catalog, pages);
  const entries = context.obj({
    StructTreeRoot: writeTags(context, root, pages),
    ...aboutOf(making),
    ...outlineOf(context, bookmarks),
  });
  for (const [key, value] of entries.entries()) catalog.set(key, value);
  document.setTitle(title);
  return document.save({
    useObjectStreams: true,
    // Written in one go: to let others have a turn after every few objects costs as long as the objects.
    objectsPerTick: Infinity,
    addDefaultPage: false,
    updateFieldAppearances: false,
  });
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
function drawFeet(pens: readonly Pen[], text: TextSetter, { foot }: Making): void {
  const style = styles.small;
  const y = eitherPaper.height - 30;
  pens.forEach((pen, index) => {
    const { left, right } = foot(index + 1, pens.length);
    pen.aside(() => {
      const [first] = text.plain(left, style, textColumn.width - 90);
      const [last] = text.plain(right, style, 90);
      if (first) pen.line(first, textColumn.x, y, style);
      if (last) pen.line(last, textColumn.x + textColumn.width - last.width, y, style);
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

const aboutOf = ({ language, formOf }: Making) => ({
  MarkInfo: { Marked: true },
  ViewerPreferences: { DisplayDocTitle: true },
  Lang: PDFString.of(language),
  ...(formOf !== undefined && {
    [formMark]: {
      Version: formVersion,
      Brand: PDFHexString.fromText(formOf),
      Language: PDFHexString.fromText(language),
    },
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
