// Looks at every fillable PDF of a build: whether programs, keys and screen readers can make their way through.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formsIn } from './budgets.ts';
import { faultsIn } from './unit/pdf/faults.ts';

/** Throws where anything is wrong, or where a build elsewhere, of the same sheets, has other bytes. */
export async function judgeForms(folder: string, elsewhere: string): Promise<void> {
  const paths = formsIn(folder);
  if (paths.length === 0) throw new Error('There are no forms.');
  const hasQpdf = spawnSync('qpdf', ['--version']).error === undefined;
  if (!hasQpdf) console.log('  Not checked with qpdf, which is not here.');
  const wrong: string[] = [];
  for (const path of paths) {
    const bytes = readFileSync(join(folder, path));
    const faults = await faultsIn(new Uint8Array(bytes));
    if (!bytes.equals(readFileSync(join(elsewhere, path)))) faults.push('Two builds of it differ.');
    if (hasQpdf) {
      const { status, stdout } = spawnSync('qpdf', ['--check', join(folder, path)]);
      if (status !== 0) faults.push(stdout.toString());
    }
    wrong.push(...faults.map((fault) => `${path}: ${fault}`));
  }
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  console.log(`  Nothing is wrong with ${paths.length} forms.`);
}
