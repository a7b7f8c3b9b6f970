// What the tests of Chromium and Firefox show of keeping, tabs, policy, files and erasing, in WebKit too.
// A session of its driver keeps no profile, so that a restart of the browser cannot be shown.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WebDriver } from 'selenium-webdriver';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { sites } from '../sites.ts';
import {
  click,
  find,
  open,
  startSession,
  waitForText,
  waitForValue,
  type Session,
} from './browser.ts';

const port = 4832;
const at = (path: string) => `http://localhost:${port}${path}`;
const fears = at('/worksheets/fears-to-boundaries/');
const hardest = '[data-field=hardest] input';
const status = '.sheet-bar [role=status]';

let server: ChildProcess;
let session: Session;
let driver: WebDriver;

beforeAll(async () => {
  server = spawn(
    process.execPath,
    ['src/cli/groundwork.ts', 'preview', '--out', sites.root.out, '--base', '/'],
    { env: { ...process.env, PORT: String(port) }, stdio: 'ignore' },
  );
  // The browser's own page for a server that is not there yet has no storage.
  await vi.waitFor(() => fetch(at('/')), { timeout: 20_000, interval: 200 });
  session = await startSession();
  driver = session.driver;
  await driver.manage().setTimeouts({ script: 20_000 });
});

afterAll(async () => {
  await session.end();
  server.kill();
});

beforeEach(async () => {
  const [first = '', ...others] = await driver.getAllWindowHandles();
  for (const window of others) {
    await driver.switchTo().window(window);
    await driver.close();
  }
  await driver.switchTo().window(first);
  await driver.get(at('/privacy/'));
  await wipe(['local', 'session', 'database']);
});

const wipe = (places: readonly string[]) =>
  driver.executeAsyncScript(
    `const [places, done] = arguments;
     if (places.includes('local')) localStorage.clear();
     if (places.includes('session')) sessionStorage.clear();
     if (!places.includes('database')) { done(); return; }
     const request = indexedDB.deleteDatabase('groundwork:groundwork');
     request.onsuccess = request.onerror = request.onblocked = () => done();`,
    places,
  );

async function write(words: string): Promise<void> {
  const field = await find(driver, hardest);
  await field.clear();
  await field.sendKeys(words);
  await waitForText(driver, status, 'Saved');
}

/** Words that this driver has no keys for. */
async function put(words: string): Promise<void> {
  await driver.executeScript(
    `const [control, words] = arguments;
     control.focus();
     control.value = words;
     control.dispatchEvent(new InputEvent('input', { bubbles: true }));`,
    await find(driver, hardest),
    words,
  );
  await waitForText(driver, status, 'Saved');
}

async function openWindow(url: string): Promise<string> {
  await driver.switchTo().newWindow('tab');
  await open(driver, url);
  return driver.getWindowHandle();
}

const stored = () =>
  driver.executeScript<Record<string, string>>(
    'return Object.fromEntries(Object.entries(localStorage))',
  );

test('words are there after a reload, in another window, and after storage has lost them', async () => {
  await open(driver, fears);
  await put('No night shifts — 夜勤なし 🙂');
  await open(driver, fears);
  await waitForValue(driver, hardest, 'No night shifts — 夜勤なし 🙂');
  await openWindow(fears);
  await waitForValue(driver, hardest, 'No night shifts — 夜勤なし 🙂');
  await driver.get(at('/privacy/'));
  await wipe(['local']);
  await open(driver, fears);
  await waitForValue(driver, hardest, 'No night shifts — 夜勤なし 🙂');
});

test('the page says that this engine deletes after a week, and where the file is', async () => {
  await open(driver, fears);
  const notice = await find(driver, '.kept[data-week]');
  expect(await notice.isDisplayed()).toBe(true);
});

/** Words in one of two windows, which the other, now in front, has shown. */
async function writeInOne(): Promise<{ one: string }> {
  await open(driver, fears);
  const one = await driver.getWindowHandle();
  const other = await openWindow(fears);
  await driver.switchTo().window(one);
  await write('No night shifts');
  await driver.switchTo().window(other);
  await waitForValue(driver, hardest, 'No night shifts');
  return { one };
}

describe('in two tabs', () => {
  test('what one writes the other shows', async () => {
    await writeInOne();
  });

  test('both versions of one answer are kept until the client chooses', async () => {
    const { one } = await writeInOne();
    await write('No weekends');
    await waitForText(driver, '.versions [data-other]', 'No night shifts');
    await driver.switchTo().window(one);
    await waitForText(driver, '.versions [data-other]', /No (night shifts|weekends)/);
    await click(driver, '.versions [data-version=both]');
    await driver.wait(
      async () => !JSON.stringify(await stored()).includes('others'),
      10_000,
      'The choice did not end the versions.',
    );
    expect(JSON.stringify(await stored())).toMatch(/No weekends/);
    expect(JSON.stringify(await stored())).toMatch(/No night shifts/);
  });
});

test('nothing but the site’s own code runs', async () => {
  await open(driver, fears);
  const outcome = await driver.executeAsyncScript<Record<string, string>>(
    `const done = arguments[0];
     const script = document.createElement('script');
     const tell = {};
     try { script.textContent = 'window.ran = true'; document.body.append(script); }
     catch (error) { tell.script = String(error); }
     try { document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.ran = true">'); }
     catch (error) { tell.html = String(error); }
     setTimeout(() => done({ ...tell, ran: String(window.ran) }), 300);`,
  );
  expect(outcome['ran']).toBe('undefined');
});

test('a sheet is cleared after a question, and comes back on undo', async () => {
  await open(driver, fears);
  await write('No night shifts');
  await click(driver, '[data-sheet=ask]');
  await click(driver, '[data-sheet=clear]');
  await waitForText(driver, status, 'cleared');
  await waitForValue(driver, hardest, '');
  await click(driver, '[data-sheet=undo]');
  await waitForValue(driver, hardest, 'No night shifts');
});

test('a backup brings everything back after everything was erased', async () => {
  await open(driver, fears);
  await write('No night shifts');
  await open(driver, at('/workbook/'));
  const backup = driver.executeAsyncScript<string>(
    `const done = arguments[0];
     const create = URL.createObjectURL.bind(URL);
     URL.createObjectURL = (blob) => { void blob.text().then(done); return create(new Blob([])); };
     document.querySelector('[data-desk=html]').click();`,
  );
  const file = join(await mkdtemp(join(tmpdir(), 'groundwork-')), 'backup.html');
  await writeFile(file, await backup);
  await open(driver, at('/workbook/'));
  await click(driver, '[data-desk=ask]');
  await click(driver, '[data-desk=erase]');
  await waitForText(driver, '[data-done]', 'erased');
  expect(JSON.stringify(await stored())).not.toContain('No night shifts');
  await (await find(driver, '#desk-file')).sendKeys(file);
  await waitForText(driver, '[data-kind=new]', 'Not here yet: 1');
  await click(driver, '[data-desk=take]');
  await waitForText(driver, '[data-done]', 'The answers are here.');
  await open(driver, fears);
  await waitForValue(driver, hardest, 'No night shifts');
});

test('on a device that is not the client’s nothing is left', async () => {
  await open(driver, fears);
  await write('No night shifts');
  await click(driver, '.sheet-more [data-device=not-mine]');
  await driver.wait(
    () =>
      driver.executeScript<boolean>(
        `return document.documentElement.hasAttribute('data-not-my-device')`,
      ),
    10_000,
  );
  await waitForValue(driver, hardest, 'No night shifts');
  expect(await stored()).toEqual({});
  await click(driver, '[data-device=ask]');
  await click(driver, '[data-device=finish]');
  await waitForText(driver, '#erased', 'erased');
  await driver.wait(async () => (await driver.getCurrentUrl()).endsWith('/#erased'), 10_000);
  const left = await driver.executeAsyncScript<unknown>(
    `const done = arguments[0];
     void indexedDB.databases().then((databases) => done({
       local: localStorage.length, session: sessionStorage.length, databases: databases.length,
     }));`,
  );
  expect(left).toEqual({ local: 0, session: 0, databases: 0 });
});
