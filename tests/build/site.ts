// Small brands to build: a folder with a brand.yaml and the sheets that a test is about.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const command = 'src/cli/groundwork.ts';

/** Writes a brand with these files, by their path inside it, and returns its folder. */
export function brandWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-brand-'));
  const all = { 'brand.yaml': 'id: fixture\nname: Fixture Center\n', ...files };
  writeFiles(folder, all);
  return folder;
}

/** Writes files by their path inside a folder, over what is there. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

export interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly errors: string;
}

export function groundwork(...args: string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    encoding: 'utf8',
  });
  return { status, out: stdout, errors: stderr };
}
