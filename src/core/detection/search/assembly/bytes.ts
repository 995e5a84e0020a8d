// What single bytes are. All functions take the byte itself.

export function isDigit(byte: u32): bool {
  return byte - 48 < 10;
}

export function isCapital(byte: u32): bool {
  return byte - 65 < 26;
}

export function isLetter(byte: u32): bool {
  return (byte | 32) - 97 < 26;
}

export function isAlphanumeric(byte: u32): bool {
  return isDigit(byte) || isLetter(byte);
}

/** Of an ASCII word: a letter, a digit or an underscore. */
export function isWord(byte: u32): bool {
  return isAlphanumeric(byte) || byte == 95;
}

/** Of a word of any language: also what is beyond ASCII. */
export function isAnyWord(byte: u32): bool {
  return byte > 127 || isWord(byte);
}

export function isHexDigit(byte: u32): bool {
  return isDigit(byte) || (byte | 32) - 97 < 6;
}

export function endsLine(byte: u32): bool {
  return byte == 10 || byte == 13;
}

/** A capital ASCII letter as a small one. */
export function lower(byte: u32): u32 {
  return isCapital(byte) ? byte | 32 : byte;
}

/** 1 for what is so, 0 for what is not. */
export function isIt(is: bool): u32 {
  return is ? 1 : 0;
}

/** The byte at an address. */
export function at(place: usize): u32 {
  return load<u8>(place);
}
