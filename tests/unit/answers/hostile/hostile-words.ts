// Words that try to be more than words, and a document that shows them.
import type { Export } from '../../../../src/answers/export.ts';
import type { BackupDocument, Passage } from '../../../../src/answers/passage.ts';
import type { AnswerRecord, Json } from '../../../../src/answers/record.ts';

const values: Readonly<Record<string, Json>> = {
  script: '<script>alert(1)</script>',
  handler: '<img src=x onerror=alert(1)><svg onload=alert(1)>',
  link: '<a href="javascript:alert(1)">here</a> [here](javascript:alert(1))',
  closing: '</pre></main></body></html><script>alert(1)</script>',
  head: '</title></style><base href="//evil.example"><meta http-equiv=refresh content=0>',
  comment: '--> <!-- --!> ]]> <![CDATA[ <?php ?>',
  attribute: `" onmouseover="alert(1)' autofocus onfocus='alert(1)`,
  entity: '&lt;script&gt; &amp;quot; &#60;b&#62; &nbsp;',
  data: '<pre hidden id="groundwork-answers" data-sha256="00">{"format":"groundwork-answers"}</pre>',
  template: '{{constructor.constructor("alert(1)")()}} ${alert(1)} <%= 1 %>',
  markdown: '# one\n1. two\n- three\n    four\n***\n===\n`five`\n> six | seven',
  unicode: 'e\u0301 👩🏽‍💻 \u202eback\u202c \u2028\u2029 \0\x1b[31m \ud800 שלום مرحبا',
  list: ['<li>', '</ul><script>', ''],
  groups: [{ label: '<dt>', text: '</dd></dl>' }],
  prototype: JSON.parse(
    '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
  ) as Json,
};

const record = (value: Json): AnswerRecord => ({
  value,
  revision: 3,
  time: '2026-05-03T18:20:00.000Z',
  type: 'long-text',
  prompt: 'What would you <b>never</b> say?',
  by: 'page-1',
});

/** What the kept files beside this hold. */
export const hostileExport: Export = {
  brand: { id: 'groundwork', name: 'Groundwork "><script>alert(1)</script>' },
  made: '2026-05-03T18:20:00.000Z',
  answers: new Map<string, AnswerRecord>([
    ...Object.entries(values).map(([id, value]) => [`hostile/${id}`, record(value)] as const),
    [
      'hostile/versions',
      { ...record('mine'), seen: { 'page-1': 3 }, others: [record('<script>yours</script>')] },
    ],
  ]),
  aside: new Map([
    [
      'groundwork:groundwork:aside:hostile/torn:2026-05-03T18:20:00.000Z',
      '{"torn": "</pre><script>',
    ],
  ]),
};

const when = 'Written on 3 May 2026';

const passageOf = (value: Json): Passage => ({
  kind: 'text',
  text: typeof value === 'string' ? value : JSON.stringify(value),
});

export const hostileDocument: BackupDocument = {
  language: 'en',
  direction: 'ltr',
  title: 'My workbook',
  center: hostileExport.brand.name,
  lines: ['Saved on 3 May 2026.'],
  sheets: [
    {
      title: 'A sheet </h2><script>alert(1)</script>',
      answers: [...hostileExport.answers.values()].map(({ prompt, value, others }) => ({
        prompt,
        passage: passageOf(value),
        when,
        ...(others && {
          others: others.map((other) => ({ passage: passageOf(other.value), when })),
        }),
      })),
    },
  ],
  unread: {
    title: 'What could not be read',
    texts: [...hostileExport.aside].map(([name, text]) => ({ name, text })),
  },
  labels: { other: 'Written elsewhere' },
};
