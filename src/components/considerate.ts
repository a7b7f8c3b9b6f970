// Whether fetching what was not asked for is considerate: not where it costs money, or time that is needed.

interface Connection {
  readonly saveData?: boolean;
  /** `cellular`, `wifi`, …: browsers of phones tell. */
  readonly type?: string;
  /** How fast it is: at best `4g`. */
  readonly effectiveType?: string;
}

/** Where the browser does not say what it is connected by, one that is touched may be a phone. */
export function isConsiderate(
  { saveData, type, effectiveType = '4g' }: Connection = (
    navigator as { readonly connection?: Connection }
  ).connection ?? {},
  isTouched = () => matchMedia('(pointer: coarse)').matches,
): boolean {
  if (saveData === true || effectiveType !== '4g') return false;
  return type === undefined ? !isTouched() : type === 'wifi' || type === 'ethernet';
}
