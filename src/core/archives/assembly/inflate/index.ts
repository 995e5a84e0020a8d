// Unpacks deflate (RFC 1951) and Deflate64, a stream in pieces. Nothing is read beyond what was given, and nothing written
// beyond the room: whatever the bytes are, each step ends.
import {
  CODE_LENGTHS,
  DISTANCE_BITS,
  DISTANCES,
  HISTORY,
  HISTORY_ROOM,
  LENGTH_BITS,
  LENGTHS,
  ORDER_BITS,
  ORDER_LENGTHS,
  ORDER_TABLE,
  PACKED,
  PACKED_ROOM,
  SPILL,
  UNPACKED,
  UNPACKED_ROOM,
} from './memory';
import { END, LITERAL, makeTable, OF_DISTANCES, OF_LENGTHS, OF_ORDER, TABLE } from './tables';

/** What `run` answers. */
const MORE: i32 = 0;
const FULL: i32 = 1;
const ENDED: i32 = 2;
const DAMAGED: i32 = 3;

/** What comes next. */
const HEADER: i32 = 0;
const STORED: i32 = 1;
const CODES: i32 = 2;
const NOTHING: i32 = 3;

let state: i32 = HEADER;
let isLast: bool = false;
let isDeflate64: bool = false;
let storedLeft: u32 = 0;
/** The tables are those of fixed codes, which never change. */
let hasFixed: bool = false;

/** Bits that were taken out of the packed bytes and not used, the next one lowest; and how many. */
let bits: u64 = 0;
let count: u32 = 0;
let inAt: usize = PACKED;
let inEnd: usize = PACKED;
let outAt: usize = UNPACKED;
/** Matches may not reach below this. */
let floor: usize = UNPACKED;
/** How much one symbol may unpack to, in bytes. */
let margin: usize = 258 + SPILL;

/** Begins a stream. `history` bytes before `unpackedAt()` may be referred to. */
export function begin(deflate64: bool, history: u32): void {
  state = HEADER;
  isLast = false;
  if (isDeflate64 != deflate64) hasFixed = false;
  isDeflate64 = deflate64;
  margin = (deflate64 ? 0x10002 : 258) + SPILL;
  bits = 0;
  count = 0;
  inAt = inEnd = PACKED;
  outAt = UNPACKED;
  floor = UNPACKED - min<usize>(history, HISTORY_ROOM);
}

/** Where unpacked bytes begin. */
export function unpackedAt(): usize {
  return UNPACKED;
}

/** How many bytes of memory there must be. */
export function memoryBytes(): usize {
  return UNPACKED + UNPACKED_ROOM + SPILL;
}

/** Where packed bytes are to be put; there is room for `packedRoom()` of them. */
export function packedAt(): usize {
  const left = inEnd - inAt;
  if (inAt != PACKED) memory.copy(PACKED, inAt, left);
  inAt = PACKED;
  inEnd = PACKED + left;
  return inEnd;
}

export function packedRoom(): usize {
  return PACKED + PACKED_ROOM - inEnd;
}

/** So many were put there. */
export function fed(length: usize): void {
  inEnd += length;
}

/** Packed bytes that were not used. */
export function unused(): usize {
  return inEnd - inAt;
}

/** How many bytes were unpacked since they were taken. */
export function made(): usize {
  return outAt - UNPACKED;
}

/** They were taken: what may be referred to moves before the room. */
export function taken(): void {
  const length = outAt - UNPACKED;
  const kept = min<usize>(outAt - floor, HISTORY_ROOM);
  memory.copy(UNPACKED - kept, outAt - kept, kept);
  outAt -= length;
  floor = UNPACKED - kept;
}

/** Unpacks until more packed bytes are needed, the room is full, the stream ends or makes no sense. */
export function run(): i32 {
  let status = MORE;
  do {
    if (state == HEADER) status = header();
    else if (state == STORED) status = stored();
    else if (state == CODES) status = codes();
    else status = ENDED;
  } while (status < 0);
  // Whole bytes that were taken but not used go back.
  inAt -= count >>> 3;
  count &= 7;
  bits &= (1 << count) - 1;
  return status;
}

/** What a step answers that has come to its end, and one that is to be done again. */
const NEXT: i32 = -1;
const AGAIN: i32 = -2;

function refill(): void {
  while (count < 56 && inAt < inEnd) {
    bits |= (<u64>load<u8>(inAt)) << count;
    inAt++;
    count += 8;
  }
}

// A step that lacks bits puts everything back and is tried again with more: it is at most a few hundred bytes long.

function header(): i32 {
  if (isLast) {
    state = NOTHING;
    return ENDED;
  }
  const bitsBefore = bits;
  const countBefore = count;
  const inBefore = inAt;
  const status = readHeader();
  if (status == MORE) {
    bits = bitsBefore;
    count = countBefore;
    inAt = inBefore;
    isLast = false;
  }
  return status;
}

function readHeader(): i32 {
  refill();
  if (count < 3) return MORE;
  isLast = (bits & 1) != 0;
  const kind = <u32>(bits >> 1) & 3;
  bits >>= 3;
  count -= 3;
  if (kind == 0) return storedHeader();
  if (kind == 1) {
    if (!hasFixed && !fixedTables()) return DAMAGED;
  } else if (kind == 2) {
    const status = dynamicTables();
    if (status != NEXT) return status;
  } else return DAMAGED;
  state = CODES;
  return NEXT;
}

function storedHeader(): i32 {
  bits >>= count & 7;
  count &= ~7;
  refill();
  if (count < 32) return MORE;
  const length = <u32>bits & 0xffff;
  if (((<u32>bits >>> 16) ^ length) != 0xffff) return DAMAGED;
  bits >>= 32;
  count -= 32;
  storedLeft = length;
  state = STORED;
  return NEXT;
}

function stored(): i32 {
  // Nothing but whole bytes are left.
  inAt -= count >>> 3;
  count = 0;
  bits = 0;
  const room = UNPACKED + UNPACKED_ROOM - outAt;
  const length = min<usize>(min<usize>(storedLeft, inEnd - inAt), room);
  memory.copy(outAt, inAt, length);
  inAt += length;
  outAt += length;
  storedLeft -= <u32>length;
  if (storedLeft == 0) {
    state = HEADER;
    return NEXT;
  }
  return inAt == inEnd ? MORE : FULL;
}

function fixedTables(): bool {
  memory.fill(CODE_LENGTHS, 8, 144);
  memory.fill(CODE_LENGTHS + 144, 9, 112);
  memory.fill(CODE_LENGTHS + 256, 7, 24);
  memory.fill(CODE_LENGTHS + 280, 8, 8);
  memory.fill(CODE_LENGTHS + 288, 5, 32);
  hasFixed = tables(288, 32);
  return hasFixed;
}

/** Makes the tables from lengths at `CODE_LENGTHS`: those of distances follow `lengths` of the others. */
function tables(lengths: u32, distances: u32): bool {
  return (
    makeTable(LENGTHS, LENGTH_BITS, CODE_LENGTHS, lengths, OF_LENGTHS, isDeflate64) &&
    makeTable(DISTANCES, DISTANCE_BITS, CODE_LENGTHS + lengths, distances, OF_DISTANCES, isDeflate64)
  );
}

/** In which order the lengths of the codes of code lengths come (RFC 1951 3.2.7), 5 bits each. */
function orderOf(i: u32): u32 {
  return i < 12
    ? <u32>(
        ((16 |
          (17 << 5) |
          (18 << 10) |
          (0 << 15) |
          (8 << 20) |
          ((<u64>7) << 25) |
          ((<u64>9) << 30) |
          ((<u64>6) << 35) |
          ((<u64>10) << 40) |
          ((<u64>5) << 45) |
          ((<u64>11) << 50) |
          ((<u64>4) << 55)) >>
          (i * 5))
      ) & 31
    : <u32>(
        ((12 | (3 << 5) | (13 << 10) | (2 << 15) | (14 << 20) | ((<u64>1) << 25) | ((<u64>15) << 30)) >> ((i - 12) * 5))
      ) & 31;
}

function dynamicTables(): i32 {
  hasFixed = false;
  refill();
  if (count < 14) return MORE;
  const lengths = (<u32>bits & 31) + 257;
  const distances = (<u32>(bits >> 5) & 31) + 1;
  const orders = (<u32>(bits >> 10) & 15) + 4;
  bits >>= 14;
  count -= 14;
  if (lengths > 286 && !isDeflate64) return DAMAGED;
  memory.fill(ORDER_LENGTHS, 0, 19);
  for (let i: u32 = 0; i < orders; i++) {
    refill();
    if (count < 3) return MORE;
    store<u8>(ORDER_LENGTHS + orderOf(i), <u8>(bits & 7));
    bits >>= 3;
    count -= 3;
  }
  if (!makeTable(ORDER_TABLE, ORDER_BITS, ORDER_LENGTHS, 19, OF_ORDER, false)) return DAMAGED;
  const all = lengths + distances;
  for (let i: u32 = 0; i < all; ) {
    refill();
    const entry = load<u32>(ORDER_TABLE + ((<usize>bits & ((1 << ORDER_BITS) - 1)) << 2));
    const length = entry & 31;
    if (length > count || (length == 0 && count < ORDER_BITS)) return MORE;
    if (length == 0) return DAMAGED;
    const symbol = entry >>> 16;
    if (symbol < 16) {
      store<u8>(CODE_LENGTHS + i, <u8>symbol);
      i++;
      bits >>= length;
      count -= length;
      continue;
    }
    const more: u32 = symbol == 16 ? 2 : symbol == 17 ? 3 : 7;
    if (length + more > count) return MORE;
    const times = (<u32>(bits >> length) & ((1 << more) - 1)) + (symbol == 18 ? 11 : 3);
    bits >>= length + more;
    count -= length + more;
    if (i + times > all || (symbol == 16 && i == 0)) return DAMAGED;
    memory.fill(CODE_LENGTHS + i, symbol == 16 ? load<u8>(CODE_LENGTHS + i - 1) : 0, times);
    i += times;
  }
  // A block without an end would go on for ever.
  if (load<u8>(CODE_LENGTHS + 256) == 0) return DAMAGED;
  return tables(lengths, distances) ? NEXT : DAMAGED;
}

function codes(): i32 {
  let status = AGAIN;
  while (status == AGAIN) {
    status = fastCodes();
    if (status == MORE) status = oneCode();
  }
  return status;
}

const LENGTH_MASK: usize = (1 << LENGTH_BITS) - 1;
const DISTANCE_MASK: usize = (1 << DISTANCE_BITS) - 1;

/** Symbols while neither the packed bytes nor the room can end within one. */
function fastCodes(): i32 {
  if (inEnd - inAt < 24) return MORE;
  const inSafe = inEnd - 24;
  const outSafe = UNPACKED + UNPACKED_ROOM - margin;
  let b = bits;
  let n = count;
  let from = inAt;
  let to = outAt;
  let status = MORE;
  while (from <= inSafe) {
    if (to > outSafe) {
      status = FULL;
      break;
    }
    b |= load<u64>(from) << n;
    from += (63 - n) >>> 3;
    n |= 56;
    let entry = load<u32>(LENGTHS + ((<usize>b & LENGTH_MASK) << 2));
    if (entry & LITERAL) {
      store<u8>(to, <u8>(entry >>> 16));
      to++;
      b >>= entry & 31;
      n -= entry & 31;
      entry = load<u32>(LENGTHS + ((<usize>b & LENGTH_MASK) << 2));
      if (entry & LITERAL) {
        store<u8>(to, <u8>(entry >>> 16));
        to++;
        b >>= entry & 31;
        n -= entry & 31;
        entry = load<u32>(LENGTHS + ((<usize>b & LENGTH_MASK) << 2));
        if (entry & LITERAL) {
          store<u8>(to, <u8>(entry >>> 16));
          to++;
          b >>= entry & 31;
          n -= entry & 31;
          continue;
        }
      }
      b |= load<u64>(from) << n;
      from += (63 - n) >>> 3;
      n |= 56;
    }
    if (entry & TABLE) {
      b >>= LENGTH_BITS;
      n -= LENGTH_BITS;
      entry = load<u32>(LENGTHS + (((entry >>> 16) + (<u32>b & ((1 << ((entry >>> 8) & 31)) - 1))) << 2));
    }
    b >>= entry & 31;
    n -= entry & 31;
    if (entry & LITERAL) {
      store<u8>(to, <u8>(entry >>> 16));
      to++;
      continue;
    }
    if (entry & END) {
      state = HEADER;
      status = NEXT;
      break;
    }
    if (entry == 0) {
      status = DAMAGED;
      break;
    }
    let more = (entry >>> 8) & 31;
    const length: usize = (entry >>> 16) + (<u32>b & ((1 << more) - 1));
    b >>= more;
    n -= more;
    // With the longest codes of Deflate64 the bits would not do for the distance.
    if (n < 29) {
      b |= load<u64>(from) << n;
      from += (63 - n) >>> 3;
      n |= 56;
    }
    entry = load<u32>(DISTANCES + ((<usize>b & DISTANCE_MASK) << 2));
    if (entry & TABLE) {
      b >>= DISTANCE_BITS;
      n -= DISTANCE_BITS;
      entry = load<u32>(DISTANCES + (((entry >>> 16) + (<u32>b & ((1 << ((entry >>> 8) & 31)) - 1))) << 2));
    }
    if (entry == 0) {
      status = DAMAGED;
      break;
    }
    b >>= entry & 31;
    n -= entry & 31;
    more = (entry >>> 8) & 31;
    const distance: usize = (entry >>> 16) + (<u32>b & ((1 << more) - 1));
    b >>= more;
    n -= more;
    if (distance > to - floor) {
      status = DAMAGED;
      break;
    }
    copyMatch(to, distance, length);
    to += length;
  }
  bits = b & (((<u64>1) << n) - 1);
  count = n;
  inAt = from;
  outAt = to;
  return status;
}

/** Copies `length` bytes from `distance` before; what lies behind them in the room may be overwritten. */
function copyMatch(to: usize, distance: usize, length: usize): void {
  const end = to + length;
  if (distance >= 8) {
    let from = to - distance;
    do {
      store<u64>(to, load<u64>(from));
      to += 8;
      from += 8;
    } while (to < end);
  } else if (distance == 1) {
    const word = <u64>load<u8>(to - 1) * 0x0101010101010101;
    do {
      store<u64>(to, word);
      to += 8;
    } while (to < end);
  } else {
    let from = to - distance;
    do {
      store<u8>(to, load<u8>(from));
      to++;
      from++;
    } while (to < end);
  }
}

/** One symbol, with all that may be missing checked. */
function oneCode(): i32 {
  if (outAt > UNPACKED + UNPACKED_ROOM - margin) return FULL;
  const bitsBefore = bits;
  const countBefore = count;
  const inBefore = inAt;
  const status = readCode();
  if (status == MORE) {
    bits = bitsBefore;
    count = countBefore;
    inAt = inBefore;
  }
  return status;
}

function readCode(): i32 {
  let entry = symbol(LENGTHS, LENGTH_BITS);
  if (entry == 0) return missing;
  if (entry & LITERAL) {
    store<u8>(outAt, <u8>(entry >>> 16));
    outAt++;
    return AGAIN;
  }
  if (entry & END) {
    state = HEADER;
    return NEXT;
  }
  let more = (entry >>> 8) & 31;
  refill();
  if (count < more) return MORE;
  const length: usize = (entry >>> 16) + (<u32>bits & ((1 << more) - 1));
  bits >>= more;
  count -= more;
  entry = symbol(DISTANCES, DISTANCE_BITS);
  if (entry == 0) return missing;
  more = (entry >>> 8) & 31;
  refill();
  if (count < more) return MORE;
  const distance: usize = (entry >>> 16) + (<u32>bits & ((1 << more) - 1));
  bits >>= more;
  count -= more;
  if (distance > outAt - floor) return DAMAGED;
  copyMatch(outAt, distance, length);
  outAt += length;
  return AGAIN;
}

/** Why `symbol` found none. */
let missing: i32 = MORE;

/** The entry of the next code, whose bits are used up; zero where there is none, and `missing` says why. */
function symbol(table: usize, tableBits: u32): u32 {
  refill();
  let entry = load<u32>(table + ((<usize>bits & ((1 << tableBits) - 1)) << 2));
  let used = entry & 31;
  if (entry & TABLE) {
    const size = (entry >>> 8) & 31;
    entry = load<u32>(table + (((entry >>> 16) + (<u32>(bits >> tableBits) & ((1 << size) - 1))) << 2));
    used = tableBits + (entry & 31);
  }
  // Bits that are not there are zeros: only with all that a code may have is none found for certain.
  missing = count < 15 ? MORE : DAMAGED;
  if (entry == 0) return 0;
  if (used > count) {
    missing = MORE;
    return 0;
  }
  bits >>= used;
  count -= used;
  return entry;
}
