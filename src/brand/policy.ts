// What the pages of a site may do, as browsers are told in each page and by the host.

/**
 * The policy of every page: nothing but what this site serves itself, and no text turned into code.
 * Pagefind's WebAssembly is the one thing that compiles.
 */
export const directives = [
  "default-src 'none'",
  "connect-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  // Its one policy lets the address of the service worker pass: see keep-site.ts.
  'trusted-types groundwork',
] as const;

/** Where scripts and style sheets come from. What stands in a page itself is told by its hash. */
export const sources = {
  scripts: ["'self'", "'wasm-unsafe-eval'"],
  styles: ["'self'"],
} as const;
