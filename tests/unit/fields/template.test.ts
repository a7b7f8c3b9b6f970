import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fill, parts } from '../../../src/fields/template.ts';

const template = fc
  .array(fc.oneof(fc.constantFrom('{', '}', '{}', '{a}', '{b}', '{constructor}'), fc.string()))
  .map((pieces) => pieces.join(''));

test('parts join back to the template', () => {
  fc.assert(
    fc.property(template, (text) => {
      const joined = parts(text).map((part) =>
        part.kind === 'text' ? part.text : `{${part.name}}`,
      );
      expect(joined.join('')).toBe(text);
    }),
  );
});

test('every gap with a value gets it word for word, and the rest stays as it is written', () => {
  const value = fc.oneof(fc.string(), fc.integer(), fc.constant('{a} $& $1'));
  const values = fc.dictionary(fc.constantFrom('a', 'b', 'unused'), value);
  fc.assert(
    fc.property(template, values, (text, given) => {
      const expected = parts(text).map((part) => {
        if (part.kind === 'text') return part.text;
        return Object.hasOwn(given, part.name) ? String(given[part.name]) : `{${part.name}}`;
      });
      expect(fill(text, given)).toBe(expected.join(''));
    }),
  );
  expect(fill('{name} {number} of {total}', { name: 'Fear', number: 0 })).toBe('Fear 0 of {total}');
});
