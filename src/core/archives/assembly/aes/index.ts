// What WinZip's encryption of zip files needs and WebCrypto does not do: AES with a counter whose lowest byte comes first,
// and an HMAC over a stream.
//   AES: FIPS 197, encryption only. SHA-1: FIPS 180-4.

const SBOX: usize = 1024;
/** Four tables, each for one byte of a column: what it becomes of S-box and MixColumns. */
const MIXED: usize = SBOX + 256;
/** Words of the round keys: at most 60. */
const ROUND_KEYS: usize = MIXED + 4 * 1024;
const COUNTER: usize = ROUND_KEYS + 240;
const KEY_STREAM: usize = COUNTER + 16;
const KEY: usize = KEY_STREAM + 16;
/** The state of the digest, its words of a block, and a block that is not whole yet. */
const STATE: usize = KEY + 32;
const SCHEDULE: usize = STATE + 32;
const BLOCK: usize = SCHEDULE + 320;
const BYTES: usize = (BLOCK + 64 + 63) & ~63;

let rounds: i32 = 10;
/** How many bytes of the key stream are used. */
let used: usize = 16;
let digested: u64 = 0;

/** Where a key is to be put, and where bytes that are to be changed or digested; there is room for 64 KB. */
export function keyAt(): usize {
  return KEY;
}

export function bytesAt(): usize {
  return BYTES;
}

/** Where the digest stands once it is ended. */
export function digestAt(): usize {
  return STATE;
}

function doubled(byte: u32): u32 {
  return ((byte << 1) ^ (byte & 0x80 ? 0x11b : 0)) & 255;
}

export function makeTables(): void {
  // The powers of 3 run through all numbers but 0; p times q stays 1, so that q is the inverse of p.
  let p: u32 = 1;
  let q: u32 = 1;
  do {
    p ^= doubled(p);
    q ^= q << 1;
    q ^= q << 2;
    q ^= q << 4;
    q &= 255;
    if (q & 0x80) q ^= 9;
    const x = q | (q << 8);
    const substitute = (q ^ (x >>> 7) ^ (x >>> 6) ^ (x >>> 5) ^ (x >>> 4) ^ 0x63) & 255;
    store<u8>(SBOX + p, <u8>substitute);
  } while (p != 1);
  store<u8>(SBOX, 0x63);
  for (let byte: usize = 0; byte < 256; byte++) {
    const s = <u32>load<u8>(SBOX + byte);
    const two = doubled(s);
    const word = two | (s << 8) | (s << 16) | ((two ^ s) << 24);
    for (let i: u32 = 0; i < 4; i++) store<u32>(MIXED + (i << 10) + (byte << 2), rotl<u32>(word, 8 * i));
  }
}

function substituted(word: u32): u32 {
  return (
    <u32>load<u8>(SBOX + (word & 255)) |
    ((<u32>load<u8>(SBOX + ((word >>> 8) & 255))) << 8) |
    ((<u32>load<u8>(SBOX + ((word >>> 16) & 255))) << 16) |
    ((<u32>load<u8>(SBOX + (word >>> 24))) << 24)
  );
}

/** Takes a key of 16, 24 or 32 bytes; the counter begins at 1. */
export function beginCounter(length: u32): void {
  const words = length >>> 2;
  rounds = <i32>words + 6;
  memory.copy(ROUND_KEYS, KEY, length);
  let constant: u32 = 1;
  for (let i = words; i < 4 * (<u32>rounds + 1); i++) {
    let word = load<u32>(ROUND_KEYS + ((i - 1) << 2));
    if (i % words == 0) {
      word = substituted(rotr<u32>(word, 8)) ^ constant;
      constant = doubled(constant);
    } else if (words > 6 && i % words == 4) word = substituted(word);
    store<u32>(ROUND_KEYS + (i << 2), word ^ load<u32>(ROUND_KEYS + ((i - words) << 2)));
  }
  memory.fill(COUNTER, 0, 16);
  memory.fill(KEY, 0, 32);
  used = 16;
}

function nextKeyStream(): void {
  store<u64>(COUNTER, load<u64>(COUNTER) + 1);
  let key = ROUND_KEYS;
  let a = load<u32>(COUNTER) ^ load<u32>(key);
  let b = load<u32>(COUNTER, 4) ^ load<u32>(key, 4);
  let c = load<u32>(COUNTER, 8) ^ load<u32>(key, 8);
  let d = load<u32>(COUNTER, 12) ^ load<u32>(key, 12);
  for (let round = 1; round < rounds; round++) {
    key += 16;
    const e = mixed(a, b, c, d) ^ load<u32>(key);
    const f = mixed(b, c, d, a) ^ load<u32>(key, 4);
    const g = mixed(c, d, a, b) ^ load<u32>(key, 8);
    d = mixed(d, a, b, c) ^ load<u32>(key, 12);
    a = e;
    b = f;
    c = g;
  }
  key += 16;
  store<u32>(KEY_STREAM, last(a, b, c, d) ^ load<u32>(key));
  store<u32>(KEY_STREAM + 4, last(b, c, d, a) ^ load<u32>(key, 4));
  store<u32>(KEY_STREAM + 8, last(c, d, a, b) ^ load<u32>(key, 8));
  store<u32>(KEY_STREAM + 12, last(d, a, b, c) ^ load<u32>(key, 12));
  used = 0;
}

/** A column of a round: its bytes come from four columns, one row each. */
function mixed(a: u32, b: u32, c: u32, d: u32): u32 {
  return (
    load<u32>(MIXED + ((a & 255) << 2)) ^
    load<u32>(MIXED + (((b >>> 8) & 255) << 2), 1024) ^
    load<u32>(MIXED + (((c >>> 16) & 255) << 2), 2048) ^
    load<u32>(MIXED + ((d >>> 24) << 2), 3072)
  );
}

function last(a: u32, b: u32, c: u32, d: u32): u32 {
  return substituted((a & 0xff) | (b & 0xff00) | (c & 0xff0000) | (d & 0xff000000));
}

/** Encrypts or decrypts the first `length` bytes, going on where the last time ended. */
export function counterMode(length: usize): void {
  const end = BYTES + length;
  let at = BYTES;
  while (at < end) {
    if (used == 16) nextKeyStream();
    if (used == 0 && at + 16 <= end) {
      store<u64>(at, load<u64>(at) ^ load<u64>(KEY_STREAM));
      store<u64>(at, load<u64>(at, 8) ^ load<u64>(KEY_STREAM, 8), 8);
      at += 16;
      used = 16;
      continue;
    }
    store<u8>(at, load<u8>(at) ^ load<u8>(KEY_STREAM + used));
    at++;
    used++;
  }
}

export function beginDigest(): void {
  store<u32>(STATE, 0x67452301);
  store<u32>(STATE + 4, 0xefcdab89);
  store<u32>(STATE + 8, 0x98badcfe);
  store<u32>(STATE + 12, 0x10325476);
  store<u32>(STATE + 16, 0xc3d2e1f0);
  digested = 0;
}

/** Digests the first `length` bytes, after those before. */
export function digest(length: usize): void {
  let at = BYTES;
  const end = BYTES + length;
  let filled = <usize>digested & 63;
  digested += length;
  if (filled > 0) {
    const taken = min<usize>(64 - filled, length);
    memory.copy(BLOCK + filled, at, taken);
    at += taken;
    filled += taken;
    if (filled < 64) return;
    digestBlock(BLOCK);
  }
  for (; at + 64 <= end; at += 64) digestBlock(at);
  memory.copy(BLOCK, at, end - at);
}

/** Ends the digest: 20 bytes at `digestAt`. */
export function endDigest(): void {
  const filled = <usize>digested & 63;
  store<u8>(BLOCK + filled, 0x80);
  memory.fill(BLOCK + filled + 1, 0, 63 - filled);
  if (filled >= 56) {
    digestBlock(BLOCK);
    memory.fill(BLOCK, 0, 56);
  }
  store<u64>(BLOCK + 56, bswap<u64>(digested << 3));
  digestBlock(BLOCK);
  for (let at = STATE; at < STATE + 20; at += 4) store<u32>(at, bswap<u32>(load<u32>(at)));
}

function digestBlock(block: usize): void {
  for (let i: usize = 0; i < 64; i += 4) store<u32>(SCHEDULE + i, bswap<u32>(load<u32>(block + i)));
  for (let at = SCHEDULE + 64; at < SCHEDULE + 320; at += 4) {
    const word = load<u32>(at - 12) ^ load<u32>(at - 32) ^ load<u32>(at - 56) ^ load<u32>(at - 64);
    store<u32>(at, rotl<u32>(word, 1));
  }
  let a = load<u32>(STATE);
  let b = load<u32>(STATE, 4);
  let c = load<u32>(STATE, 8);
  let d = load<u32>(STATE, 12);
  let e = load<u32>(STATE, 16);
  for (let i: usize = 0; i < 80; i++) {
    let chosen: u32;
    if (i < 20) chosen = ((b & c) | (~b & d)) + 0x5a827999;
    else if (i < 40) chosen = (b ^ c ^ d) + 0x6ed9eba1;
    else if (i < 60) chosen = ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
    else chosen = (b ^ c ^ d) + 0xca62c1d6;
    const next = rotl<u32>(a, 5) + chosen + e + load<u32>(SCHEDULE + (i << 2));
    e = d;
    d = c;
    c = rotl<u32>(b, 30);
    b = a;
    a = next;
  }
  store<u32>(STATE, load<u32>(STATE) + a);
  store<u32>(STATE + 4, load<u32>(STATE + 4) + b);
  store<u32>(STATE + 8, load<u32>(STATE + 8) + c);
  store<u32>(STATE + 12, load<u32>(STATE + 12) + d);
  store<u32>(STATE + 16, load<u32>(STATE + 16) + e);
}
