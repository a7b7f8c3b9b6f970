import { expect, test } from 'vitest';
import { vagueWordIn } from '../../../src/fields/vague.ts';

const words = ['stress', 'too much', 'stress-free', 'respect', 'jusqu’à un certain point'];

test.each([
  ['No stress', 'stress'],
  ['Not TOO much of it, please', 'too much'],
  ['A stress-free place to work', 'stress-free'],
  ['I want ‘respect’ from my boss', 'respect'],
  ["I want 'respect' from my boss", 'respect'],
  ['Stress; and noise in the room', 'stress'],
  ['Pas plus d’stress qu’il ne faut', 'stress'],
  ["Oui, jusqu'à un certain point", 'jusqu’à un certain point'],
])('%j is pointed out for %j', (text, word) => {
  expect(vagueWordIn(text, words)).toBe(word);
});

test.each([
  ['that is blank', '  '],
  ['with a number in it', 'No stress after 18:00'],
  ['with a number in another script', 'stress ٣ times'],
  ['with a vague word only inside another', 'The distressed horse is seen'],
  ['that a stranger could check', 'Nobody calls me at night'],
])('a text %s is taken at its word', (_case, text) => {
  expect(vagueWordIn(text, words)).toBeUndefined();
});

test.each(['Happy', 'Be happy', '!!!'])('%j is too short to check', (text) => {
  expect(vagueWordIn(text, words)).toBe('');
});
