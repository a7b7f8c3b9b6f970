// A file that the client chose once, and that every change is written to from then on. Only some browsers
// let a page do that.
import { done, openDatabase, store } from '../answers/database.ts';
import { lasting } from '../answers/device.ts';
import { copyKey } from './copy.ts';
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
  await write(handle);
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
  lasting.remove(copyKey(brand));
  await keepHandle(brand, undefined);
}

/** Whether the browser lets this page write to the file as it is. */
export const mayFollow = async (): Promise<boolean> => (await writable()) !== undefined;

let waiting: ReturnType<typeof setTimeout> | undefined;

/** Has the file follow a change, shortly. Where it cannot be written, the workbook's page says so. */
export function follow(): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    void followNow().catch(() => undefined);
  }, calm);
}

async function followNow(): Promise<void> {
  const handle = await writable();
  if (handle) await write(handle);
}

/** The chosen file, where it may be written without asking. */
async function writable(): Promise<Handle | undefined> {
  const handle = await keptHandle(pageFacts().brand);
  const permission = await handle?.queryPermission({ mode: 'readwrite' });
  return permission === 'granted' ? handle : undefined;
}

async function write(handle: Handle): Promise<void> {
  const prompts = await fetchPrompts(pageFacts().prompts);
  const file = await handle.createWritable();
  await file.write(backupOf(exportOf(prompts.brand), prompts));
  await file.close();
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
