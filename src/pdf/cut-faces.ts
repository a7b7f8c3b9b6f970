// The typefaces of a build: Noto, cut down to what is used. Build time only.
import { readFile } from 'node:fs/promises';
import { PDFDict, PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';
import * as fontkit from 'fontkit';
import subsetFont from 'subset-font';
import { faceEntry, faceNames, type FaceName, type PackedFace, type PackedFaces } from './face.ts';

/** First and last of each range: Latin, Greek and Cyrillic, with the marks and signs that go with them. */
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0x3ff],
  [0x400, 0x52f],
  [0x1e00, 0x1fff],
  [0x2000, 0x206f],
  [0x20a0, 0x20bf],
  [0x2100, 0x214f],
  [0x2190, 0x2193],
  [0x2c60, 0x2c7f],
  [0xfffd, 0xfffd],
] as const;

const alphabets = ranges
  .flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  )
  .join('');

/**
 * Cuts typefaces. `paths` are their files; `text` is everything that a site itself says. What a client may
 * type has all three alphabets, whatever the site says.
 */
export async function cutFaces(
  paths: Readonly<Record<FaceName, string>>,
  text: string,
): Promise<PackedFaces> {
  const signs = Array.from(text, (sign) => (alphabets.includes(sign) ? '' : sign)).join('');
  const lettersOf: Readonly<Record<FaceName, string>> = {
    regular: alphabets + text,
    bold: text,
    italic: text,
    heading: text,
    symbols: signs,
  };
  const cut = async (name: FaceName) => {
    const file = await subsetFont(await readFile(paths[name]), lettersOf[name], {
      targetFormat: 'sfnt',
      noHinting: true,
      keepFeatures: [],
      noLayoutClosure: true,
    });
    return pack(file, `Groundwork-${name}`);
  };
  const faces = await Promise.all(faceNames.map(async (name) => [name, await cut(name)] as const));
  return Object.fromEntries(faces) as unknown as PackedFaces;
}

/** `name` is what the face is called in documents. */
async function pack(file: Uint8Array, name: string): Promise<PackedFace> {
  const font = fontkit.create(file as Buffer) as fontkit.Font;
  const document = await PDFDocument.create({ updateMetadata: false });
  document.registerFontkit(fontkit);
  const embedded = await document.embedFont(file, { customName: name });
  document.addPage([10, 10]);
  document.catalog.set(faceEntry, embedded.ref);
  await document.flush();
  rewriteMeanings(document, embedded.ref, font);
  const thousandths = (units: number) => Math.round((units / font.unitsPerEm) * 1000);
  return {
    ascent: font.ascent / font.unitsPerEm,
    descent: font.descent / font.unitsPerEm,
    glyphs: font.characterSet.flatMap((codePoint) => {
      const { id, advanceWidth } = font.glyphForCodePoint(codePoint);
      return [codePoint, id, thousandths(advanceWidth)];
    }),
    pdf: await document.saveAsBase64(),
  };
}

/**
 * What each glyph means, in ranges: a list of all glyphs would be a tenth of a form. A glyph that stands for
 * several signs means the first of them.
 */
function rewriteMeanings({ context }: PDFDocument, face: PDFRef, font: fontkit.Font): void {
  const meaning = context.lookup(face, PDFDict).get(PDFName.of('ToUnicode'));
  if (!(meaning instanceof PDFRef)) throw new Error('A face says nothing of what its glyphs mean.');
  const signs = new Map<number, number>();
  for (const codePoint of font.characterSet.toSorted((one, other) => one - other)) {
    const { id } = font.glyphForCodePoint(codePoint);
    if (!signs.has(id)) signs.set(id, codePoint);
  }
  const ranges: { first: number; last: number; sign: number }[] = [];
  for (const [id, sign] of [...signs].toSorted(([one], [other]) => one - other)) {
    const range = ranges.at(-1);
    // Within a range nothing but the last byte of either may change.
    const goesOn =
      range?.last === id - 1 &&
      sign === range.sign + id - range.first &&
      id >> 8 === range.first >> 8 &&
      sign >> 8 === range.sign >> 8;
    if (goesOn) range.last = id;
    else ranges.push({ first: id, last: id, sign });
  }
  const digits = (number: number) => `<${number.toString(16).padStart(4, '0')}>`;
  const lines = ranges.map(
    ({ first, last, sign }) => `${digits(first)}${digits(last)}<${inUtf16(sign)}>`,
  );
  // A hundred to a block is what readers have room for.
  const blocks = Array.from({ length: Math.ceil(lines.length / 100) }, (_, block) => {
    const some = lines.slice(block * 100, block * 100 + 100);
    return `${some.length} beginbfrange\n${some.join('\n')}\nendbfrange`;
  });
  context.assign(
    meaning,
    context.flateStream(
      [
        '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
        '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
        '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
        '1 begincodespacerange <0000><ffff> endcodespacerange',
        ...blocks,
        'endcmap CMapName currentdict /CMap defineresource pop end end',
      ].join('\n'),
    ),
  );
}

const inUtf16 = (codePoint: number): string =>
  Array.from(String.fromCodePoint(codePoint).split(''), (unit) =>
    unit.charCodeAt(0).toString(16).padStart(4, '0'),
  ).join('');
