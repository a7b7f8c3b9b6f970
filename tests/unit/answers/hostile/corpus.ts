// Files that a client may choose, each with what is to be said of it. Most are made from one backup and one
// export, which are kept as they were written: a file of today must open in ten years.
import { readFileSync } from 'node:fs';
import { dataElement } from '../../../../src/answers/backup-data.ts';
import type { FileVerdict } from '../../../../src/answers/file.ts';
import { hostileExport } from './hostile-words.ts';

interface ChosenFile {
  /** As it is called on the client's device. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly expected:
    | {
        readonly kind: 'answers';
        readonly damaged: boolean;
        readonly ids: readonly string[];
        readonly rejected: readonly string[];
      }
    | { readonly kind: Exclude<FileVerdict['kind'], 'answers'> };
}

const kept = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
export const keptBackup = kept('kept-backup.html.txt');
const keptExport = kept('kept-export.json.txt');

const ids = [...hostileExport.answers.keys()];
const all = { kind: 'answers', damaged: false, ids, rejected: [] } as const;
const allDamaged = { ...all, damaged: true } as const;

const utf8 = (text: string) => new TextEncoder().encode(text);
/** What is not in it becomes a question mark, as in programs that save so. */
const latin1 = (text: string) =>
  Uint8Array.from(Buffer.from(text.replace(/[^\0-\xff]/g, '?'), 'latin1'));
const utf16 = (text: string) => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));
const swapped = (bytes: Uint8Array) => Uint8Array.from(Buffer.from(bytes).swap16());
const bytesOf = (...bytes: number[]) => Uint8Array.from(bytes);

const tag = '<pre hidden id="groundwork-answers" ';
const data = /<pre hidden id="groundwork-answers"[^>]*>([^<]*)/.exec(keptBackup)?.[1] ?? '';
const dataStart = keptBackup.indexOf(data);
const change = (from: string | RegExp, to: string | ((text: string) => string)) =>
  keptBackup.replace(from, typeof to === 'string' ? () => to : to);

const record = { value: 'x', revision: 1, time: '2026-01-01T00:00:00Z', type: 'list', prompt: 'P' };
const envelope = (answers: unknown, rest: object = {}) =>
  JSON.stringify({ format: 'groundwork-answers', version: 1, answers, ...rest });
const deep = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

/** What would be an answer that nobody was shown, if a device took it for one. */
const plantedAnswer = envelope({ 'planted/answer': record });
const planted = [
  'groundwork:groundwork:answer:planted/answer',
  'groundwork:other:answer:planted/answer',
  'groundwork:groundwork:aside:planted/answer',
  'groundwork:other:aside:planted/answer:2026-01-01T00:00:00.000Z-2',
];
/** Keys of a device's own settings, and some that are nothing. */
const settings = [
  ...['copy', 'copy-due', 'keys', 'my-device', 'not-my-device', 'online-only', 'erased'].map(
    (setting) => `groundwork:groundwork:${setting}`,
  ),
  'groundwork:',
  'groundwork:answer:planted/answer',
  'groundwork:groundwork:answer:',
  'groundwork:groundwork:answer:planted',
  'groundwork:groundwork:answer:planted/answer/more',
  'groundwork:groundwork:answer:planted/answer\n',
  'groundwork:groundwork:answer:planted/__proto__',
  'groundwork:A:answer:planted/answer',
  'groundwork:groundwork:aside:planted/answer:<b>',
  `groundwork:groundwork:aside:planted/${'a'.repeat(1000)}`,
  'constructor',
];

/** By name, and then what it is. A text is written as UTF-8. */
const files: readonly (readonly [string, Uint8Array | string, ChosenFile['expected']])[] = [
  // As they were written, and as programs leave them that change what does not matter.
  ['backup.html', keptBackup, all],
  ['export.json', keptExport, all],
  ['one-line.json', JSON.stringify(JSON.parse(keptExport)), all],
  ['tabs-and-bom.json', `\ufeff${JSON.stringify(JSON.parse(keptExport), null, '\t')}\r\n`, all],
  ['crlf.html', change(/\n/g, '\r\n'), all],
  ['crlf.json', keptExport.replaceAll('\n', '\r\n'), all],
  ['bom.html', `\ufeff${keptBackup}`, all],
  ['utf-16-little.html', utf16(keptBackup), all],
  ['utf-16-big.html', swapped(utf16(keptBackup)), all],
  ['utf-16.json', utf16(keptExport), all],
  ['latin-1.html', latin1(keptBackup), all],
  ['upper-case.html', change(tag, '<PRE HIDDEN="" CLASS="x" ID = groundwork-answers '), all],
  [
    'attributes-turned.html',
    change(/<pre hidden (id="[^"]*") (data-[^>]*)>/, (found) =>
      found.replace(/(id=\S*) (data[^>]*)/, "$2\n$1 hidden=''"),
    ),
    all,
  ],
  ['entities.html', change(data, data.replaceAll('"', '&quot;').replaceAll('{', '&#x7b;')), all],
  ['entities-twice.html', change(data, data.replaceAll('"', '&amp;#34;')), all],
  ['wrapped.html', change(data, data.replace(/.{70}/g, '$&\r\n')), all],
  [
    'saved-by-a-phone.mhtml',
    `From: <Saved>\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${change(
      /=/g,
      '=3D',
    ).replace(/[^=\n]{70}/g, '$&=\r\n')}`,
    all,
  ],
  ['twice-the-same.html', keptBackup + keptBackup, all],
  ['cut-in-its-words.html', keptBackup.slice(0, dataStart + data.length + 200), all],
  ['from-the-device.json', envelope({ 'a/a': record }), { ...all, ids: ['a/a'] }],

  // Damaged, and what can be read of them.
  ['changed-letter.html', change(data, data.replace('never', 'newer')), allDamaged],
  ['changed-sum.html', change(/data-sha256="./, 'data-sha256="x'), allDamaged],
  ['no-sum.html', change(/ data-sha256="\w+"/, ''), allDamaged],
  ['two-that-differ.html', keptBackup + dataElement(envelope({ 'a/a': record })), allDamaged],
  ['another-without-its-sum.html', change('<body>', `<body>${tag}>${envelope({})}</pre>`), all],
  ['latin-1.json', latin1(keptExport.replaceAll('never', 'n\u00e9ver')), allDamaged],
  [
    'cut-in-its-data.html',
    keptBackup.slice(0, dataStart + data.length / 2),
    { kind: 'unreadable' },
  ],
  ['cut.json', keptExport.slice(0, -200), { kind: 'unreadable' }],
  ['torn.html', change(data, data.replace('":"', '"":')), { kind: 'unreadable' }],
  ['no-data.html', change(data, ''), { kind: 'unreadable' }],
  ['no-answers.json', '{"format":"groundwork-answers","version":1}', { kind: 'unreadable' }],
  ['no-version.json', '{"format":"groundwork-answers","answers":{}}', { kind: 'unreadable' }],

  // Written to do harm.
  [
    'prototype.json',
    `{"__proto__":{"polluted":true},${envelope({ 'a/a': record })
      .slice(1)
      .replace('"a/a"', '"__proto__":{"polluted":true},"constructor":{"prototype":{}},"a/a"')}`,
    { ...all, ids: ['a/a'], rejected: ['__proto__', 'constructor'] },
  ],
  [
    'ids.json',
    envelope(
      { 'a/a': record, '../a': record, 'A/a': record, 'a/a/a': record, 'a/<b>': record },
      { aside: { 'groundwork:x:answer:a/b': 3, theme: 'dark' } },
    ),
    {
      ...all,
      ids: ['a/a'],
      rejected: ['../a', 'A/a', 'a/a/a', 'a/<b>', 'groundwork:x:answer:a/b', 'theme'],
    },
  ],
  [
    'planted.json',
    envelope(
      {},
      { aside: Object.fromEntries([...planted, ...settings].map((key) => [key, plantedAnswer])) },
    ),
    { ...all, ids: [], rejected: settings },
  ],
  [
    'wrong-kinds.json',
    envelope({ 'a/a': record }, { brand: { id: '<b>', name: 3 }, made: 'today', aside: 'x' }),
    { ...all, ids: ['a/a'] },
  ],
  [
    'deep-record.json',
    envelope({ 'a/a': record, 'b/b': { ...record, value: '…' } }).replace('"…"', deep(100_000)),
    { ...all, ids: ['a/a'], rejected: ['b/b'] },
  ],
  ['deep.json', deep(100_000), { kind: 'foreign' }],
  ['deep-objects.json', '{"a":'.repeat(100_000), { kind: 'foreign' }],
  ['deep.html', change(data, `{"format":${deep(100_000)}}`), { kind: 'unreadable' }],
  [
    'too-many.json',
    envelope(Object.fromEntries(Array.from({ length: 5001 }, (_, id) => [`a/a${id}`, record]))),
    { kind: 'too-large' },
  ],
  [
    'too-many-aside.json',
    envelope(
      {},
      {
        aside: Object.fromEntries(
          Array.from({ length: 5001 }, (_, key) => [`groundwork:${key}`, '']),
        ),
      },
    ),
    { kind: 'too-large' },
  ],

  // Not for this version, or not ours.
  ['newer.json', envelope({}).replace('"version":1', '"version":99'), { kind: 'newer' }],
  ['newer.html', change(data, envelope({}).replace(':1', ':99')), { kind: 'newer' }],
  ['sealed.age', 'age-encryption.org/v1\n-> scrypt', { kind: 'sealed' }],
  ['sealed-by-mail.txt', '\ufeff\r\n-----BEGIN AGE ENCRYPTED FILE-----\r\n', { kind: 'sealed' }],
  ['other-app.json', '{"format":"other","version":1,"answers":{}}', { kind: 'foreign' }],
  ['array.json', '[]', { kind: 'foreign' }],
  ['page.html', '<!doctype html><title>x</title><pre id="a">{}</pre>', { kind: 'foreign' }],
  ['picture.png', bytesOf(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), { kind: 'foreign' }],
  ['empty.html', '', { kind: 'empty' }],
  ['blank.txt', '\ufeff \r\n\t', { kind: 'empty' }],
  ['zeros.html', new Uint8Array(4096), { kind: 'empty' }],
];

export const corpus: readonly ChosenFile[] = files.map(([name, content, expected]) => ({
  name,
  bytes: typeof content === 'string' ? utf8(content) : content,
  expected,
}));
