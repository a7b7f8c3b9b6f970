// Pages that are open side by side, in every order in which a browser may pass on what they write, with
// browsers that are killed at any moment. Nothing that a page called saved may be missing in the end.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { versionsOf } from '../../../src/answers/lineage.ts';
import { openSecond, type Second } from '../../../src/answers/second.ts';
import { receive } from '../../../src/answers/versions.ts';
import { openAnswers, type Answers } from '../../../src/answers/store.ts';
import type { AnswerStorage } from '../../../src/answers/storage.ts';
import { memoryMirror } from './memory-mirror.ts';

const ids = ['sheet/one', 'sheet/two'] as const;
type Id = (typeof ids)[number];
const keyOf = (id: string) => `groundwork:demo:answer:${id}`;

/** One write of a client, and the writes that the client saw replaced by it. */
interface Write {
  readonly id: Id;
  readonly text: string;
  readonly replaces: Write | undefined;
  isSettled: boolean;
}

/**
 * localStorage as browsers with many processes have it: each page works on a copy of its own, which
 * follows the others' writes later, and the disk follows later still.
 */
class Device {
  readonly mirror = memoryMirror({ stepwise: true });
  /** All writes in the order in which the browser's own process got them. */
  readonly log: { key: string; text: string | null; by: Page }[] = [];
  onDisk = 0;
  pages: Page[] = [];

  open(): Page {
    const page = new Page(this);
    this.pages.push(page);
    return page;
  }

  /** The power goes: what the disk has is at least what it last had for certain. */
  kill(extra: number): void {
    this.log.length = Math.min(this.log.length, this.onDisk + extra);
    this.onDisk = this.log.length;
    this.mirror.pending.length = 0;
    this.pages = [];
  }
}

class Page {
  readonly #device: Device;
  readonly #copy = new Map<string, string>();
  readonly #queue: { key: string; text: string | null }[] = [];
  #delivered: number;
  /** Keys of writes that the browser's own process has not told of yet. */
  readonly #underWay: string[] = [];
  readonly answers: Answers;
  readonly second: Second;
  /** What the fields show, and the write that each text is from. */
  readonly shown = new Map<Id, string>();

  constructor(device: Device) {
    this.#device = device;
    for (const { key, text } of device.log) this.#set(key, text);
    this.#delivered = device.log.length;
    const copy = this.#copy;
    const write = (key: string, text: string | null) => {
      this.#set(key, text);
      this.#queue.push({ key, text });
      this.#underWay.push(key);
    };
    const storage: AnswerStorage = {
      read: (key) => copy.get(key) ?? null,
      write,
      remove: (key) => {
        write(key, null);
      },
      keys: () => [...copy.keys()],
    };
    const now = () => 0;
    this.second = openSecond({
      brand: 'demo',
      storage,
      mirror: device.mirror,
      now,
      changed: (changed) => {
        this.#show(changed);
      },
    });
    const second = () => Promise.resolve(this.second);
    this.answers = openAnswers({ brand: 'demo', storage, now, by: `p${pages++}`, second });
    for (const id of ids) this.#put(id, this.answers.load(id).record?.value);
  }

  type(id: Id, text: string): void {
    this.shown.set(id, text);
    this.answers.save(id, { value: text, type: 'long-text', prompt: 'P' });
  }

  /** The browser's own process takes this page's oldest write. */
  send(): void {
    const next = this.#queue.shift();
    if (next) this.#device.log.push({ ...next, by: this });
  }

  /** This page hears of the oldest write that it has not heard of. */
  hear(): void {
    const next = this.#device.log[this.#delivered];
    if (!next) return;
    this.#delivered++;
    if (next.by === this) {
      this.#underWay.shift();
      return;
    }
    // While a write of its own is under way, a page keeps to that.
    if (!this.#underWay.includes(next.key)) this.#set(next.key, next.text);
    const id = ids.find((each) => keyOf(each) === next.key);
    if (id && next.text !== null) this.#show([id]);
  }

  get isQuiet(): boolean {
    return this.#queue.length === 0 && this.#delivered === this.#device.log.length;
  }

  #show(changed: readonly string[]): void {
    for (const id of ids) {
      if (changed.includes(id)) {
        this.#put(id, receive(this.answers, id, this.shown.get(id) ?? '').record?.value);
      }
    }
  }

  #put(id: Id, value: unknown): void {
    if (typeof value === 'string') this.shown.set(id, value);
    else this.shown.delete(id);
  }

  #set(key: string, text: string | null): void {
    if (text === null) this.#copy.delete(key);
    else this.#copy.set(key, text);
  }
}
let pages = 0;

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('type' as const),
      page: fc.nat(2),
      id: fc.constantFrom(...ids),
      // In place of what is shown, after it, or after any text that was ever written here, shown or not.
      how: fc.constantFrom('anew' as const, 'adds' as const, 'holds' as const),
      other: fc.nat(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('send' as const, 'hear' as const),
      page: fc.nat(2),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('mirror' as const, 'flush' as const, 'open' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('kill' as const), extra: fc.nat(5) }) },
);

test(
  'no saved word is lost, however pages and their browser interleave',
  { timeout: 60_000 },
  async () => {
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40 }), async (steps) => {
        tried++;
        const device = new Device();
        const writes = new Map<string, Write>();
        for (const each of steps) {
          if (device.pages.length === 0) await start(device);
          const page = device.pages['page' in each ? each.page % device.pages.length : 0];
          if (!page) throw new Error('No page is open.');
          switch (each.do) {
            case 'type': {
              const shown = page.shown.get(each.id) ?? '';
              const written = [...writes].filter(([, { id }]) => id === each.id);
              const held = written[each.other % written.length]?.[0] ?? '';
              const start = { anew: '', adds: shown, holds: held }[each.how];
              const text = `${start}«${writes.size}»`;
              const replaces = writes.get(shown);
              const write: Write = { id: each.id, text, replaces, isSettled: false };
              writes.set(text, write);
              page.type(each.id, text);
              void page.answers.settled().then(() => (write.isSettled = true));
              break;
            }
            case 'send':
              page.send();
              break;
            case 'hear':
              page.hear();
              break;
            case 'mirror':
              device.mirror.pending.shift()?.();
              break;
            case 'flush':
              device.onDisk = device.log.length;
              break;
            case 'open':
              if (device.pages.length < 3) await start(device);
              break;
            case 'kill':
              device.kill(each.extra);
              break;
          }
          await turn();
        }
        await settle(device);
        const last = await start(device);
        await settle(device);
        // Every page that is still open tells the same, and so does one that opens now.
        for (const id of ids) {
          const held = (page: Page): string[] => {
            const record = page.answers.load(id).record;
            return record ? versionsOf(record).map(({ value }) => value as string) : [];
          };
          for (const page of device.pages) {
            expect(held(page).sort()).toEqual(held(last).sort());
            expect(page.shown.get(id)).toSatisfy((shown: string | undefined) =>
              oneOf(held(page), shown),
            );
          }
          const standing = new Set(held(last));
          const replaced = new Set<Write>();
          for (const text of standing) {
            for (let write = writes.get(text); write; write = write.replaces) replaced.add(write);
          }
          for (const [text, write] of writes) {
            if (write.id !== id || !write.isSettled) continue;
            expect(replaced.has(write), `${text} is gone`).toBe(true);
          }
          // An earlier state of a text is no version of its own.
          for (const text of standing) {
            let write = writes.get(text)?.replaces;
            for (; write && text.startsWith(write.text); write = write.replaces) {
              expect(standing.has(write.text), `${write.text} stands beside ${text}`).toBe(false);
            }
          }
        }
      }),
      { numRuns: Number(process.env['INTERLEAVINGS'] ?? 3000) },
    );
    console.log(`    ${tried} interleavings`);
  },
);

/** What a page shows is one of the versions, or nothing where there is none. */
const oneOf = (versions: readonly string[], shown: string | undefined) =>
  shown === undefined ? versions.length === 0 : versions.includes(shown);

async function start(device: Device): Promise<Page> {
  const page = device.open();
  const joining = page.second.joinAll();
  const state = { isDone: false };
  void joining.then(() => (state.isDone = true));
  while (!state.isDone) {
    device.mirror.pending.shift()?.();
    await turn();
  }
  return page;
}

/** Everything that is under way arrives. */
async function settle(device: Device): Promise<void> {
  let isSettled = false;
  while (!isSettled) {
    const task = device.mirror.pending.shift();
    task?.();
    for (const page of device.pages) {
      page.send();
      page.hear();
    }
    await turn();
    isSettled = device.mirror.pending.length === 0 && device.pages.every(({ isQuiet }) => isQuiet);
  }
}

const turn = () => new Promise((resolve) => setImmediate(resolve));
