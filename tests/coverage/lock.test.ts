// What is published is known forever, so the shared lock goes into each commit as the sheets are.
import { relative } from 'node:path';
import { expect, test } from 'vitest';
import { compareLocks } from '../../src/cli/locks.ts';
import { siteOf } from '../../src/cli/site.ts';

test('fields.lock.json knows every field of the shared sheets', async () => {
  const site = await siteOf({ brand: 'brands/groundwork' });
  const { changes } = await compareLocks(site, (path) => relative('.', path));
  const lacking = changes.flatMap(({ file, was, next }) =>
    (['fields', 'retired'] as const).flatMap((part) =>
      Object.keys(next[part])
        .filter((id) => !Object.hasOwn(was[part], id))
        .map((id) => `${file} lacks ${id} under "${part}"`),
    ),
  );
  expect(lacking, 'run npm run check and commit fields.lock.json').toEqual([]);
});
