// A document of answers in words: what a backup shows, and what is handed over as plain text. All of its
// words, the interface's included, come from whoever puts it together.

/** An answer as a person reads it. */
export type Passage =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly ranked?: true }
  | { readonly kind: 'groups'; readonly groups: readonly (readonly NamedPassage[])[] };

interface NamedPassage {
  readonly label: string;
  readonly text: string;
}

/** One version of an answer. */
export interface Wording {
  readonly passage: Passage;
  /** When it was written, in words. */
  readonly when?: string;
}

export interface DocumentAnswer extends Wording {
  readonly prompt: string;
  /** What was written elsewhere without knowing of this. */
  readonly others?: readonly Wording[];
}

/** A sheet, or whatever else has a heading of its own. */
export interface DocumentPart {
  readonly title: string;
  /** Paragraphs under the heading. */
  readonly lines?: readonly string[];
  readonly answers: readonly DocumentAnswer[];
}

export interface BackupDocument {
  /** A language tag, e.g. `de-AT`. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  /** The center's name. */
  readonly center: string;
  /** Paragraphs under the title: when this was made, what it is for. */
  readonly lines: readonly string[];
  readonly sheets: readonly DocumentPart[];
  /** Answers that no sheet asks for any more. */
  readonly earlier?: DocumentPart;
  /** Texts from the device that could not be read. */
  readonly unread?: Omit<DocumentPart, 'answers'> & {
    readonly texts: readonly { readonly name: string; readonly text: string }[];
  };
  readonly labels: {
    /** Over each of an answer's `others`. */
    readonly other: string;
  };
}

/** All parts with answers in them, in the order in which they are read. */
export const partsOf = ({ sheets, earlier }: BackupDocument): readonly DocumentPart[] =>
  earlier ? [...sheets, earlier] : sheets;

/** Text with one kind of line ending, and a sign in place of what neither shows nor may stand in a file. */
export const printable = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(/[\0-\x08\v\f\x0e-\x1f\x7f]/g, '\ufffd');
