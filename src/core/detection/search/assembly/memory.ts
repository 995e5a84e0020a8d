// Where everything is in the memory that JavaScript lays out (wasmSearch.ts). All are addresses.

/** The bytes that are searched; there are zeros before and behind them. */
export let text: usize = 0;
/** One bit for each of them: the rules look at the word that has it. */
export let stops: usize = 0;
/** Edges of the trie: a hash table of pairs of 32 bits, the edge and the node that it leads to. */
export let edges: usize = 0;
/** How far a hash is shifted to be a place among them. */
export let edgeShift: u32 = 0;
/** What each node of the trie says, a byte each. */
export let leaves: usize = 0;
/** 16 bits for each of the 256 bytes: what it may be beside a number (trieRoots.ts). */
export let signs: usize = 0;
/** The ends of words after which a number may be a code, and of those behind a number that make it one (wordEnds.ts). */
export let cueEnds: usize = 0;
export let behindEnds: usize = 0;
/** One bit for each number of 16 bits: whether it is the upper half of a known status. */
export let halves: usize = 0;
/** The triples of bytes with which literals end, and those of failures (triples.ts). */
export let literals: usize = 0;
export let failures: usize = 0;
/** One bit for each three bytes, five bits each: whether a literal, or a failure, ends with them. */
export let literalEnds: usize = 0;
export let failureEnds: usize = 0;
/** One bit for each byte of the text that is the last of a failure, and a byte for each 64 of which that is known. */
export let failurePlaces: usize = 0;
export let failureBlocks: usize = 0;
/** The literals themselves (literalTable.ts), and a byte for each 64 of the text: whether a literal begins there. */
export let literalTexts: usize = 0;
export let literalBlocks: usize = 0;
/** Which beginnings of words are looked for (words.ts), and where those found are listed. */
export let beginnings: usize = 0;
export let list: usize = 0;

export function layOut(
  textAt: usize,
  stopsAt: usize,
  edgesAt: usize,
  shift: u32,
  leavesAt: usize,
  signsAt: usize,
  cueEndsAt: usize,
  behindEndsAt: usize,
  halvesAt: usize,
  literalsAt: usize,
  failuresAt: usize,
  literalEndsAt: usize,
  failureEndsAt: usize,
  failurePlacesAt: usize,
  failureBlocksAt: usize,
  literalTextsAt: usize,
  literalBlocksAt: usize,
  beginningsAt: usize,
  listAt: usize,
): void {
  text = textAt;
  stops = stopsAt;
  edges = edgesAt;
  edgeShift = shift;
  leaves = leavesAt;
  signs = signsAt;
  cueEnds = cueEndsAt;
  behindEnds = behindEndsAt;
  halves = halvesAt;
  literals = literalsAt;
  failures = failuresAt;
  literalEnds = literalEndsAt;
  failureEnds = failureEndsAt;
  failurePlaces = failurePlacesAt;
  failureBlocks = failureBlocksAt;
  literalTexts = literalTextsAt;
  literalBlocks = literalBlocksAt;
  beginnings = beginningsAt;
  list = listAt;
}
