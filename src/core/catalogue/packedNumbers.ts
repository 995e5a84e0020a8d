const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const more = 32;
const digitOf = new Uint8Array(128);
for (let i = 0; i < digits.length; i++) digitOf[digits.charCodeAt(i)] = i;

/**
 * Unsigned integers below 2^32 as text: five bits a character, low bits first; a character above 31 is not a number's
 * last.
 */
export function packNumbers(numbers: Iterable<number>): string {
  let text = '';
  for (const number of numbers) {
    let rest = number >>> 0;
    while (rest >= more) {
      text += digits[more + (rest & 31)];
      rest >>>= 5;
    }
    text += digits[rest];
  }
  return text;
}

/** The inverse of `packNumbers`: fills `numbers` from the characters at `start` on. */
export function unpackNumbers(text: string, numbers: Uint32Array, start = 0): void {
  let at = start;
  for (let index = 0; index < numbers.length; index++) {
    let number = 0;
    let shift = 0;
    let digit: number;
    do {
      digit = digitOf[text.charCodeAt(at++)]!;
      number |= (digit & 31) << shift;
      shift += 5;
    } while (digit >= more);
    numbers[index] = number;
  }
}

/** Numbers below 4096 as two characters each, so that any of them can be read without the others. */
export function packPairs(numbers: Iterable<number>): string {
  let text = '';
  for (const number of numbers) {
    if (number >= 4096) throw new Error(`${number} does not fit into two characters.`);
    text += digits[number >> 6]! + digits[number & 63]!;
  }
  return text;
}

/** Reads one number out of a text made by `packPairs`. */
export function pairAt(text: string, index: number): number {
  return (digitOf[text.charCodeAt(2 * index)]! << 6) | digitOf[text.charCodeAt(2 * index + 1)]!;
}
