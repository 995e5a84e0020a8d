/**
 * Pieces of a text that tokenizers cut alike: words in small letters, capitals, up to three digits, blanks, one sign or
 * control character, what is not ASCII.
 */
const PIECES = /[a-z]+|[A-Z]+|\d{1,3}| +|[\0-\x7f]|[^\0-\x7f]+/g;

/** A word of so many letters is one token, and each so many more are another. */
const WORD = 5;
const MORE_OF_A_WORD = 4;

/**
 * How many tokens a text takes at most, whoever counts: each model cuts otherwise, and none of their tokenizers is small
 * enough to ship. Logs are dearer than prose (2 to 3 characters a token, not 4), so letters, numbers and signs are counted
 * apart. A test compares it with two real tokenizers.
 */
export function tokensOf(text: string): number {
  let count = 0;
  for (const { 0: piece, index } of text.matchAll(PIECES))
    count += tokensOfPiece(piece, text.charCodeAt(index - 1), text.charCodeAt(index + piece.length));
  return Math.ceil(count);
}

function tokensOfPiece(piece: string, before: number, next: number): number {
  const first = piece.charCodeAt(0);
  if (first > 0x7f) return bytesOf(piece) * A_BYTE;
  // Beside a digit, letters are hex or a part of a name.
  if (isLetter(first) && (isDigit(before) || isDigit(next))) return Math.max(1, piece.length / 2);
  if (isSmall(first)) return 1 + Math.max(0, piece.length - WORD) / MORE_OF_A_WORD;
  if (isCapital(first)) return Math.max(1, piece.length / 2);
  // A blank belongs to the word behind it, but not to a number; many are a few tokens.
  if (first === BLANK) return piece.length > 1 ? 1 + piece.length / MANY_BLANKS : isDigit(next) ? 1 : 0;
  return 1;
}

/** Of text beyond ASCII: a character of most scripts has two or three. */
const A_BYTE = 0.75;
const BLANK = 0x20;
const MANY_BLANKS = 16;

const isSmall = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;
const isCapital = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a;
const isLetter = (unit: number): boolean => isSmall(unit) || isCapital(unit);
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39;

function bytesOf(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
  }
  return bytes;
}

/**
 * The longest beginning of a list with which an answer keeps to a number of tokens.
 * @param textOf the answer's text with the first `count` items
 */
export function mostThatFit(length: number, budget: number, textOf: (count: number) => string): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (tokensOf(textOf(middle)) <= budget) low = middle;
    else high = middle - 1;
  }
  return low;
}
