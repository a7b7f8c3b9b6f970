// The builds that the browser tests look at, each served as `groundwork preview` serves it.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../node_modules/.cache/groundwork-tests/', import.meta.url));

export const sites = {
  root: { brand: 'brands/groundwork', out: join(folder, 'root'), base: '/', port: 4601 },
  nested: {
    brand: 'brands/groundwork',
    out: join(folder, 'nested'),
    base: '/careers/workbook/',
    port: 4602,
  },
  /** The example of a center's pack, in two languages. */
  branded: {
    brand: 'brands/riverside-college',
    out: join(folder, 'branded'),
    base: '/workbook/',
    port: 4603,
  },
} as const;

export const originOf = ({ port }: { port: number }) => `http://localhost:${port}`;
