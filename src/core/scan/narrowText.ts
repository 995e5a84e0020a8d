import { CR, LF } from '../text/lineEnds.ts';

/** So many units that stand in no text are too many for UTF-16, where they are so large a share of all. */
const TOO_MANY = 3;
const SHARE = 0.06;

/**
 * Whether bytes without a zero that would go on with UTF-16 begin with text in an ANSI code page: read as UTF-16 it would be
 * characters of everywhere, while a text in UTF-16 has those of a few scripts. Behind whole lines of it, UTF-16 of another
 * alphabet may go on.
 */
export function isAnsiText(bytes: Uint8Array, order: 'utf-16le' | 'utf-16be'): boolean {
  // Nobody appends to the other order: Windows does not write it.
  if (order === 'utf-16be') return false;
  const control = bytes.findIndex(isControl);
  const text = control < 0 ? bytes : bytes.subarray(0, bytes.lastIndexOf(LF, control) + 1);
  const [low, high] = order === 'utf-16le' ? [0, 1] : [1, 0];
  const count = text.length >> 1;
  const strange = new Set<number>();
  let all = 0;
  for (let i = 0; i < count; i++) {
    const upper = text[2 * i + high]!;
    const lower = text[2 * i + low]!;
    if (i + 1 < count && isSurrogatePair(upper, text[2 * i + 2 + high]!)) i++;
    else if (isStrange(upper, lower)) {
      strange.add(256 * upper + lower);
      all++;
    }
  }
  return strange.size >= TOO_MANY && all >= SHARE * count;
}

/** Whether a byte stands in no text of one byte after the other, while UTF-16 of most alphabets is full of them. */
export function isControl(byte: number): boolean {
  return byte < 32 && byte !== 9 && byte !== LF && byte !== CR && byte !== 27;
}

function isSurrogatePair(first: number, second: number): boolean {
  return first >= 0xd8 && first < 0xdc && second >= 0xdc && second < 0xe0;
}

/** Whether a unit of UTF-16 is of a block that logs in no language are written with; `high`: its upper byte. */
function isStrange(high: number, low: number): boolean {
  // A line end of two bytes, which is no character.
  if (high === LF) return low === CR;
  if (high < 0x20) return false;
  // Of the signs, those of sentences, currencies, arrows and frames.
  if (high === 0x20) return (low < 0x10 || low >= 0x40) && low !== 0xac;
  if (high === 0x21) return low !== 0x16 && low !== 0x22 && (low < 0x90 || low >= 0xa0);
  if (high === 0x25) return low >= 0xa0;
  // Kana, ideographs, Hangul, and what is as wide as they are.
  return !(high === 0x30 || (high >= 0x4e && high < 0xa0) || (high >= 0xac && high < 0xd8) || high === 0xff);
}

/** Whether the unit of UTF-16 at a place is a letter, sign or line end of an alphabet; nothing else has such bytes in a row. */
export function isAlphabetic(high: number, low: number): boolean {
  switch (high) {
    case 0:
      return (low >= 32 && low !== 127) || low === 9 || low === LF || low === CR;
    case 1:
      return true;
    case 3:
      return low >= 0x84 && low < 0xd0;
    case 4:
      return low < 0x60 || low === 0x90 || low === 0x91;
    case 5:
      return low >= 0xb0;
    case 6:
      return low >= 0x0c;
    default:
      return false;
  }
}
