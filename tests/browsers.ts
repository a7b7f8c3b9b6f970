// Finds the browsers that the tests drive: Playwright's own where they can be downloaded, otherwise
// the system's.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, firefox, type LaunchOptions } from '@playwright/test';

export type Engine = 'chromium' | 'firefox';

const types = { chromium, firefox };

interface System {
  readonly paths: readonly string[];
  /** Chromium without its window, as Playwright's own is started: it does the same in two thirds of the time. */
  readonly shell?: string;
  readonly debian: string;
  readonly options: LaunchOptions;
}

const system: Record<Engine, System> = {
  chromium: {
    paths: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
    shell: 'chromium-headless-shell',
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

/**
 * How Playwright is to launch a browser here: little to say where its own is installed. Only a whole one has a
 * profile as a client has, a back/forward cache, and storage that it refuses to frames.
 */
export function launchOptions(engine: Engine, isWhole = false): LaunchOptions {
  const isChromium = engine === 'chromium';
  if (existsSync(types[engine].executablePath())) {
    return isWhole && isChromium ? { channel: 'chromium' } : {};
  }
  const { paths, shell, options } = system[engine];
  const shells = isWhole || shell === undefined ? [] : [`/usr/bin/${shell}`];
  const executablePath = [...shells, ...paths].find((path) => existsSync(path));
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
    for (const isWhole of [false, true]) {
      const browser = await types[engine].launch(launchOptions(engine, isWhole));
      await browser.close();
    }
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
  const install = (...packages: string[]) =>
    get('install', '-y', '--no-install-recommends', ...packages);
  const { debian, shell } = system[engine];
  if (!get('update') || !install(debian)) return false;
  // Without it everything is as right, and slower.
  if (shell !== undefined) install(shell);
  return true;
}

function run(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore', timeout: 600_000 });
    return true;
  } catch {
    return false;
  }
}
