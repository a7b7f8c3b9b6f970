// Words of what a page fetches late, so that no page carries them along.
import { pageFacts } from './prompts.ts';

type Rows = readonly (readonly [key: string, does: string])[];

/** What late.json holds. */
export interface LateWords {
  /** The list of keys. */
  readonly keys: {
    readonly title: string;
    readonly everywhere: Rows;
    /** Those that do something on a sheet with fields. */
    readonly sheet: Rows;
    /** Beside the box that turns single keys on and off. */
    readonly on: string;
    readonly close: string;
  };
  /** Why a file does not follow. */
  readonly copy: Readonly<Record<'failed' | 'paused', string>>;
  /** One prompt at a time: buttons, and which prompt it is. */
  readonly one: Readonly<Record<'name' | 'all' | 'text' | 'step' | 'back' | 'next', string>>;
}

/** Rejects where there is no connection. */
export async function lateWords(): Promise<LateWords> {
  // It lies beside the prompts.
  const response = await fetch(pageFacts().prompts.replace('prompts.json', 'late.json'));
  if (!response.ok) throw new Error('late.json is not there.');
  return (await response.json()) as LateWords;
}
