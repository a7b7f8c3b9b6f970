// What each kind of file is to a browser, and which kinds are worth compressing.

interface Kind {
  readonly type: string;
  /** Text that becomes smaller. What is compressed by itself is sent as it is. */
  readonly shrinks: boolean;
}

const text = (type: string): Kind => ({ type: `${type}; charset=utf-8`, shrinks: true });
const whole = (type: string): Kind => ({ type, shrinks: false });

/** By the ending of a file's name. Pagefind's own files are gzip inside: its script unpacks them. */
export const kinds: Readonly<Record<string, Kind>> = {
  html: text('text/html'),
  css: text('text/css'),
  js: text('text/javascript'),
  json: text('application/json'),
  webmanifest: text('application/manifest+json'),
  svg: text('image/svg+xml'),
  txt: text('text/plain'),
  xml: text('application/xml'),
  pdf: whole('application/pdf'),
  png: whole('image/png'),
  ico: whole('image/x-icon'),
  woff2: whole('font/woff2'),
  wasm: whole('application/wasm'),
  pagefind: whole('application/octet-stream'),
  pf_meta: whole('application/octet-stream'),
  pf_index: whole('application/octet-stream'),
  pf_filter: whole('application/octet-stream'),
  pf_fragment: whole('application/octet-stream'),
};

/** The endings of what is compressed, or of what is not. */
export const endings = (shrinking: boolean): string[] =>
  Object.keys(kinds).filter((ending) => kinds[ending]?.shrinks === shrinking);

/** What a file is, by its path. A path without an ending is a page. */
export function kindOf(path: string): Kind | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name === '') return kinds['html'];
  const ending = name.slice(name.lastIndexOf('.') + 1);
  return Object.hasOwn(kinds, ending) ? kinds[ending] : undefined;
}
