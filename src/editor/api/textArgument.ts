/** A text that was handed over; throws where it is none, is empty (unless `least` is 0), or has more than `most` UTF-16 units. */
export function textArgument(name: string, value: unknown, most: number, least = 1): string {
  if (typeof value !== 'string') throw new TypeError(`Faultbook: "${name}" must be a text.`);
  if (value.trim().length < least) throw new RangeError(`Faultbook: "${name}" is empty.`);
  if (value.length > most)
    throw new RangeError(`Faultbook: "${name}" has ${value.length} characters, of ${most} at most.`);
  return value;
}
