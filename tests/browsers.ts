// Finds the browsers that the tests drive: Playwright's own where they can be downloaded, otherwise
// the system's.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, firefox, type LaunchOptions } from '@playwright/test';

export type Engine = 'chromium' | 'firefox';

const types = { chromium, firefox };

const system: Record<Engine, { paths: readonly string[]; debian: string; options: LaunchOptions }> =
  {
    chromium: {
      paths: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
      debian: 'chromium',
      options: {
        args: [
          '--no-sandbox',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
        ],
      },
    },
    firefox: {
      paths: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
      debian: 'firefox-esr',
      options: { channel: 'moz-firefox' },
    },
  };

/** How Playwright is to launch a browser here: nothing to say where its own is installed. */
export function launchOptions(engine: Engine): LaunchOptions {
  if (existsSync(types[engine].executablePath())) return {};
  const { paths, options } = system[engine];
  const executablePath = paths.find((path) => existsSync(path));
  return executablePath === undefined ? {} : { ...options, executablePath };
}

/** Makes sure that both browsers start, and downloads or installs what is missing. */
export async function ensureBrowsers(): Promise<void> {
  for (const engine of ['chromium', 'firefox'] as const) {
    let reason = await failure(engine);
    for (const install of [downloadOwn, installSystem]) {
      if (reason === undefined) break;
      console.log(`${engine} does not start yet: ${install.name}…`);
      if (install(engine)) reason = await failure(engine);
    }
    if (reason !== undefined) {
      throw new Error(
        `No ${engine} can be started. Run "npx playwright install --with-deps ${engine}", or install ` +
          `the system's package ${system[engine].debian}, and try again.\n${reason}`,
      );
    }
  }
}

async function failure(engine: Engine): Promise<string | undefined> {
  try {
    const browser = await types[engine].launch(launchOptions(engine));
    await browser.close();
    return undefined;
  } catch (error) {
    return String(error);
  }
}

function downloadOwn(engine: Engine): boolean {
  const isRoot = process.getuid?.() === 0;
  return run('npx', ['playwright', 'install', ...(isRoot ? ['--with-deps'] : []), engine]);
}

function installSystem(engine: Engine): boolean {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const get = (...args: string[]) => {
    const [command = '', ...rest] = [...asRoot, 'apt-get', ...args];
    return run(command, rest);
  };
  return get('update') && get('install', '-y', '--no-install-recommends', system[engine].debian);
}

function run(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore', timeout: 600_000 });
    return true;
  } catch {
    return false;
  }
}
