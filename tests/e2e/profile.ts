// Browsers with a profile that outlives them, and how to kill one.
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type BrowserContext } from '@playwright/test';

export interface Profile {
  /** Starts a browser, which is to be closed or killed before the next one. */
  start(): Promise<BrowserContext>;
  /**
   * Kills every process of the browser at once, with no chance to write anything. What the system had
   * been given by then still reaches the disk: so a browser crashes, and not a whole machine.
   */
  kill(): Promise<void>;
}

export const test = base.extend<{ profile: Profile; preferences: object | undefined }>({
  /** What a new profile of Chromium's begins with. */
  preferences: [undefined, { option: true }],
  profile: async (
    { browserName, playwright, launchOptions, channel, baseURL, preferences },
    use,
  ) => {
    // What a killed browser leaves behind it is in here too, and goes with the rest.
    const folder = await mkdtemp(join(tmpdir(), 'groundwork-'));
    const profile = join(folder, 'profile');
    if (preferences && browserName === 'chromium') {
      await mkdir(join(profile, 'Default'), { recursive: true });
      await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
    }
    const kill = async () => {
      for (let groups = groupsOf(folder); groups.length > 0; groups = groupsOf(folder)) {
        groups.forEach(killGroup);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      // By now another process may have the number that a lock names.
      for (const lock of locks) await rm(join(profile, lock), { force: true });
    };
    await use({
      kill,
      start: () =>
        playwright[browserName].launchPersistentContext(profile, {
          ...launchOptions,
          env: { ...process.env, TMPDIR: folder },
          ...(channel === undefined ? {} : { channel }),
          ...(baseURL === undefined ? {} : { baseURL }),
        }),
    });
    await kill();
    await rm(folder, { recursive: true, force: true });
  },
});

const locks = ['SingletonLock', 'SingletonSocket', 'SingletonCookie', 'lock', '.parentlock'];

/** The process groups with a process that was started on a profile: Playwright gives each browser its own. */
function groupsOf(profile: string): number[] {
  const groups = readdirSync('/proc').flatMap((entry) => {
    if (!/^\d+$/.test(entry)) return [];
    try {
      if (!readFileSync(`/proc/${entry}/cmdline`, 'utf8').includes(profile)) return [];
      return [groupIn(readFileSync(`/proc/${entry}/stat`, 'utf8'))];
    } catch {
      // It has ended meanwhile.
      return [];
    }
  });
  return [...new Set(groups)];
}

function killGroup(group: number): void {
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}

/** The fields of a process, after its name, which may hold anything: state, parent, group. */
const groupIn = (stat: string) => Number(stat.slice(stat.lastIndexOf(')')).split(' ')[3]);
