// What an SVG must be to stand on every page: a still picture that needs nothing from anywhere else.
import sax from 'sax';
import { problem, type Place, type Problem, type ProblemKind } from '../../schemas/problems.ts';
import { faultsOfStyle } from './style.ts';

export interface Size {
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

export type CheckedSvg =
  { readonly size: Size } | { readonly size?: undefined; readonly problems: readonly Problem[] };

const namespaces = {
  svg: 'http://www.w3.org/2000/svg',
  /** Its elements are live wherever they stand. */
  html: 'http://www.w3.org/1999/xhtml',
} as const;

/** Elements by what is wrong with them. Names are as SVG has them. */
const unfit: Readonly<Record<string, ProblemKind>> = {
  script: 'svg-code',
  handler: 'svg-code',
  listener: 'svg-code',
  foreignObject: 'svg-code',
  iframe: 'svg-code',
  audio: 'svg-code',
  video: 'svg-code',
  canvas: 'svg-code',
  text: 'svg-text',
  tspan: 'svg-text',
  textPath: 'svg-text',
  tref: 'svg-text',
  animate: 'svg-motion',
  animateColor: 'svg-motion',
  animateMotion: 'svg-motion',
  animateTransform: 'svg-motion',
  set: 'svg-motion',
  discard: 'svg-motion',
};

/** `file` is what problems call it. */
export function checkSvg(bytes: Uint8Array, file: string): CheckedSvg {
  const text = decoded(bytes);
  if (text === undefined) {
    const reason = 'it is not written in UTF-8';
    return { problems: [problem('bad-svg', { file, line: 1, column: 1 }, { reason })] };
  }
  const reading = new Reading(text, file);
  return reading.size && reading.problems.length === 0
    ? { size: reading.size }
    : { problems: reading.problems };
}

/** Without the mark of its byte order, if it has one. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether a file is meant to be an SVG, be it a bad one: its first element says so. */
export function looksLikeSvg(bytes: Uint8Array): boolean {
  const parser = sax.parser(true);
  let isSvg = false;
  parser.onopentagstart = ({ name }) => {
    isSvg ||= /^([\w.-]+:)?svg$/.test(name);
    // The first alone counts.
    parser.onopentagstart = () => undefined;
  };
  parser.onerror = () => undefined;
  try {
    parser.write(new TextDecoder().decode(bytes));
  } catch {
    // What is no XML after its first element is still meant to be an SVG.
  }
  return isSvg;
}

/** One reading of the whole file, from which its size and its problems come. */
class Reading {
  size: Size | undefined;
  readonly problems: Problem[] = [];
  readonly #text: string;
  readonly #file: string;
  readonly #parser = sax.parser(true, { xmlns: true, position: true });
  #isBroken = false;
  #depth = 0;
  #rootAt = 0;
  /** Where the words of a `<style>` that is open begin. */
  #styleAt: number | undefined;
  #style = '';

  constructor(text: string, file: string) {
    this.#text = text;
    this.#file = file;
    const parser = this.#parser;
    parser.onprocessinginstruction = (instruction) => this.#instruction(instruction);
    parser.ondoctype = () => this.#report('svg-doctype', this.#text.search(/<!DOCTYPE/));
    parser.onopentag = (tag) => this.#open(tag as sax.QualifiedTag);
    parser.onclosetag = () => this.#close();
    parser.ontext = (words) => this.#words(words);
    parser.oncdata = (words) => this.#words(words);
    parser.onopencdata = () => (this.#styleAt &&= parser.position);
    parser.onerror = (error) => this.#break(error);
    try {
      parser.write(text).close();
    } catch {
      // The parser has said what is wrong, and throws it once more at the end.
    }
    if (this.problems.length === 0 && !this.size) this.#report('svg-size', this.#rootAt);
  }

  /** What follows the first mistake in its XML is mistaken because of it. */
  #break({ message }: Error): void {
    if (this.#isBroken) return;
    this.#isBroken = true;
    const [reason = ''] = message.split('\n');
    this.#report('bad-svg', this.#parser.position - 1, {
      reason: reason.replace(/\.$/, '').toLowerCase(),
    });
  }

  #instruction({ name, body }: { readonly name: string; readonly body: string }): void {
    const at = this.#text.lastIndexOf('<?', this.#parser.position - 1);
    if (name === 'xml-stylesheet') {
      this.#report('svg-outside', at, { what: '<?xml-stylesheet ?>' });
    }
    // What a browser would read in another encoding is not what was checked.
    const encoding = /encoding\s*=\s*["']([^"']*)["']/.exec(body)?.[1];
    if (name === 'xml' && encoding !== undefined && !/^(utf-8|us-ascii)$/i.test(encoding)) {
      const reason = `it says that it is written in ${encoding}, and only UTF-8 is read`;
      this.#report('bad-svg', at, { reason });
    }
  }

  #open({ name, local, uri, attributes }: sax.QualifiedTag): void {
    const at = this.#parser.startTagPosition - 1;
    if (this.#depth === 0) {
      this.#rootAt = at;
      if (uri === namespaces.svg) this.size = sizeOf(attributes);
      else {
        const reason = `its first element must be <svg xmlns="${namespaces.svg}">`;
        this.#report('bad-svg', at, { reason });
      }
    }
    this.#depth++;
    const kind = uri === namespaces.html ? 'svg-code' : unfit[local];
    if (kind && (uri === namespaces.svg || uri === namespaces.html)) {
      this.#report(kind, at, { what: `<${name}>` });
    }
    const places = attributePlaces(this.#text, at);
    for (const attribute of Object.values(attributes)) {
      this.#attribute(attribute, places.get(attribute.name) ?? at);
    }
    if (local === 'style') {
      this.#styleAt = this.#parser.position;
      this.#style = '';
    }
  }

  #attribute({ name, local, prefix, value }: sax.QualifiedAttribute, at: number): void {
    if (prefix === 'xmlns' || name === 'xmlns') return;
    if (/^on/i.test(local)) this.#report('svg-code', at, { what: `"${name}"` });
    else if (name === 'xml:base') this.#report('svg-outside', at, { what: `"${name}"` });
    else if (local === 'href' || local === 'src') {
      const target = value.replaceAll(/\s/g, '');
      if (/^(javascript|vbscript):/i.test(target)) {
        this.#report('svg-code', at, { what: `"${name}" with "${target.slice(0, 20)}…"` });
      } else if (!target.startsWith('#')) {
        this.#report('svg-outside', at, { what: `"${name}" with "${shortened(value)}"` });
      }
    } else if (prefix === '') {
      // Any attribute that styles a shape may hold a url().
      for (const { kind, what } of faultsOfStyle(local === 'style' ? value : `${local}:${value}`)) {
        this.#report(kind, at, { what });
      }
    }
  }

  #words(words: string): void {
    if (this.#styleAt !== undefined) this.#style += words;
  }

  #close(): void {
    this.#depth--;
    if (this.#styleAt === undefined) return;
    for (const { kind, what, offset } of faultsOfStyle(this.#style)) {
      this.#report(kind, this.#styleAt + offset, { what });
    }
    this.#styleAt = undefined;
  }

  #report(kind: ProblemKind, offset: number, facts: Readonly<Record<string, string>> = {}): void {
    this.problems.push(problem(kind, placeAt(this.#text, this.#file, offset), facts));
  }
}

const shortened = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

function placeAt(text: string, file: string, offset: number): Place {
  const before = text.slice(0, Math.max(offset, 0)).split('\n');
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Where each attribute of the element at an offset begins. The parser has found the element in order. */
function attributePlaces(text: string, element: number): Map<string, number> {
  const places = new Map<string, number>();
  const attribute = /\s+([^\s=/>]+)\s*=\s*("[^"]*"|'[^']*')/gy;
  attribute.lastIndex = element + (/^<[^\s/>]+/.exec(text.slice(element))?.[0].length ?? 0);
  for (let found = attribute.exec(text); found; found = attribute.exec(text)) {
    const [all, name = ''] = found;
    places.set(name, found.index + all.search(/\S/));
  }
  return places;
}

const pixelsIn: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
};

/** As browsers find it: width and height where they are lengths, else what the view box has. */
function sizeOf(attributes: sax.QualifiedTag['attributes']): Size | undefined {
  const [width, height] = [attributes['width'], attributes['height']].map((attribute) => {
    const found = /^\s*([\d.]+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(attribute?.value ?? '');
    return found ? Number(found[1]) * (pixelsIn[(found[2] ?? '').toLowerCase()] ?? NaN) : NaN;
  });
  const [, , boxWidth = NaN, boxHeight = NaN] = (attributes['viewBox']?.value ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return [
    { width: width ?? NaN, height: height ?? NaN },
    { width: boxWidth, height: boxHeight },
  ].find((size) => size.width > 0 && size.height > 0 && size.width * size.height < Infinity);
}
