// What many brands cost together, beside what one costs alone.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A name, contacts, colours, a logo and wording of its own; every tenth has a sheet of its own, too. */
function writeBrand(folder: string, number: number): void {
  mkdirSync(folder, { recursive: true });
  const hue = (number * 47) % 360;
  const files: Record<string, string> = {
    'brand.yaml': `id: center-${number}
name: Career Center ${number}
logo: logo.svg
colors:
  accent: oklch(0.42 0.1 ${hue})
contact:
  email: careers@center-${number}.example
  phone: +1 555 01${String(number % 100).padStart(2, '0')}
confidentiality: What coaches of center ${number} keep to themselves.
strings:
  en:
    home.title: The workbook of center ${number}
site: https://center-${number}.example
base: /center-${number}/
`,
    'logo.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="${number % 32}" fill="hsl(${hue} 50% 30%)"/><path d="M12 44 32 ${8 + (number % 20)} 52 44Z" fill="#fff"/></svg>`,
  };
  if (number % 10 === 0) {
    files['our-own.mdx'] = `---
title: Our own sheet ${number}
summary: Only at center ${number}.
stage: after
minutes: 5
order: 900
fields:
  note:
    type: long-text
    label: A note for center ${number}
---

<Field id="note" />
`;
  }
  for (const [name, text] of Object.entries(files)) {
    const inside = name.endsWith('.mdx') ? join(folder, 'content/en/worksheets') : folder;
    mkdirSync(inside, { recursive: true });
    writeFileSync(join(inside, name), text);
  }
}

/** In kB, of a process and all that it started (Linux). */
function residentOf(process: number): number {
  const parents = new Map<number, number[]>();
  const sizes = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      const parent = Number(/PPid:\s+(\d+)/.exec(status)?.[1]);
      parents.set(parent, [...(parents.get(parent) ?? []), Number(name)]);
      sizes.set(Number(name), Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0));
    } catch {
      // It has ended meanwhile.
    }
  }
  const sum = (each: number): number =>
    (sizes.get(each) ?? 0) + (parents.get(each) ?? []).map(sum).reduce((all, one) => all + one, 0);
  return sum(process);
}

async function cost(...args: string[]): Promise<{ seconds: number; megabytes: number }> {
  const start = performance.now();
  const child = spawn(process.execPath, ['src/cli/groundwork.ts', 'build', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, residentOf(child.pid ?? 0));
  }, 250);
  const status = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(watch);
  if (status !== 0) throw new Error(`The build of ${args.join(' ')} failed.`);
  return { seconds: (performance.now() - start) / 1000, megabytes: peak / 1024 };
}

/** Prints what one brand costs, and each number of them at once. */
export async function benchBrands(numbers: readonly number[]): Promise<void> {
  console.log('Brands of the whole workbook (cold; peak memory of all processes together)');
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-brands-'));
  const tell = (what: string, { seconds, megabytes }: Awaited<ReturnType<typeof cost>>) =>
    console.log(`  ${what.padEnd(12)} ${seconds.toFixed(1)} s  ${megabytes.toFixed(0)} MB`);
  try {
    writeBrand(join(folder, 'one'), 1);
    const one = await cost('--brand', join(folder, 'one'), '--out', join(folder, 'out'));
    tell('1', one);
    for (const count of numbers) {
      const packs = join(folder, `packs-${count}`);
      for (let number = 1; number <= count; number++) {
        writeBrand(join(packs, `center-${number}`), number);
      }
      const all = await cost('--all', packs, '--out', join(folder, 'out'));
      tell(`${count}, ${(all.seconds / one.seconds).toFixed(1)}×`, all);
      rmSync(join(folder, 'out'), { recursive: true });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
