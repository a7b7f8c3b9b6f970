// Sheets in a line or two, as the law of ids sees them.
import { parseFrontmatter } from '../../../src/schemas/frontmatter.ts';
import type { Lock, SoundLock } from '../../../src/schemas/lock-file.ts';
import { compareLock, type PublishedSheet } from '../../../src/schemas/lock.ts';
import type { Problem } from '../../../src/schemas/problems.ts';

/** What a field needs beside its type. */
const options: Readonly<Record<string, object>> = {
  list: { item: 'line' },
  carry: { from: 'other/field' },
};

export interface FieldWords {
  readonly type: string;
  readonly aliases?: readonly string[];
}

export interface SheetWords {
  /** Field id → its type, or its type and what it was called. */
  readonly fields?: Readonly<Record<string, string | FieldWords>>;
  readonly retired?: readonly string[];
  readonly locale?: string;
  /** A sheet of the layer below. */
  readonly below?: boolean;
}

export function sheet(slug: string, words: SheetWords = {}): PublishedSheet {
  const { fields = {}, retired = [], locale = 'en', below = false } = words;
  const lines = Object.entries(fields).map(([id, words]) => {
    const field = typeof words === 'string' ? { type: words } : words;
    return `  ${id}: ${JSON.stringify({ label: 'Label', ...options[field.type], ...field })}\n`;
  });
  const file = `${below ? 'shared' : 'own'}/${locale}/${slug}.mdx`;
  const text = `---
title: Title
summary: Summary.
stage: before
minutes: 5
order: 1
retired: ${JSON.stringify(retired)}
fields:${lines.length > 0 ? '\n' : ' {}\n'}${lines.join('')}---
`;
  return { slug, file, text, isOwn: !below, ...parseFrontmatter(text, file) };
}

const lockOf = (lock: Partial<Lock> = {}, file = 'fields.lock.json'): SoundLock => ({
  file,
  lock: { fields: {}, retired: {}, ...lock },
  problems: [],
  placeOf: (path) => ({ file, line: path.length, column: 1 }),
});

export const compare = (
  sheets: readonly PublishedSheet[],
  lock: Partial<Lock> = {},
  below?: Partial<Lock>,
) => {
  const { problems, next } = compareLock({
    sheets,
    lock: lockOf(lock),
    below: below && lockOf(below, 'shared.lock.json'),
  });
  return { next, found: problems.map(told) };
};

/** `own/en/drive.mdx:9 changed-type` */
const told = ({ kind, place: { file, line } }: Problem) => `${file}:${line} ${kind}`;
