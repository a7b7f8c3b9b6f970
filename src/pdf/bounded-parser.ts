// The parser of PDFs, kept within bounds: a file may be made to keep one busy for ever, or to fill the
// memory of the device.
import {
  decodePDFRawStream,
  PDFName,
  PDFObjectStreamParser,
  PDFParser,
  PDFRawStream,
  type PDFContext,
  type PDFObject,
  type PDFRef,
} from '@cantoo/pdf-lib';

/** A filled form of every sheet stays far below all of these. */
const most = {
  /** In milliseconds, on a slow phone. */
  time: 10_000,
  /** For each byte, packed or not. Forms take 3. */
  steps: 16,
  objects: 3_000_000,
  depth: 100,
  /** What is unpacked of a file's streams, all together, in bytes. */
  unpacked: 64 * 1024 * 1024,
};

type Bytes = Record<'next' | 'peek', () => number>;

/** What parsing a file has taken so far. Once it is too much, nothing goes on. */
class Work {
  readonly #end = performance.now() + most.time;
  /** How many steps are left. */
  #steps: number;
  #objects = 0;
  #depth = 0;
  #unpacked = 0;
  #isTooMuch = false;

  /** `size` is the file's, in bytes. */
  constructor(size: number) {
    this.#steps = size * most.steps + 1_000_000;
  }

  /** Counts each step through some bytes. No loop of the parser's goes on without one. */
  watch(bytes: Bytes): void {
    for (const step of ['next', 'peek'] as const) {
      const take = bytes[step].bind(bytes);
      bytes[step] = () => {
        if (--this.#steps % 1024 === 0 || this.#isTooMuch) this.#check();
        return take();
      };
    }
  }

  object<Kind>(parse: () => Kind): Kind {
    if (++this.#objects > most.objects) this.#isTooMuch = true;
    this.#check();
    if (++this.#depth > most.depth) {
      this.#depth--;
      throw new Error('This nests deeper than any form.');
    }
    try {
      return parse();
    } finally {
      this.#depth--;
    }
  }

  /** A stream's content, unless it is more than any form has. */
  unpack(stream: PDFRawStream): Uint8Array {
    const decoding = decodePDFRawStream(stream);
    const left = most.unpacked - this.#unpacked;
    // Streams unpack each other, and each asks for room before it writes anything.
    type Stage = { stream?: Stage; ensureBuffer?: (size: number) => Uint8Array };
    for (let stage = decoding as unknown as Stage | undefined; stage; stage = stage.stream) {
      const ensure = stage.ensureBuffer?.bind(stage);
      if (!ensure) continue;
      stage.ensureBuffer = (size) => {
        this.#unpacked = Math.max(this.#unpacked, most.unpacked - left + size);
        if (size > left) this.#isTooMuch = true;
        this.#check();
        return ensure(size);
      };
    }
    const unpacked = decoding.decode();
    this.#steps += unpacked.length * most.steps;
    return unpacked;
  }

  #check(): void {
    // Further steps fail as well: the parser goes on after an error in one object.
    if (this.#steps <= 0 || performance.now() > this.#end) this.#isTooMuch = true;
    if (this.#isTooMuch) throw new Error('This is more work than any form.');
  }
}

class BoundedStreamParser extends PDFObjectStreamParser {
  readonly #work: Work;

  constructor(stream: PDFRawStream, work: Work) {
    super(stream);
    this.#work = work;
    work.watch(this.bytes);
  }

  override parseObject(ref?: PDFRef): PDFObject {
    return this.#work.object(() => super.parseObject(ref));
  }
}

class BoundedParser extends PDFParser {
  readonly #work: Work;

  constructor(bytes: Uint8Array, work: Work) {
    super(bytes, objectsBeforePause, false, false, true);
    this.#work = work;
    work.watch(this.bytes);
  }

  override parseObject(ref?: PDFRef): PDFObject {
    const object = this.#work.object(() => super.parseObject(ref));
    if (object instanceof PDFRawStream) this.#takeIn(object);
    return object;
  }

  /** Does with the streams that hold a file's objects what the parser would, and has it pass them over. */
  #takeIn({ dict, contents }: PDFRawStream): void {
    const type = dict.get(nameOfType);
    if (type === PDFName.of('ObjStm')) {
      const unpacked = this.#unpacked(PDFRawStream.of(dict, contents));
      // It is done before this returns, as nothing makes it wait.
      if (unpacked) {
        void new BoundedStreamParser(unpacked, this.#work)
          .parseIntoContext()
          .catch(() => undefined);
      }
    } else if (type === PDFName.of('XRef')) {
      // Where objects are, the parser finds out by itself.
      const { trailerInfo } = this.context;
      for (const key of ['Root', 'Encrypt', 'Info', 'ID'] as const) {
        const value = dict.get(PDFName.of(key));
        if (value) trailerInfo[key] = value;
      }
    } else return;
    dict.delete(nameOfType);
  }

  #unpacked(stream: PDFRawStream): PDFRawStream | undefined {
    try {
      const contents = this.#work.unpack(stream);
      const dict = stream.dict.clone();
      dict.delete(PDFName.of('Filter'));
      return PDFRawStream.of(dict, contents);
    } catch {
      // In a file that is locked with a password, none of this makes sense.
      return undefined;
    }
  }
}

const nameOfType = PDFName.of('Type');

/** After so many the page may react to its client. */
const objectsBeforePause = 500;

export interface ParsedPdf {
  readonly context: PDFContext;
  /** A stream's content. Throws where it is too much. */
  unpack(stream: PDFRawStream): Uint8Array;
}

/** Rejects where the bytes are no PDF, or more work than one of ours can be. */
export async function parsePdf(bytes: Uint8Array): Promise<ParsedPdf> {
  const work = new Work(bytes.length);
  const context = await new BoundedParser(bytes, work).parseDocument();
  return { context, unpack: (stream) => work.unpack(stream) };
}
