// Main-thread time of one keystroke on a sheet of 200 fields with 1 MB of answers stored.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { launchOptions } from '../browsers.ts';

const count = 200;
const port = 4610;

export async function benchTyping(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-typing-'));
  const ids = Array.from({ length: count }, (_, index) => `f${index + 1}`);
  mkdirSync(join(folder, 'content/en/worksheets'), { recursive: true });
  writeFileSync(join(folder, 'brand.yaml'), 'id: typing\nname: Typing\n');
  writeFileSync(
    join(folder, 'content/en/worksheets/long.mdx'),
    `---\ntitle: Long\nsummary: Long.\nstage: before\nminutes: 5\norder: 1\nfields:\n${ids
      .map((id) => `  ${id}:\n    type: long-text\n    label: Field ${id}\n`)
      .join('')}---\n\n${ids.map((id) => `<Field id="${id}" />`).join('\n\n')}\n`,
  );
  const args = ['--brand', folder, '--out', join(folder, 'out')];
  await new Promise((resolve, reject) => {
    spawn(process.execPath, ['src/cli/groundwork.ts', 'build', ...args], { stdio: 'ignore' })
      .once('exit', resolve)
      .once('error', reject);
  });
  const server = spawn(process.execPath, ['src/cli/groundwork.ts', 'preview', ...args], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => server.stdout.once('data', resolve));
  const browser = await chromium.launch(launchOptions('chromium', true));
  try {
    const page = await browser.newPage();
    const address = `http://localhost:${port}/worksheets/long/`;
    await page.goto(address);
    await page.evaluate((fields) => {
      for (const id of fields) {
        const record = {
          value: 'x'.repeat(5200),
          revision: 1,
          time: new Date().toISOString(),
          type: 'long-text',
          prompt: `Field ${id}`,
        };
        localStorage.setItem(
          `groundwork:typing:answer:long/${id}`,
          JSON.stringify({
            format: 'groundwork-answers',
            version: 1,
            answers: { [`long/${id}`]: record },
          }),
        );
      }
    }, ids);
    await page.goto(address);
    await page.locator('workbook-sheet[data-ready]').waitFor();
    const times = await page.evaluate(() => {
      const areas = [...document.querySelectorAll('textarea')];
      return Array.from({ length: 2000 }, (_, index) => {
        const area = areas[index % areas.length];
        if (!area) return 0;
        area.value += 'a';
        const start = performance.now();
        area.dispatchEvent(new InputEvent('input', { bubbles: true }));
        return performance.now() - start;
      });
    });
    const sorted = times.toSorted((one, other) => one - other);
    const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? NaN).toFixed(2);
    console.log(
      `One keystroke, ${count} fields, 1 MB stored: median ${at(0.5)} ms, 99th percentile ${at(0.99)} ms`,
    );
  } finally {
    await browser.close();
    server.kill();
  }
}
