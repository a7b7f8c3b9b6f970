// What may happen to a file between the day it is written and the day it is opened.
import fc from 'fast-check';

/** A few changes, one after another, to one of some files. */
export const mutantOf = (files: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(
      fc.constantFrom(...files),
      fc.array(changeBy(files), { minLength: 1, maxLength: 3, size: 'max' }),
    )
    .map(([file, changes]) => changes.reduce((bytes, change) => change(bytes), file));

type Change = (bytes: Uint8Array) => Uint8Array;

/** A place in a file, as a share of its length. Neither end: a file of nothing is no news. */
const place = fc.integer({ min: 1, max: 99_999 }).map((share) => share / 100_000);
const short = fc.nat({ max: 80 });

/** Pieces that mean something to whoever reads a backup. */
const piece = fc
  .oneof(
    fc.constantFrom(
      '<pre hidden id="groundwork-answers" data-sha256="',
      '<pre id=groundwork-answers>{}</pre>',
      '</pre>',
      '<',
      '>',
      '"',
      '}',
      '{"a":',
      ',',
      '\\',
      '&quot;',
      '&#',
      '\r\n',
      '\0',
      '\ufeff',
      '"__proto__":{},',
      '"version":2,',
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  )
  .map((text) => new TextEncoder().encode(text));

function changeBy(files: readonly Uint8Array[]): fc.Arbitrary<Change> {
  const at = (bytes: Uint8Array, share: number) => Math.floor(share * bytes.length);
  return fc.oneof(
    place.map(
      (where): Change =>
        (bytes) =>
          bytes.subarray(0, at(bytes, where)),
    ),
    place.map(
      (where): Change =>
        (bytes) =>
          bytes.subarray(at(bytes, where)),
    ),
    fc.tuple(place, fc.nat({ max: 7 })).map(([where, bit]): Change => (bytes) => {
      const flipped = Uint8Array.from(bytes);
      const index = Math.min(at(bytes, where), bytes.length - 1);
      if (index >= 0) flipped[index] = (flipped[index] ?? 0) ^ (1 << bit);
      return flipped;
    }),
    fc.tuple(place, piece).map(([where, inserted]): Change => (bytes) => {
      const index = at(bytes, where);
      return joined(bytes.subarray(0, index), inserted, bytes.subarray(index));
    }),
    fc.tuple(place, short).map(([where, length]): Change => (bytes) => {
      const index = at(bytes, where);
      return joined(bytes.subarray(0, index), bytes.subarray(index + length));
    }),
    // A stretch of it again, or as long a stretch of another file in its place.
    fc.tuple(place, place, place).map(([from, to, where]): Change => (bytes) => {
      const index = at(bytes, where);
      const stretch = bytes.subarray(at(bytes, from), at(bytes, to));
      return joined(bytes.subarray(0, index), stretch, bytes.subarray(index));
    }),
    fc
      .tuple(fc.constantFrom(...files), place, place)
      .map(([other, from, to]): Change => (bytes) => {
        const [start, end] = [at(bytes, from), at(bytes, to)];
        return joined(bytes.subarray(0, start), other.subarray(start, end), bytes.subarray(end));
      }),
  );
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}
