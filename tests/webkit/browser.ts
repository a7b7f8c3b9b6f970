// WebKitGTK, driven through its own WebDriver on a screen that nobody sees.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';
import { Builder, By, until, type WebDriver, type WebElement } from 'selenium-webdriver';

const driverPath = '/usr/bin/WebKitWebDriver';
const screenPath = '/usr/bin/xvfb-run';
const port = 4831;

/** The engine's own small browser, where it is installed. */
const browserPath = () => globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser')[0];

export const isInstalled = (): boolean =>
  existsSync(driverPath) && existsSync(screenPath) && browserPath() !== undefined;

export interface Session {
  readonly driver: WebDriver;
  end(): Promise<void>;
}

export async function startSession(): Promise<Session> {
  const server = spawn(screenPath, ['-a', driverPath, `--port=${port}`], {
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
  });
  const driver = await connected();
  return {
    driver,
    async end() {
      await driver.quit().catch(() => undefined);
      kill(server);
    },
  };
}

async function connected(): Promise<WebDriver> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await new Builder()
        .usingServer(`http://127.0.0.1:${port}`)
        .withCapabilities({
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': { binary: browserPath(), args: ['--automation'] },
        })
        .build();
    } catch (error) {
      if (attempt === 20) throw error;
      await after(500);
    }
  }
}

/** The screen and all that runs on it. */
function kill({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid);
}

const timeout = 15_000;

/** Opens a page and waits until its script has taken over, where it has one. */
export async function open(driver: WebDriver, url: string): Promise<void> {
  await driver.get(url);
  await driver.wait(
    () =>
      driver.executeScript<boolean>(
        `return document.readyState === 'complete' &&
          !document.querySelector('workbook-sheet:not([data-ready]), workbook-overview:not([data-ready])')`,
      ),
    timeout,
  );
}

export const find = (driver: WebDriver, selector: string): Promise<WebElement> =>
  driver.wait(until.elementLocated(By.css(selector)), timeout);

export async function waitForText(
  driver: WebDriver,
  selector: string,
  words: string | RegExp,
): Promise<void> {
  await driver.wait(
    async () => {
      // Anew each time: the page may be left meanwhile.
      const text = await driver
        .executeScript<string>(
          'return document.querySelector(arguments[0])?.textContent ?? ""',
          selector,
        )
        .catch(() => '');
      return typeof words === 'string' ? text.includes(words) : words.test(text);
    },
    timeout,
    `${selector} never said ${String(words)}`,
  );
}

export const valueOf = async (driver: WebDriver, selector: string): Promise<string> =>
  driver.executeScript<string>('return arguments[0].value', await find(driver, selector));

export async function waitForValue(
  driver: WebDriver,
  selector: string,
  value: string,
): Promise<void> {
  await driver.wait(
    async () => (await valueOf(driver, selector)) === value,
    timeout,
    `${selector} never held “${value}”`,
  );
}

export const click = async (driver: WebDriver, selector: string): Promise<void> => {
  await driver.executeScript('arguments[0].click()', await find(driver, selector));
};
