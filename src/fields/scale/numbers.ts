/** Every number of a scale that can be picked, as it is written. */
export const numbersOf = ({ min, max }: { min: number; max: number }): string[] =>
  Array.from({ length: max - min + 1 }, (_, index) => String(min + index));
