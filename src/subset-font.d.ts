// The package brings no types.
declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      targetFormat: 'sfnt' | 'woff' | 'woff2';
      noHinting?: boolean;
      keepFeatures?: readonly string[];
      noLayoutClosure?: boolean;
    },
  ): Promise<Uint8Array>;
}
