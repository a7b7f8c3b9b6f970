// The envelope as it leaves a device. To an envelope it adds whose answers these are, when they were taken,
// and the texts that the device itself could not read. `export-parse.ts` reads it back.
import { writeEnvelope } from './envelope.ts';
import type { AnswerRecord } from './record.ts';

export interface Export {
  readonly brand: { readonly id: string; readonly name: string };
  /** ISO 8601. */
  readonly made: string;
  readonly answers: ReadonlyMap<string, AnswerRecord>;
  /** By storage key, text that could not be read. It comes along so that nothing is lost. */
  readonly aside: ReadonlyMap<string, string>;
}

/** An export as JSON: in one line, or `pretty` for people. */
export function writeExport({ answers, brand, made, aside }: Export, pretty = false): string {
  const envelope = JSON.parse(writeEnvelope(answers)) as Record<string, unknown>;
  return JSON.stringify(
    { ...envelope, brand, made, aside: Object.fromEntries(aside) },
    null,
    pretty ? 2 : 0,
  );
}
