// What elements that show other answers have in common.
import type { Json } from '../answers/record.ts';
import type { Reading } from './words.ts';

/** An element that is told when answers have been read or have changed, its own among them. */
export interface ShowsAnswers {
  showAnswers(reading: Reading): void | Promise<void>;
}

export const showsAnswers = (element: Element): element is Element & ShowsAnswers =>
  'showAnswers' in element;

/** What an element says when the client has changed another field's answer in it. */
export interface Revision {
  readonly id: string;
  readonly value: Json;
}

export const revisionEvent = 'revision';

/** Data that a Markup.astro has put on its element as JSON. */
export const jsonOf = <Kind>(element: HTMLElement, name: string): Kind =>
  JSON.parse(element.dataset[name] ?? 'null') as Kind;
