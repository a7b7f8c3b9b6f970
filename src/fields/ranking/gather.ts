// What belongs into a ranking: all that is ticked for it, in the client's order.
import { texts } from '../list/answer.ts';
import type { Reading } from '../words.ts';

export interface Gathered {
  /** The answer that is ticked. */
  readonly id: string;
  readonly text: string;
}

/** What is newly ticked comes last. What is no longer ticked, or blank, is left out. */
export function gather(ranking: string, reading: Reading): Gathered[] {
  const ticked = [...reading.fields].flatMap(([pick, { field }]) =>
    field.type === 'pick' && field.into === ranking
      ? (texts.parse(reading.read(pick) ?? []) ?? []).filter((id) => field.from.includes(id))
      : [],
  );
  const order = texts.parse(reading.read(ranking) ?? []) ?? [];
  return [...new Set([...order.filter((id) => ticked.includes(id)), ...ticked])].flatMap((id) => {
    const text = reading.texts(id).join(' ');
    return text === '' ? [] : [{ id, text }];
  });
}
