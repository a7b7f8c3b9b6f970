// How older envelopes become today's. The list starts empty: version 1 is the first one released.

/** One step from the envelope version that its place in the list counts (the first: 1) to the next. */
export interface Migration {
  /** What changed, in a few words, e.g. `scale-answers-become-numbers`. */
  readonly name: string;
  /** Gets a whole envelope of the older version and returns it in the newer shape. It must be total. */
  readonly migrate: (envelope: Readonly<Record<string, unknown>>) => Record<string, unknown>;
}

/** Append only. An entry that has been released is never edited: a client's device may need it in ten years. */
export const released: readonly Migration[] = [];
