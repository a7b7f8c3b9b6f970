// Tells a PDF from other files, before all that reads one is fetched.

/** Whether bytes are meant to be a PDF. Programs may put something before it. */
export const isPdf = (bytes: Uint8Array): boolean =>
  /^[^<{]*%PDF-/.test(new TextDecoder('latin1').decode(bytes.subarray(0, 1024)));
