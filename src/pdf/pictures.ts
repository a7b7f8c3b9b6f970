// Pictures of words, for what none of a document's faces has: emoji, Chinese, Arabic.
import type { FaceName } from './face.ts';

/** Draws words as a browser would show them. */
export interface Painter {
  /** In parts of the size. */
  widthOf(text: string, face: FaceName): number;
  /** A picture, as a PNG file. It is as wide as `widthOf` says, and reaches as far as `reach`. */
  paint(text: string, face: FaceName): Promise<Uint8Array>;
}

/** How far pictures reach above and below the base line, in parts of the size. */
export const reach = { above: 1.15, below: 0.45 };

/** The pictures of one document, each once. */
export class Pictures {
  readonly #painter: Painter;
  readonly #names = new Map<string, string>();
  readonly #widths = new Map<string, number>();

  constructor(painter: Painter) {
    this.#painter = painter;
  }

  widthOf(text: string, face: FaceName): number {
    const key = `${face} ${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      width = this.#painter.widthOf(text, face);
      this.#widths.set(key, width);
    }
    return width;
  }

  /** The name that the picture has among a page's resources. */
  nameOf(text: string, face: FaceName): string {
    const key = `${face} ${text}`;
    const name = this.#names.get(key) ?? `P${this.#names.size}`;
    this.#names.set(key, name);
    return name;
  }

  /** All that were named, painted, by name. */
  async paint(): Promise<[name: string, png: Uint8Array][]> {
    const painted: [string, Uint8Array][] = [];
    for (const [key, name] of this.#names) {
      const at = key.indexOf(' ');
      painted.push([
        name,
        await this.#painter.paint(key.slice(at + 1), key.slice(0, at) as FaceName),
      ]);
    }
    return painted;
  }
}
