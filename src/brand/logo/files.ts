// Files that a brand's pictures become, beside the pages.
import { createHash } from 'node:crypto';

/** A file to write into a build. */
export interface BuiltFile {
  /** In the build's folder, e.g. `_astro/logo.3f2a91bc.svg`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A file whose name changes with its content, so that it may be kept forever. */
export function hashedFile(name: string, ending: string, bytes: Uint8Array): BuiltFile {
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 8);
  return { path: `_astro/${name}.${hash}.${ending}`, bytes };
}
