import fc from 'fast-check';
import { expect, test } from 'vitest';
import { movedCaret } from '../../../src/components/keeping-caret.ts';

test('a caret stays between the same characters when words are put in elsewhere', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.string(),
      fc.string({ minLength: 1 }),
      fc.boolean(),
      (before, after, more, isAhead) => {
        const text = before + after;
        const changed = isAhead ? more + text : text + more;
        const place = movedCaret(text, changed, before.length);
        // Where the new words begin like the old ones, either side of them is right.
        expect(changed.slice(place).endsWith(after) || changed.slice(0, place) === before).toBe(
          true,
        );
      },
    ),
  );
});

test.each([
  ['No nights', 'Sadly: No nights', 3, 10],
  ['No nights', 'No nights at all', 3, 3],
  ['No nights', 'No late nights', 9, 14],
  ['No nights', '', 5, 0],
  ['', 'No nights', 0, 0],
])('%j becomes %j: %i becomes %i', (before, after, place, moved) => {
  expect(movedCaret(before, after, place)).toBe(moved);
});
