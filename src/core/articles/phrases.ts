/** A phrase found in a line; offsets are UTF-16 units. */
export interface PhraseHit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What it was added for, each once. */
  readonly keys: readonly string[];
}

/** At most this many units of a phrase are looked at: enough to be sure, and it bounds the work at each place. */
const LONGEST = 200;
/** Shorter phrases (in folded units) would be found everywhere; in scripts without blanks, fewer units say as much. */
const SHORTEST = 8;
const SHORTEST_UNSPACED = 4;

interface Node {
  /** The folded units that lead here from the parent, at least one. */
  edge: string;
  readonly children: Map<number, Node>;
  readonly keys: Set<string>;
}

/**
 * Finds phrases in text, whatever their case and the white space between their words. Thousands cost little more than
 * one: they share a tree, and at most places in a text its first branch already says no. Phrases come and go one by
 * one.
 */
export class PhraseIndex {
  readonly #root: Node = { edge: '', children: new Map(), keys: new Set() };
  #size = 0;

  /** How many pairs of phrase and key there are. */
  get size(): number {
    return this.#size;
  }

  /** Adds a phrase; one that is too short to mean anything is left out. */
  add(phrase: string, key: string): void {
    const folded = foldPhrase(phrase);
    if (folded.length < (UNSPACED.test(folded) ? SHORTEST_UNSPACED : SHORTEST)) return;
    let node = this.#root;
    let rest = folded;
    while (rest !== '') {
      const child = node.children.get(rest.charCodeAt(0));
      if (!child) {
        const leaf: Node = { edge: rest, children: new Map(), keys: new Set() };
        node.children.set(rest.charCodeAt(0), leaf);
        node = leaf;
        break;
      }
      const shared = sharedLength(child.edge, rest);
      if (shared < child.edge.length) {
        const lower: Node = { edge: child.edge.slice(shared), children: child.children, keys: child.keys };
        const upper: Node = {
          edge: rest.slice(0, shared),
          children: new Map([[lower.edge.charCodeAt(0), lower]]),
          keys: new Set(),
        };
        node.children.set(rest.charCodeAt(0), upper);
        node = upper;
      } else node = child;
      rest = rest.slice(shared);
    }
    if (!node.keys.has(key)) this.#size++;
    node.keys.add(key);
  }

  /** Removes a phrase that was added with this key. Branches that become empty stay: they only cost room. */
  delete(phrase: string, key: string): void {
    let node: Node | undefined = this.#root;
    for (let rest = foldPhrase(phrase); rest !== '' && node; rest = rest.slice(node.edge.length)) {
      node = node.children.get(rest.charCodeAt(0));
      if (!node || !rest.startsWith(node.edge)) return;
    }
    if (node?.keys.delete(key)) this.#size--;
  }

  /** The phrases of a line, left to right, the longest at each place; they do not overlap. */
  find(line: string): PhraseHit[] {
    const hits: PhraseHit[] = [];
    if (this.#size === 0) return hits;
    for (let at = 0; at < line.length; at++) {
      if (!this.#root.children.has(foldUnit(line.charCodeAt(at))) || !isStart(line, at)) continue;
      const hit = this.#at(line, at);
      if (!hit) continue;
      hits.push(hit);
      at = hit.end - 1;
    }
    return hits;
  }

  /** The longest phrase that begins at a place. */
  #at(line: string, start: number): PhraseHit | undefined {
    let best: PhraseHit | undefined;
    let at = start;
    for (let node = this.#root.children.get(foldUnit(line.charCodeAt(start))); node; ) {
      const end = behind(line, at, node.edge);
      if (end < 0) break;
      if (node.keys.size > 0 && isEnd(line, end))
        best = { start, end, text: line.slice(start, end), keys: [...node.keys] };
      at = end;
      const next: number = at < line.length ? foldUnit(line.charCodeAt(at)) : -1;
      node = node.children.get(next);
    }
    return best;
  }
}

/** The place after `edge` in a line from `at` on, or -1: any run of white space is one blank. */
function behind(line: string, from: number, edge: string): number {
  let at = from;
  for (let i = 0; i < edge.length; i++) {
    const wanted = edge.charCodeAt(i);
    if (at >= line.length || foldUnit(line.charCodeAt(at)) !== wanted) return -1;
    at++;
    if (wanted === BLANK) while (at < line.length && foldUnit(line.charCodeAt(at)) === BLANK) at++;
  }
  return at;
}

const BLANK = 32;
/**
 * No-break, narrow no-break, medium mathematical and ideographic space; those from U+2000 to U+200A count as blanks
 * too.
 */
const BLANKS = new Set([0xa0, 0x202f, 0x205f, 0x3000]);

/** A phrase as it is compared: trimmed, in small letters, with one blank for any white space. */
function foldPhrase(phrase: string): string {
  const text = phrase.trim();
  let folded = '';
  let before = 0;
  for (let i = 0; i < text.length && folded.length <= LONGEST; i++) {
    const unit = foldUnit(text.charCodeAt(i));
    if (unit !== BLANK || before !== BLANK) folded += String.fromCharCode(unit);
    before = unit;
  }
  // A long one is cut between words, so that what is left can still be found as whole words.
  const blank = folded.length > LONGEST ? folded.lastIndexOf(' ', LONGEST) : -1;
  const cut = blank < 0 ? folded : folded.slice(0, blank);
  return cut.slice(0, LONGEST).trimEnd();
}

/** A UTF-16 unit in its small form; white space is a blank, full-width forms are their ASCII selves. */
function foldUnit(unit: number): number {
  if (unit < 128) {
    if (unit >= 65 && unit <= 90) return unit + 32;
    return unit <= 32 ? BLANK : unit;
  }
  if (unit >= 0xff01 && unit <= 0xff5e) return foldUnit(unit - 0xfee0);
  if (BLANKS.has(unit) || (unit >= 0x2000 && unit <= 0x200a)) return BLANK;
  const small = String.fromCharCode(unit).toLowerCase();
  return small.length === 1 ? small.charCodeAt(0) : unit;
}

function sharedLength(a: string, b: string): number {
  let i = 0;
  while (i < a.length && i < b.length && a.charCodeAt(i) === b.charCodeAt(i)) i++;
  return i;
}

const WORD = /[\p{L}\p{N}]/u;
/** Scripts that put no blanks between words: a phrase may begin and end anywhere in them. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}ー々]/u;

function isStart(line: string, at: number): boolean {
  return at === 0 || !joins(line[at - 1]!, line[at]!);
}

function isEnd(line: string, end: number): boolean {
  return end >= line.length || !joins(line[end - 1]!, line[end]!);
}

/** Whether two adjacent characters belong to one word. */
export function joins(before: string, after: string): boolean {
  return WORD.test(before) && WORD.test(after) && !UNSPACED.test(before) && !UNSPACED.test(after);
}
