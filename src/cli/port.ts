/** The port to serve on: `PORT`, or 4321. */
export function port(): number {
  const asked = process.env['PORT'] ?? '4321';
  const number = Number(asked);
  if (!Number.isInteger(number) || number < 1 || number > 65535) {
    throw new Error(`PORT is "${asked}"; it must be a whole number from 1 to 65535.`);
  }
  return number;
}
