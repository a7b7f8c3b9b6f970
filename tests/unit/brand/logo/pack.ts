// Logos to try things with, in folders as centers keep them.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openLetters } from '../../../../src/brand/logo/letters.ts';
import type { Picture } from '../../../../src/brand/logo/picture.ts';
import { readLogo } from '../../../../src/brand/logo/read.ts';
import { logoSchema } from '../../../../src/brand/logo/schema.ts';
import { report } from '../../../../src/schemas/problems.ts';
import { parseYaml } from '../../../../src/schemas/yaml.ts';

export const svg = (inner: string, attributes = 'viewBox="0 0 40 40"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inner}</svg>`;

export const disc = '<circle cx="20" cy="20" r="18" fill="#15477a"/>';

export const pictureOf = (inner: string, width = 40, height = 40): Picture => ({
  kind: 'svg',
  width,
  height,
  bytes: Buffer.from(svg(inner, `viewBox="0 0 ${width} ${height}"`)),
});

export const folderWith = async (files: Readonly<Record<string, string | Uint8Array>>) => {
  const folder = await mkdtemp(join(tmpdir(), 'groundwork-logo-'));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
};

/** Reads the logo of a brand.yaml that says nothing else. */
export const readFrom = (folder: string, yaml: string) => {
  const parsed = parseYaml(yaml, 'brand.yaml');
  const { logo } = parsed.value as { logo: unknown };
  return readLogo(folder, logoSchema.parse(logo), parsed.placeOf);
};

/** What is said of a logo's mistakes, one a line; paths as the author wrote them. */
export const saidOf = async (files: Parameters<typeof folderWith>[0], yaml = 'logo: logo.svg') => {
  const folder = await folderWith(files);
  const read = await readFrom(folder, yaml);
  if (read.logo) return [];
  return report('', read.problems)
    .replaceAll(`${folder}/`, '')
    .split('\n')
    .slice(1)
    .map((line) => line.trim());
};

const fileOf = (path: string) =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-${path}.ttf`));

export const openOurLetters = () =>
  openLetters({
    heading: fileOf('serif/600SemiBold/NotoSerif_600SemiBold'),
    regular: fileOf('sans/400Regular/NotoSans_400Regular'),
  });
