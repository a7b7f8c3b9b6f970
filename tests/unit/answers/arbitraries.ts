// Anything that may be kept, handed over or shown.
import fc from 'fast-check';
import type { Export } from '../../../src/answers/export.ts';
import type { BackupDocument, DocumentPart, Wording } from '../../../src/answers/passage.ts';
import type { AnswerRecord, Json } from '../../../src/answers/record.ts';

export const anyRecord: fc.Arbitrary<AnswerRecord> = fc.record({
  // A negative zero is the one number that JSON does not carry, and no field writes it.
  value: fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as Json),
  revision: fc.integer({ min: 1, max: 2 ** 40 }),
  time: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
  type: fc.string(),
  prompt: fc.string({ unit: 'binary' }),
});

const anySlug = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,4}){0,2}$/);

/** Records with all that they may carry, under ids that a sheet may have. */
export const anyExport: fc.Arbitrary<Export> = fc.record({
  brand: fc.record({ id: anySlug, name: fc.string({ minLength: 1, unit: 'binary' }) }),
  made: fc
    .date({ noInvalidDate: true, min: new Date(0), max: new Date('2999-12-31') })
    .map((date) => date.toISOString()),
  answers: fc
    .array(
      fc.tuple(
        fc.tuple(anySlug, anySlug).map((slugs) => slugs.join('/')),
        fc
          .tuple(
            anyRecord,
            fc.record(
              {
                by: fc.string(),
                seen: fc.dictionary(fc.stringMatching(/^[0-9a-f]{1,8}$/), fc.integer({ min: 1 })),
                others: fc.array(anyRecord, { minLength: 1, maxLength: 3 }),
                cleared: fc.constant(true as const),
              },
              { requiredKeys: [] },
            ),
          )
          .map(([record, rest]) => ({ ...record, ...rest })),
      ),
      { maxLength: 8 },
    )
    .map((entries) => new Map(entries)),
  aside: fc
    .array(
      fc.tuple(
        fc
          .tuple(anySlug, anySlug, anySlug, fc.constantFrom('answer:', 'aside:'))
          .map(([brand, sheet, field, place]) => `groundwork:${brand}:${place}${sheet}/${field}`),
        fc.string({ unit: 'binary' }),
      ),
      {
        maxLength: 3,
      },
    )
    .map((entries) => new Map(entries)),
});

/** What a client, or somebody who sends a client a file, may have written. */
const nasty = fc.constantFrom(
  '<script>alert(1)</script>',
  '</pre></style></title><script src=//evil.example></script>',
  '<img src=x onerror=alert(1)>',
  '" onmouseover="alert(1)',
  "' autofocus onfocus='alert(1)",
  '<a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '--><!-- <![CDATA[ ]]>',
  '&lt;script&gt;&#60;',
  '# * - 1. > ` ```',
  'see https://a.example/b_c?d=1&e=2#f, www.g_h.example and i_j@k.example',
  '\r\n\r\n\t  1) one\n- two\n===\n***',
);

export const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.array(fc.oneof(nasty, fc.string()), { maxLength: 4 }).map((parts) => parts.join(' ')),
);

const anyWording: fc.Arbitrary<Wording> = fc.record(
  {
    passage: fc.oneof(
      anyText.map((text) => ({ kind: 'text', text }) as const),
      fc.array(anyText).map((items) => ({ kind: 'list', items }) as const),
      fc.array(anyText).map((items) => ({ kind: 'list', items, ranked: true }) as const),
      fc
        .array(fc.array(fc.record({ label: anyText, text: anyText }), { maxLength: 3 }), {
          maxLength: 3,
        })
        .map((groups) => ({ kind: 'groups', groups }) as const),
    ),
    when: anyText,
  },
  { requiredKeys: ['passage'] },
);

const anyAnswer = fc
  .tuple(anyText, anyWording, fc.array(anyWording, { maxLength: 2 }))
  .map(([prompt, own, others]) => ({ prompt, ...own, others }));

const anyPart: fc.Arbitrary<DocumentPart> = fc.record(
  {
    title: anyText,
    lines: fc.array(anyText, { maxLength: 2 }),
    answers: fc.array(anyAnswer, { maxLength: 3 }),
  },
  { requiredKeys: ['title', 'answers'] },
);

export const anyDocument: fc.Arbitrary<BackupDocument> = fc.record(
  {
    language: fc.constantFrom('en', 'de-AT', 'ar', '"><script>'),
    direction: fc.constantFrom('ltr', 'rtl'),
    title: anyText,
    center: anyText,
    lines: fc.array(anyText, { maxLength: 3 }),
    sheets: fc.array(anyPart, { maxLength: 3 }),
    earlier: anyPart,
    unread: fc.record({
      title: anyText,
      lines: fc.array(anyText, { maxLength: 2 }),
      texts: fc.array(fc.record({ name: anyText, text: anyText }), { maxLength: 3 }),
    }),
    labels: fc.record({ other: anyText }),
  },
  {
    requiredKeys: ['language', 'direction', 'title', 'center', 'lines', 'sheets', 'labels'],
  },
);

/** Any text, any JSON, and JSON that looks much like what is looked for. */
export const anyTextOr = (shaped: fc.Arbitrary<unknown>): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string(),
    fc.json(),
    shaped.map((value) => JSON.stringify(value)),
  );
