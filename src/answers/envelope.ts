// The one shape in which answers are stored and handed over, and the one way back: parse, then migrate.
import { released, type Migration } from './migrations.ts';
import { isObject, parseRecord, type AnswerRecord } from './record.ts';

const FORMAT = 'groundwork-answers';

export type ParsedEnvelope =
  | {
      readonly kind: 'answers';
      readonly answers: ReadonlyMap<string, AnswerRecord>;
      /** Ids whose records made no sense. The caller still has the raw text, and must keep it. */
      readonly rejected: readonly string[];
    }
  /** Written by a later Groundwork. It is to be kept as it is, and the client told. */
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'unreadable' };

export function writeEnvelope(
  answers: Iterable<readonly [id: string, record: AnswerRecord]>,
  migrations: readonly Migration[] = released,
): string {
  return JSON.stringify({
    format: FORMAT,
    version: migrations.length + 1,
    answers: Object.fromEntries(answers),
  });
}

/** Reads any text at all and never throws: storage may hold anything. */
export function parseEnvelope(
  text: string,
  migrations: readonly Migration[] = released,
): ParsedEnvelope {
  const envelope = parseJson(text);
  if (!isObject(envelope) || envelope['format'] !== FORMAT) return { kind: 'unreadable' };
  const { version } = envelope;
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) {
    return { kind: 'unreadable' };
  }
  if (version > migrations.length + 1) return { kind: 'newer', version };

  const current = migrations
    .slice(version - 1)
    .reduce<Record<string, unknown>>((older, { migrate }) => migrate(older), envelope);
  if (!isObject(current['answers'])) return { kind: 'unreadable' };

  const answers = new Map<string, AnswerRecord>();
  const rejected: string[] = [];
  for (const [id, candidate] of Object.entries(current['answers'])) {
    const record = parseRecord(candidate);
    if (record) answers.set(id, record);
    else rejected.push(id);
  }
  return { kind: 'answers', answers, rejected };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
