// A file that the client chose once, and that every change is written to from then on. Only some browsers
// let a page do that.
import { done, openDatabase, store } from '../answers/database.ts';
import { lasting } from '../answers/device.ts';
import type { ReadExport } from '../answers/export-parse.ts';
import { readFile } from '../answers/file.ts';
import { followed } from '../answers/following.ts';
import { lookAt } from '../answers/look.ts';
import { element } from '../fields/dom.ts';
import { copyKey, dueIn, settleDue } from './copy.ts';
import { lateWords } from './late-words.ts';
import { bytesOf } from './opened-file.ts';
import { fetchPrompts, pageFacts } from './prompts.ts';
import { backupOf, exportOf, nameOf } from './take-along.ts';

/** How long after a change the file is written, in milliseconds. */
const calm = 3000;

// These are no part of TypeScript's DOM yet.
type Handle = FileSystemFileHandle & {
  queryPermission(how: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(how: { mode: 'readwrite' }): Promise<PermissionState>;
};
type Picker = (options: { suggestedName: string }) => Promise<Handle>;

const picker = () => (window as { showSaveFilePicker?: Picker }).showSaveFilePicker?.bind(window);

export type CopyOutcome =
  | { readonly kind: 'kept'; readonly name: string }
  /** The client chose no file, or did not allow it to be written. */
  | { readonly kind: 'refused' };

/** Asks for a file and writes it for the first time. Rejects where it cannot be written. */
export async function chooseCopy(): Promise<CopyOutcome> {
  const { brand } = pageFacts();
  const pick = picker();
  const suggestedName = nameOf(exportOf({ id: brand, name: brand }), 'workbook', 'html');
  const handle = await pick?.({ suggestedName }).catch(() => undefined);
  if (!handle) return { kind: 'refused' };
  await write(handle, true);
  await keepHandle(brand, handle);
  lasting.write(copyKey(brand), handle.name);
  return { kind: 'kept', name: handle.name };
}

/** Writes the chosen file again, asking for leave where the browser wants it asked. */
export async function resumeCopy(): Promise<CopyOutcome> {
  const handle = await keptHandle(pageFacts().brand);
  if (!handle || (await handle.requestPermission({ mode: 'readwrite' })) !== 'granted') {
    return { kind: 'refused' };
  }
  await write(handle);
  return { kind: 'kept', name: handle.name };
}

/** No longer writes to the file. What it holds stays. */
export async function endCopy(): Promise<void> {
  const { brand } = pageFacts();
  settleDue(brand, dueIn(brand));
  lasting.remove(copyKey(brand));
  await keepHandle(brand, undefined);
}

/** Whether the browser lets this page write to the file as it is. */
export const mayFollow = async (): Promise<boolean> => (await writable()) !== undefined;

let waiting: ReturnType<typeof setTimeout> | undefined;

/** Has the file follow a change, shortly, and at once when the page is left. Where it cannot, it is told. */
export function follow(): void {
  clearTimeout(waiting);
  waiting = setTimeout(followNow, calm);
}

function followNow(): void {
  clearTimeout(waiting);
  waiting = undefined;
  catchUp().then(tell, () => tell('failed'));
}

const leave = () => {
  if (waiting !== undefined) followNow();
};
document.addEventListener('visibilitychange', leave);
addEventListener('pagehide', leave);

/** Writes what the file may lack. Says where the browser wants to be asked first; rejects where it cannot be written. */
export async function catchUp(): Promise<'paused' | undefined> {
  if (dueIn(pageFacts().brand) === null) return undefined;
  const handle = await writable();
  if (!handle) return 'paused';
  await write(handle);
  return undefined;
}

/** In sight for as long as it is true. */
let trouble: HTMLElement | undefined;

async function tell(what: 'paused' | 'failed' | undefined): Promise<void> {
  const words = what && (await lateWords().catch(() => undefined))?.copy[what];
  if (words !== undefined && words === trouble?.textContent) return;
  trouble?.remove();
  trouble =
    words === undefined ? undefined : element('p', { className: 'trouble', role: 'alert' }, words);
  const place = document.querySelector('workbook-sheet [data-trouble], [data-problem]');
  if (trouble) place?.after(trouble);
}

/** The chosen file, where it may be written without asking. */
async function writable(): Promise<Handle | undefined> {
  const handle = await keptHandle(pageFacts().brand);
  const permission = await handle?.queryPermission({ mode: 'readwrite' });
  return permission === 'granted' ? handle : undefined;
}

/** Pages take turns: what one writes another must have read. */
const write = (handle: Handle, isNew = false): Promise<void> =>
  navigator.locks.request(copyKey(pageFacts().brand), async () => {
    const { brand } = pageFacts();
    const due = dueIn(brand);
    const prompts = await fetchPrompts(pageFacts().prompts);
    const held = await heldIn(handle, isNew);
    const now = Date.now();
    const exported = {
      ...exportOf(prompts.brand),
      ...followed(await lookAt(brand), held, { brand, now }),
    };
    const file = await handle.createWritable();
    await file.write(backupOf(exported, prompts));
    await file.close();
    settleDue(brand, due);
  });

/** What the file holds. Rejects where something else stands in it by now, which a browser asks about if it is `isNew`. */
async function heldIn(
  handle: Handle,
  isNew: boolean,
): Promise<Pick<ReadExport, 'answers' | 'aside'>> {
  const bytes = await bytesOf(await handle.getFile());
  const verdict = typeof bytes === 'string' ? undefined : readFile(bytes);
  if (verdict?.kind === 'answers' && !verdict.damaged) return verdict;
  if (verdict?.kind === 'empty' || isNew) return { answers: new Map(), aside: new Map() };
  throw new Error('The file is not as it was written.');
}

const handleKey = 'file';

async function keepHandle(brand: string, handle: Handle | undefined): Promise<void> {
  const database = await openDatabase(`${brand}:copy`);
  const transaction = database.transaction(store, 'readwrite');
  if (handle) transaction.objectStore(store).put(handle, handleKey);
  else transaction.objectStore(store).delete(handleKey);
  await done(transaction);
  database.close();
}

async function keptHandle(brand: string): Promise<Handle | undefined> {
  const database = await openDatabase(`${brand}:copy`);
  const transaction = database.transaction(store);
  const request = transaction.objectStore(store).get(handleKey) as IDBRequest<Handle | undefined>;
  await done(transaction);
  database.close();
  return request.result;
}
