const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * A copy of `text` that stands by itself. A JavaScript engine makes a part of a string (`slice`, a match, a split) as a
 * view that keeps the whole string alive: a word kept from each window of a large file would keep the file in memory.
 * Whatever is kept longer than the text that it was cut from goes through here. Halves of surrogate pairs become
 * U+FFFD.
 */
export function ownText(text: string): string {
  return decoder.decode(encoder.encode(text));
}
