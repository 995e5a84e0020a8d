const windows1252 = new TextDecoder('windows-1252');

/** Bytes of an ANSI text as UTF-16, little endian: which code page the machine had is not in a log, so Windows-1252. */
export function codePage(bytes: Uint8Array, at: number, size: number): Uint8Array {
  const text = windows1252.decode(bytes.subarray(at, at + size));
  const wide = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    wide[i * 2] = unit & 255;
    wide[i * 2 + 1] = unit >> 8;
  }
  return wide;
}
