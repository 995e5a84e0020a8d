// CRC-32 of up to 64 KB at a time: 16 bytes at once, each looked up in a table of its own ("slicing").

const TABLES: usize = 1024;
const BYTES: usize = TABLES + 16 * 1024;

export function makeTables(): void {
  for (let byte: u32 = 0; byte < 256; byte++) {
    let rest = byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
    store<u32>(TABLES + (byte << 2), rest);
  }
  for (let i: usize = 256; i < 16 * 256; i++) {
    const before = load<u32>(TABLES + ((i - 256) << 2));
    store<u32>(TABLES + (i << 2), (before >>> 8) ^ load<u32>(TABLES + ((before & 255) << 2)));
  }
}

/** Where the bytes are to be put. */
export function bytesAt(): usize {
  return BYTES;
}

/** The CRC-32 of the first `length` bytes, after others that have the CRC-32 `before`. */
export function crc32(length: usize, before: u32): u32 {
  let crc = ~before;
  let at = BYTES;
  const end = BYTES + length;
  for (; at + 16 <= end; at += 16) {
    const a = load<u32>(at) ^ crc;
    const b = load<u32>(at, 4);
    const c = load<u32>(at, 8);
    const d = load<u32>(at, 12);
    crc = four(a, 12) ^ four(b, 8) ^ four(c, 4) ^ four(d, 0);
  }
  for (; at < end; at++) crc = (crc >>> 8) ^ load<u32>(TABLES + (((crc ^ load<u8>(at)) & 255) << 2));
  return ~crc;
}

/** What four bytes add that have `behind` bytes behind them. */
function four(word: u32, behind: usize): u32 {
  const tables = TABLES + (behind << 10);
  return (
    load<u32>(tables + ((word & 255) << 2), 3 << 10) ^
    load<u32>(tables + (((word >>> 8) & 255) << 2), 2 << 10) ^
    load<u32>(tables + (((word >>> 16) & 255) << 2), 1 << 10) ^
    load<u32>(tables + ((word >>> 24) << 2))
  );
}
