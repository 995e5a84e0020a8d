// Where everything is in the memory that the program has; all are addresses or numbers of bytes.

/** Packed bytes that are not used yet; a few zeros behind them may be read. */
export const PACKED: usize = 1024;
export const PACKED_ROOM: usize = 0x10000;

/** The tables of a block: entries of 32 bits, found by the next bits of the stream. */
export const LENGTHS: usize = PACKED + PACKED_ROOM + 64;
export const LENGTH_BITS: u32 = 11;
/** Longer codes have tables of their own behind the first: with 288 symbols, 144 of 16 entries at most. */
export const DISTANCES: usize = LENGTHS + 4 * ((1 << LENGTH_BITS) + 144 * 16);
export const DISTANCE_BITS: u32 = 8;
const TABLES_END: usize = DISTANCES + 4 * ((1 << DISTANCE_BITS) + 16 * 128);

/** The lengths of the codes of a block while its tables are made: 288 and 32 of one byte, 19 for those of the lengths. */
export const CODE_LENGTHS: usize = TABLES_END;
export const ORDER_LENGTHS: usize = CODE_LENGTHS + 320;
/** How many codes each length has, and the next code of each, 16 numbers of 32 bits. */
export const COUNTS: usize = ORDER_LENGTHS + 32;
export const NEXT_CODES: usize = COUNTS + 64;
/** A table of the codes of code lengths: no code of them is longer than seven bits. */
export const ORDER_TABLE: usize = NEXT_CODES + 64;
export const ORDER_BITS: u32 = 7;

/** What was unpacked before: Deflate64 looks back 64 KB. */
export const HISTORY: usize = (ORDER_TABLE + 4 * (1 << ORDER_BITS) + 63) & ~63;
export const HISTORY_ROOM: usize = 0x10000;
/** What is unpacked and not taken yet; a match of Deflate64 may be 64 KB long. */
export const UNPACKED: usize = HISTORY + HISTORY_ROOM;
export const UNPACKED_ROOM: usize = 0x60000;
/** Matches are copied in words, the last of which may go beyond them. */
export const SPILL: usize = 64;
