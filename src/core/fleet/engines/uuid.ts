/** A UUID (version 8: made in a way of our own) that is the same for the same text, so that a rule keeps its id. */
export function uuidOf(text: string): string {
  const words = [0x811c9dc5, 0x01000193, 0xcbf29ce4, 0x84222325].map((seed) => hashOf(text, seed));
  const digits = words.map((word) => word.toString(16).padStart(8, '0')).join('');
  const variant = '89ab'[Number.parseInt(digits[16]!, 16) & 3]!;
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    variant + digits.slice(17, 20),
    digits.slice(20),
  ].join('-');
}

/** FNV-1a from a seed, mixed at the end so that seeds do not stay apart by a constant. */
function hashOf(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
