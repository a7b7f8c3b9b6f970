// A file under a passphrase, in the age format (age-encryption.org): `age -d` opens it as well. In a module
// of its own, because few ask for it and it is heavy.
import { armor, Decrypter, Encrypter, type Identity } from 'age-encryption';
import { textOf } from './file-text.ts';

/** `unable`: this browser has not enough memory, or lacks something that this needs. */
type Sealed =
  | { readonly kind: 'sealed'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'unable' };

type Unsealed =
  | { readonly kind: 'opened'; readonly bytes: Uint8Array }
  /** Or else the part that the passphrase opens is damaged: nobody can tell these apart. */
  | { readonly kind: 'wrong-passphrase' }
  | { readonly kind: 'damaged' }
  /** It was sealed to somebody's key, and no passphrase opens it. */
  | { readonly kind: 'keyed' }
  /** Opening it would take more time and memory than a phone has. */
  | { readonly kind: 'too-costly' }
  | { readonly kind: 'unable' };

/** As `age` itself has it: a second or so and 256 MB. Each step doubles both. */
const workFactor = 18;
const highestWorkFactor = 20;

/**
 * Seals a text. The passphrase is taken as it was typed, white space included, as `age` does. It keeps the
 * page busy while it works, so show that first. Never rejects.
 */
export async function seal(text: string, passphrase: string): Promise<Sealed> {
  try {
    const encrypter = new Encrypter();
    encrypter.setScryptWorkFactor(workFactor);
    encrypter.setPassphrase(passphrase);
    return { kind: 'sealed', bytes: new Uint8Array(await encrypter.encrypt(text)) };
  } catch {
    return { kind: 'unable' };
  }
}

/** Opens what was sealed, armored or not. Keeps the page busy like `seal`. Never rejects. */
export async function unseal(bytes: Uint8Array, passphrase: string): Promise<Unsealed> {
  let verdict: Unsealed = { kind: 'damaged' };
  // Asked before the passphrase is tried: some files need not be tried at all.
  const before: Identity = {
    unwrapFileKey(stanzas) {
      const [type, , factor] = stanzas[0]?.args ?? [];
      if (type !== 'scrypt') verdict = { kind: 'keyed' };
      else if (Number(factor) > highestWorkFactor) verdict = { kind: 'too-costly' };
      else return null;
      throw new Error('There is nothing to try.');
    },
  };
  // Asked only where the passphrase did not fit.
  const after: Identity = {
    unwrapFileKey() {
      verdict = { kind: 'wrong-passphrase' };
      return null;
    },
  };
  try {
    const decrypter = new Decrypter();
    decrypter.addIdentity(before);
    decrypter.addPassphrase(passphrase);
    decrypter.addIdentity(after);
    return { kind: 'opened', bytes: await decrypter.decrypt(unarmored(bytes)) };
  } catch (error) {
    // Memory that is not there: see the work factor.
    return error instanceof RangeError ? { kind: 'unable' } : verdict;
  }
}

function unarmored(bytes: Uint8Array): Uint8Array {
  const { text } = textOf(bytes);
  return text.trimStart().startsWith('-----') ? armor.decode(text) : bytes;
}
