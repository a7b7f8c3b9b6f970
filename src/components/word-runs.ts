// Text as Word takes it: in runs that each go one way, with its line breaks and tabs.
import { Tab, TextRun, type IRunOptions } from 'docx';
import { printable } from '../answers/passage.ts';

// Hebrew, Arabic and the other scripts from right to left, as Unicode lays out its blocks.
const right =
  '\\u0590-\\u08ff\\u200f\\ufb1d-\\ufdff\\ufe70-\\ufefc\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}';
const firstStrong = new RegExp(`([${right}])|\\p{L}`, 'u');
/** Words from right to left, with what stands between them and the marks on them. */
const rightward = new RegExp(`([${right}](?:[^\\p{L}\\p{N}\\n\\t]|[${right}])*)`, 'gu');

/** Whether a text runs from right to left by its first letter. `undefined` where it has none. */
export function runsRight(text: string): boolean | undefined {
  const found = firstStrong.exec(text);
  return found ? found[1] !== undefined : undefined;
}

const inBold: IRunOptions = { bold: true, boldComplexScript: true };

export const runsOf = (text: string, isBold = false): TextRun[] =>
  storable(text)
    .split(rightward)
    .flatMap((piece, index) =>
      piece.split('\n').flatMap((line, number) => {
        if (line === '' && number === 0) return [];
        return new TextRun({
          children: childrenOf(line),
          ...(number > 0 && { break: 1 }),
          ...(isBold && inBold),
          ...(index % 2 === 1 && { rightToLeft: true }),
        });
      }),
    );

/** Text that XML can hold: half a character and what is none have a sign in their place. */
export const storable = (text: string) =>
  printable(text).replace(/\p{Surrogate}|[\ufffe\uffff]/gu, '\ufffd');

const childrenOf = (line: string) =>
  line.split('\t').flatMap((part, index) => [...(index > 0 ? [new Tab()] : []), part]);
