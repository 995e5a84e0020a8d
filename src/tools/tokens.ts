/**
 * Pieces of a text that tokenizers cut alike: words in small letters, capitals, up to three digits, blanks, one sign, what
 * is not ASCII.
 */
const PIECES = /[a-z]+|[A-Z]+|\d{1,3}|\s+|[!-~]|[^\0-\x7f]+/g;

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
  for (const [piece] of text.matchAll(PIECES)) count += tokensOfPiece(piece);
  return Math.ceil(count);
}

function tokensOfPiece(piece: string): number {
  const first = piece.charCodeAt(0);
  if (first > 0x7f) return bytesOf(piece) / 2;
  if (first >= 0x61 && first <= 0x7a) return 1 + Math.max(0, piece.length - WORD) / MORE_OF_A_WORD;
  if (first >= 0x41 && first <= 0x5a) return Math.max(1, piece.length / 2);
  // A blank belongs to the word behind it, many are a few tokens.
  if (first <= 0x20) return piece === ' ' ? 0 : 1;
  return 1;
}

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
