// What a file that follows a device is to hold next: what the device has, and what the file held before. A
// device may have lost what the file still holds; only what its client took away is gone from both.
import { writeEnvelope } from './envelope.ts';
import type { ReadExport } from './export-parse.ts';
import { gather, type Gathered } from './gather.ts';
import { joinTexts } from './join.ts';
import { newUnread } from './restore.ts';
import { keepAside, keyOfAnswer, type AnswerStorage } from './storage.ts';

/** `kept` is a copy of what the device has, with the marks of what was cleared. It takes in what the file held. */
export function followed(
  kept: AnswerStorage,
  held: Pick<ReadExport, 'answers' | 'aside'>,
  { brand, now }: { readonly brand: string; readonly now: number },
): Gathered {
  const setAside = (id: string, text: string) => keepAside(kept, { brand, id, text, now });
  for (const [id, record] of held.answers) {
    const key = keyOfAnswer(brand, id);
    const joined = joinTexts(id, kept.read(key), writeEnvelope([[id, record]]));
    for (const text of joined.aside) setAside(id, text);
    if (joined.text !== null) kept.write(key, joined.text);
  }
  for (const { id, text } of newUnread(gather(kept, brand).aside, held.aside)) setAside(id, text);
  return gather(kept, brand);
}
