// Answers as a PDF, made on this device. What makes it is fetched when such a file is asked for.
import type { BackupDocument } from '../answers/passage.ts';
import { fill } from '../fields/template.ts';
import { openFaces, type Faces, type PackedFaces } from '../pdf/face.ts';
import { makeAnswers } from '../pdf/make-answers.ts';
import { painterHere } from './painted-words.ts';
import { pageFacts } from './prompts.ts';

let faces: Promise<Faces> | undefined;

/** `page` is a template of what stands at the foot of a page. Rejects where a face cannot be fetched. */
export async function writePdf(
  document: BackupDocument,
  page: string,
): Promise<Uint8Array<ArrayBuffer>> {
  faces ??= fetchFaces().catch((error: unknown) => {
    faces = undefined;
    throw error;
  });
  return makeAnswers({
    faces: await faces,
    painter: painterHere(),
    document,
    pageOf: (number, pages) => fill(page, { page: number, pages }),
  });
}

async function fetchFaces(): Promise<Faces> {
  const response = await fetch(pageFacts().faces);
  if (!response.ok) throw new Error(`${response.url} is not there.`);
  return openFaces((await response.json()) as PackedFaces);
}
