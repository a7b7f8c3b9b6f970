// Changes in two tabs, in whatever order.
import { expect, test, type Page } from '@playwright/test';
import fc from 'fast-check';
import { changing, saved } from './sheet.ts';
import { put, twoTabs, versions } from './tabs.ts';

/** Words in a field, and what its client saw there until then. */
interface Change {
  readonly id: string;
  readonly words: string;
  readonly replaced: string;
}

const steps = fc.array(
  fc.record({
    tab: fc.nat(1),
    field: fc.constantFrom('from-what', 'pull'),
    adds: fc.boolean(),
    waits: fc.nat(7).map((number) => number === 0),
  }),
  { minLength: 30, maxLength: 30 },
);

test('of thirty changes in two tabs none is lost, whatever their order', async ({ context }) => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
  const [series = []] = fc.sample(steps, { seed, numRuns: 1 });
  const tabs = await twoTabs(context, changing);
  const made: Change[] = [];
  const work = async (page: Page, tab: number) => {
    for (const [index, step] of series.entries()) {
      if (step.tab !== tab) continue;
      const { before, after } = await put(page, step.field, `Change (${index}).`, step.adds);
      made.push({ id: `changing-industry/${step.field}`, words: after, replaced: before });
      if (step.waits) await saved(page);
    }
  };
  await Promise.all(tabs.map(work));
  for (const [index, tab] of tabs.entries()) {
    await saved(tab);
    await expect
      .poll(() => missing(tab, made), { message: `missing in tab ${index + 1}, with SEED=${seed}` })
      .toEqual([]);
  }
});

/** Words that neither stand nor were seen by whoever wrote what stands. */
async function missing(page: Page, made: readonly Change[]): Promise<string[]> {
  const kept = new Set<Change>();
  for (const id of new Set(made.map((each) => each.id))) {
    const find = (words: unknown) => made.find((each) => each.id === id && each.words === words);
    for (const standing of await versions(page, id)) {
      for (let each = find(standing); each; each = find(each.replaced)) kept.add(each);
    }
  }
  return made.filter((each) => !kept.has(each)).map(({ words }) => words);
}
