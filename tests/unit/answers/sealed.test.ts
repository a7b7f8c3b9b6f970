import { armor, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readFile } from '../../../src/answers/file.ts';
import { seal, unseal } from '../../../src/answers/sealed.ts';
import { age, whyNoAge } from './age.ts';
import { keptBackup } from './hostile/corpus.ts';

// Each sealing and opening takes a second by design, and more on a slow machine.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const utf8 = (text: string) => new TextEncoder().encode(text);
const passphrase = '  Grüße, 1 harbour — 2 pilots ';

let sealed: Uint8Array;
beforeAll(async () => {
  const result = await seal(keptBackup, passphrase);
  if (result.kind === 'sealed') sealed = result.bytes;
});

/** Sealed as cheaply as can be, for what comes before or after the costly part. */
async function sealedQuickly(text: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(4);
  return encrypter.encrypt(text);
}

function changed(bytes: Uint8Array, from: RegExp, to: string): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  return Uint8Array.from(Buffer.from(text.replace(from, to), 'latin1'));
}

test('what is sealed opens with its passphrase, to the last byte', async () => {
  expect(readFile(sealed)).toEqual({ kind: 'sealed' });
  expect(await unseal(sealed, passphrase)).toEqual({ kind: 'opened', bytes: utf8(keptBackup) });
});

test('no passphrase but the very same opens it', async () => {
  const quick = await sealedQuickly('words');
  for (const other of ['', passphrase.trim(), passphrase.normalize('NFD')]) {
    expect(await unseal(quick, other)).toEqual({ kind: 'wrong-passphrase' });
  }
});

test('an armored file opens too, whatever a mail did to its line ends', async () => {
  const text = `\r\n${armor.encode(await sealedQuickly('words')).replaceAll('\n', '\r\n')}\r\n`;
  for (const bytes of [utf8(text), Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'))]) {
    expect(readFile(bytes)).toEqual({ kind: 'sealed' });
    expect(await unseal(bytes, passphrase)).toEqual({ kind: 'opened', bytes: utf8('words') });
  }
});

test('a damaged file is told from a wrong passphrase', async () => {
  const quick = await sealedQuickly(keptBackup);
  const turned = Uint8Array.from(quick);
  turned[turned.length - 100] = (turned[turned.length - 100] ?? 0) ^ 1;
  const torn = [
    turned,
    quick.subarray(0, -1),
    quick.subarray(0, 150),
    quick.subarray(0, 60),
    changed(quick, /\n--- ../, '\n--- AA'),
    changed(quick, /(scrypt) \S+/, '$1 AA'),
    changed(quick, / 4\n/, ' four\n'),
    utf8('age-encryption.org/v1\n'),
    utf8('-----BEGIN AGE ENCRYPTED FILE-----\nAAAA\n'),
    utf8('-----BEGIN AGE ENCRYPTED FILE-----\nAAAA\n-----END AGE ENCRYPTED FILE-----'),
    utf8('words'),
    new Uint8Array(),
  ];
  for (const bytes of torn) expect(await unseal(bytes, passphrase)).toEqual({ kind: 'damaged' });
});

test('a file sealed to a key has no passphrase', async () => {
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(await generateX25519Identity()));
  const keyed = await encrypter.encrypt('words');
  expect(await unseal(keyed, passphrase)).toEqual({ kind: 'keyed' });
});

test.each(['21', '30', '999999999999'])(
  'a file that would keep a device busy for years is not tried: 2^%s',
  async (factor) => {
    const costly = changed(await sealedQuickly('words'), / 4\n/, ` ${factor}\n`);
    const start = performance.now();
    expect(await unseal(costly, passphrase)).toEqual({ kind: 'too-costly' });
    expect(performance.now() - start).toBeLessThan(500);
  },
);

test('it needs nothing of a browser that plain http does not have', async () => {
  const getRandomValues = crypto.getRandomValues.bind(crypto);
  vi.stubGlobal('crypto', { getRandomValues });
  vi.stubGlobal('CryptoKey', undefined);
  expect((await seal('words', passphrase)).kind).toBe('sealed');
  expect((await unseal(await sealedQuickly('words'), passphrase)).kind).toBe('opened');
  vi.stubGlobal('crypto', undefined);
  expect(await seal('words', passphrase)).toEqual({ kind: 'unable' });
  vi.unstubAllGlobals();
});

const reason = whyNoAge();
if (reason !== undefined) console.warn(`Not compared with the age command: ${reason}.`);

describe.skipIf(reason !== undefined)('the age command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-age-'));
  const path = (name: string) => join(folder, name);
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('opens what is sealed here', () => {
    writeFileSync(path('sealed.age'), sealed);
    expect(age(passphrase, '-d', '-o', path('opened.html'), path('sealed.age'))).toBe(0);
    expect(readFileSync(path('opened.html'), 'utf8')).toBe(keptBackup);
    expect(age(passphrase.trim(), '-d', '-o', path('not.html'), path('sealed.age'))).not.toBe(0);
  });

  test('seals what opens here', async () => {
    writeFileSync(path('backup.html'), keptBackup);
    expect(age(passphrase, '-p', '-a', '-o', path('by-age'), path('backup.html'))).toBe(0);
    const bytes = Uint8Array.from(readFileSync(path('by-age')));
    expect(await unseal(bytes, passphrase)).toEqual({ kind: 'opened', bytes: utf8(keptBackup) });
  });
});
