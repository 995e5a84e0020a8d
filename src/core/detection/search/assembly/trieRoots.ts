// What the trie of the search holds (searchTables.ts fills it), by the node at which each part begins. All texts are there
// backwards: they are read from a place in the log to the left.

/** Words before numbers, with what they say. */
export const CUES = 1;
/** Characters beyond ASCII that may stand between a word and its number. */
export const JOINERS = 2;
/** What lower-case names begin with, up to their first underscore. */
export const NAMES = 3;
/** Parts of words that speak of a failure. */
export const FAILURES = 4;
/** Words that behind a number make it an error. */
export const WORDS_BEHIND = 5;
/** The first node behind the roots. */
export const FIRST_NODE = 6;

// What a word says; where more than one thing may be meant, the greater wins. A leaf of CUES has it for whole words in its
// lower four bits, for ends of words in the upper ones.

/** The number is something else. */
export const DENIES = 1;
/** Says nothing: what is before it counts. */
export const PASSES = 2;
/** The number of an installer's message may follow. */
export const MESSAGE = 3;
/** A number of many kinds follows; what is before it may say more. */
export const WEAK = 4;
/** A stop code follows. */
export const STOP = 5;
/** A code follows. */
export const STRONG = 6;
/** The number is something else, unless it is a published status. */
export const CLAIMS = 7;

// What a literal asks for, a text that is looked for everywhere.

/** All numbers and names of its line are looked at. */
export const LINE = 1;
/** The text itself may be the beginning of a name. */
export const HERE = 2;
/** A number right behind it is looked at. */
export const BEHIND = 3;
/** Nothing: that its line has it tells that the line is of a format. */
export const TOLD = 4;

/** The table of literals has so many groups; each of its rows has so many bytes (literalTable.ts). */
export const GROUPS_OF_LITERALS = 32;
export const ROW_OF_LITERAL = 16;

// What a leaf of FAILURES is: any part of a text, or a whole word.
export const PART = 1;
export const WHOLE = 2;

// What a byte is beside a number: one bit each of the 16 that `signs` (memory.ts) has for it, here by their places.

/** May stand between a word and its number. */
export const JOINS = 0;
/** The same, as far as what is around it tells (`beforeJoiner`). */
export const MAY_JOIN = 1;
export const SOMETIMES_JOINING = '>)};\\-.';
/** Is beyond ASCII: which character it belongs to is not told. */
export const BEYOND = 2;
/** Is of an ASCII word. */
export const OF_WORD = 3;
export const IS_BLANK = 4;
export const IS_QUOTE = 5;
export const IS_DASH = 6;
/** Before a number, makes it a part of something else. */
export const PART_OF_MORE = 7;
/** Before a number, ties it to a clause; and does so with a blank between. */
export const TIES = 8;
export const TIES_OVER_BLANK = 9;
/** Where it stands in the texts by which messages end. */
export const FIRST = 10;
export const SECOND = 11;
/** Behind a number, may end a clause; and does so behind a blank. */
export const ENDS_CLAUSE = 12;
export const ENDS_OVER_BLANK = 13;
/** Behind a number and a blank, begins a word that may name it. */
export const NAMES_IT = 14;

/** The table of the ends of words has so many places, as a power of two; a key is multiplied to be one of them. */
export const WORD_ENDS_BITS = 16;
export const WORD_ENDS_FACTOR = 0x9e3779b1;
