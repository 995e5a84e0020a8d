/**
 * Whether a regular expression takes time that grows no faster than a line, whatever the line is: told from its shape.
 *
 * The proof. From one place of a line, a backtracking engine takes at most as many steps as there are ways to match, times
 * the length of a way. A repeated character leaves one way only where what follows cannot begin with that character: any
 * shorter run fails at once. So ways multiply only where a repetition or an alternative is ambiguous, and these are
 * counted. A pattern that begins with `^` is tried from one place: there one ambiguous repetition may be without end. Any
 * other is tried from every place: ways times length stay below a constant, and what repeats without end stands behind a
 * character that it cannot take. Then it can only begin where a run of such characters begins, and there from a few places
 * before it; one of these repetitions may be ambiguous.
 *
 * `ignoresCase`: whether it is used so that capital and small letters are the same.
 */
export function whyNotLinear(source: string, ignoresCase = false): string | undefined {
  try {
    const parsed = new Parser(source, ignoresCase).pattern();
    const costs = costsOf(parsed, [], NOTHING_FOLLOWS, ANY);
    const isAnchored = startsAnchored(parsed);
    if (!isAnchored && costs.loose > 0)
      return 'it repeats without end, but does not begin with "^" or behind a character that it cannot take: write {1,200} instead of + or *';
    if (costs.ambiguousEndless > 1)
      return 'it repeats twice without end: write [^ ]* or {1,200} in place of one of them';
    if (costs.ways > MOST_WAYS)
      return 'it can match in too many ways: let each repetition end before a character that it cannot take';
    if (!isAnchored && costs.ways * costs.length > MOST_STEPS)
      return 'it may look too far from every place: write smaller numbers in {…}';
    return undefined;
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
}

const MOST_WAYS = 1000;
const MOST_STEPS = 2000;

class Refused extends Error {}

/** Which characters: ASCII by their numbers, and one place for all beyond. */
type CharSet = readonly boolean[];
const BEYOND = 128;
const setOf = (has: (unit: number) => boolean): CharSet => Array.from({ length: BEYOND + 1 }, (_, unit) => has(unit));
const NO_CHARS = setOf(() => false);
const union = (a: CharSet, b: CharSet): CharSet => a.map((has, i) => has || b[i]!);
const meets = (a: CharSet, b: CharSet): boolean => a.some((has, i) => has && b[i]!);
const inverted = (set: CharSet): CharSet => set.map((has, i) => !has || i === BEYOND);

type Node =
  | { readonly type: 'char'; readonly set: CharSet }
  /** `^`, `$`, `\b`, a look around: no characters. */
  | { readonly type: 'empty'; readonly isStart?: true; readonly isEnd?: true }
  | { readonly type: 'sequence'; readonly parts: readonly Node[] }
  | { readonly type: 'choice'; readonly options: readonly Node[] }
  | { readonly type: 'repeat'; readonly of: Node; readonly min: number; readonly max: number };

/** What may come behind a part: first characters; `isFree` where nothing has to, so that no way is tried again. */
interface Follow {
  readonly first: CharSet;
  readonly isFree: boolean;
}

const NOTHING_FOLLOWS: Follow = { first: NO_CHARS, isFree: true };

interface Costs {
  readonly ways: number;
  readonly length: number;
  /** Repetitions without end; those that are not kept to one run of characters; those with more than one way. */
  readonly endless: number;
  readonly loose: number;
  readonly ambiguousEndless: number;
}

const FREE: Costs = { ways: 1, length: 0, endless: 0, loose: 0, ambiguousEndless: 0 };

function both(a: Costs, b: Costs): Costs {
  return {
    ways: a.ways * b.ways,
    length: a.length + b.length,
    endless: a.endless + b.endless,
    loose: a.loose + b.loose,
    ambiguousEndless: a.ambiguousEndless + b.ambiguousEndless,
  };
}

/** The costs of a part; behind it come `rest`, then what follows all of that. Directly before it stands one of `before`. */
function costsOf(node: Node, rest: readonly Node[], behind: Follow, before: CharSet): Costs {
  switch (node.type) {
    case 'char':
      return { ...FREE, length: 1 };
    case 'empty':
      return FREE;
    case 'sequence': {
      let sum = FREE;
      let last = before;
      for (const [i, part] of node.parts.entries()) {
        sum = both(sum, costsOf(part, [...node.parts.slice(i + 1), ...rest], behind, last));
        last = lastOf(part, last);
      }
      return sum;
    }
    case 'choice': {
      const each = node.options.map((option) => costsOf(option, rest, behind, before));
      const firsts = node.options.map((option) => followOf([option, ...rest], behind).first);
      const isClear = firsts.every((a, i) => firsts.every((b, j) => i >= j || !meets(a, b)));
      const most = each.reduce((a, b) => ({
        ways: isClear ? Math.max(a.ways, b.ways) : a.ways + b.ways,
        length: Math.max(a.length, b.length),
        endless: Math.max(a.endless, b.endless),
        loose: Math.max(a.loose, b.loose),
        ambiguousEndless: Math.max(a.ambiguousEndless, b.ambiguousEndless),
      }));
      return most;
    }
    case 'repeat':
      return costsOfRepeat(node, followOf(rest, behind), rest, behind, before);
  }
}

function costsOfRepeat(
  { of, min, max }: Node & { type: 'repeat' },
  follow: Follow,
  rest: readonly Node[],
  behind: Follow,
  before: CharSet,
): Costs {
  const inner = costsOf(of, max > 1 ? [of, ...rest] : rest, behind, max > 1 ? lastOf(of, before, true) : before);
  if (of.type !== 'char' && max > 1 && (inner.ways > 1 || inner.endless > 0 || isVariable(of)))
    throw new Refused('it repeats what itself repeats or chooses: write it out, or repeat single characters only');
  const isEndless = max === Number.POSITIVE_INFINITY;
  const isFixed = min === max;
  // What follows must not be able to begin with what is repeated; where nothing has to follow, no way is tried again.
  const taken = firstOf(of).first;
  const isClear = isFixed || follow.isFree || !meets(taken, follow.first);
  // From one place before it only, whatever it is followed by.
  const isKept = of.type === 'char' && !meets(taken, before);
  return {
    ways: inner.ways * (isClear || isEndless ? 1 : max - min + 1),
    length: inner.length * (isEndless ? Math.max(1, min) : max),
    endless: inner.endless + (isEndless ? 1 : 0),
    loose: inner.loose + (isEndless && !isKept ? 1 : 0),
    ambiguousEndless: inner.ambiguousEndless + (isEndless && !isClear ? 1 : 0),
  };
}

/** Whether matches of a part differ in length or in the way to them. */
function isVariable(node: Node): boolean {
  if (node.type === 'sequence') return node.parts.some(isVariable);
  if (node.type === 'choice') return true;
  return node.type === 'repeat' && (node.min !== node.max || isVariable(node.of));
}

/** What the first of some parts may begin with; where all of them may be empty, what follows them. */
function followOf(parts: readonly Node[], behind: Follow): Follow {
  let first = NO_CHARS;
  for (const part of parts) {
    const own = firstOf(part);
    first = union(first, own.first);
    if (!own.mayBeEmpty) return { first, isFree: false };
  }
  return { first: union(first, behind.first), isFree: behind.isFree && parts.length === 0 };
}

function firstOf(node: Node): { first: CharSet; mayBeEmpty: boolean } {
  switch (node.type) {
    case 'char':
      return { first: node.set, mayBeEmpty: false };
    case 'empty':
      // Nothing comes behind the end: what is repeated before it cannot go on there.
      return { first: NO_CHARS, mayBeEmpty: !node.isEnd };
    case 'sequence': {
      let first = NO_CHARS;
      for (const part of node.parts) {
        const own = firstOf(part);
        first = union(first, own.first);
        if (!own.mayBeEmpty) return { first, mayBeEmpty: false };
      }
      return { first, mayBeEmpty: true };
    }
    case 'choice': {
      const each = node.options.map(firstOf);
      return { first: each.map((one) => one.first).reduce(union), mayBeEmpty: each.some((one) => one.mayBeEmpty) };
    }
    case 'repeat': {
      const own = firstOf(node.of);
      return { first: own.first, mayBeEmpty: node.min === 0 || own.mayBeEmpty };
    }
  }
}

/** With what a part may end, or what stands before it where it may be empty; `mayBeEmpty` where it may be left out. */
function lastOf(node: Node, before: CharSet, mayBeEmpty = false): CharSet {
  if (mayBeEmpty) return union(before, lastOf(node, before));
  switch (node.type) {
    case 'char':
      return node.set;
    case 'empty':
      // Nothing stands before the beginning.
      return node.isStart ? NO_CHARS : before;
    case 'sequence':
      return node.parts.reduce((last, part) => lastOf(part, last), before);
    case 'choice':
      return node.options.map((option) => lastOf(option, before)).reduce(union);
    case 'repeat':
      return lastOf(node.of, before, node.min === 0);
  }
}

function startsAnchored(node: Node): boolean {
  if (node.type === 'sequence') return node.parts[0] !== undefined && startsAnchored(node.parts[0]);
  if (node.type === 'choice') return node.options.every(startsAnchored);
  return node.type === 'empty' && node.isStart === true;
}

const DIGITS = setOf((unit) => unit >= 48 && unit <= 57);
const WORD = setOf((unit) => unit < BEYOND && /\w/.test(String.fromCharCode(unit)));
const SPACE = setOf((unit) => unit === BEYOND || /\s/.test(String.fromCharCode(unit)));
const ANY = setOf(() => true);
const CLASSES: Readonly<Record<string, CharSet>> = {
  ...{ d: DIGITS, w: WORD, s: SPACE, D: inverted(DIGITS), W: inverted(WORD), S: inverted(SPACE) },
  ...{ t: one('\t'), n: one('\n'), r: one('\r'), f: one('\f'), v: one('\v'), 0: one('\0') },
};

const isLetter = (unit: number): boolean => unit < BEYOND && /[a-z]/i.test(String.fromCharCode(unit));

function one(char: string): CharSet {
  const code = char.charCodeAt(0);
  return setOf((unit) => unit === Math.min(code, BEYOND));
}

/** How deep groups may nest. */
const DEEPEST = 20;

/** Reads the source of a regular expression that `RegExp` accepts. */
class Parser {
  readonly #source: string;
  readonly #ignoresCase: boolean;
  #at = 0;
  #depth = 0;

  constructor(source: string, ignoresCase: boolean) {
    this.#source = source;
    this.#ignoresCase = ignoresCase;
  }

  pattern(): Node {
    const options = [this.#sequence()];
    while (this.#takes('|')) options.push(this.#sequence());
    return options.length === 1 ? options[0]! : { type: 'choice', options };
  }

  #takes(text: string): boolean {
    if (!this.#source.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #sequence(): Node {
    const parts: Node[] = [];
    while (this.#at < this.#source.length && this.#source[this.#at] !== '|' && this.#source[this.#at] !== ')')
      parts.push(this.#repeated(this.#atom()));
    return { type: 'sequence', parts };
  }

  #repeated(of: Node): Node {
    const match = /^(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})/.exec(this.#source.slice(this.#at, this.#at + 16));
    if (!match) return of;
    this.#at += match[0].length;
    // A lazy one takes the same ways in another order.
    this.#takes('?');
    const [sign = '', least, comma, most] = match;
    if (least === undefined)
      return { type: 'repeat', of, min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Number.POSITIVE_INFINITY };
    const max = most ? Number(most) : comma ? Number.POSITIVE_INFINITY : Number(least);
    return { type: 'repeat', of, min: Number(least), max };
  }

  #atom(): Node {
    if (this.#takes('(')) return this.#group();
    if (this.#takes('^')) return { type: 'empty', isStart: true };
    if (this.#takes('$')) return { type: 'empty', isEnd: true };
    if (this.#takes('[')) return { type: 'char', set: this.#class() };
    const char = this.#source[this.#at++]!;
    if (char === '\\') return this.#escape();
    return { type: 'char', set: char === '.' ? ANY : this.#folded(one(char)) };
  }

  #group(): Node {
    if (++this.#depth > DEEPEST) throw new Refused('its groups nest too deep');
    const looksAround = /^\?<?[=!]/.exec(this.#source.slice(this.#at, this.#at + 3))?.[0];
    if (looksAround) this.#at += looksAround.length;
    else if (!this.#takes('?:')) {
      const name = /^\?<\w{1,40}>/.exec(this.#source.slice(this.#at, this.#at + 48))?.[0];
      if (name) this.#at += name.length;
      else if (this.#source[this.#at] === '?') throw new Refused('it has a group of a kind that is not read');
    }
    const inner = this.pattern();
    this.#takes(')');
    this.#depth--;
    if (!looksAround) return inner;
    const { ways, length, endless } = costsOf(inner, [], NOTHING_FOLLOWS, ANY);
    if (endless > 0 || ways * length > 100)
      throw new Refused('it looks ahead or back too far: write {1,20} instead of + or *');
    return { type: 'empty' };
  }

  #escape(): Node {
    const char = this.#source[this.#at++] ?? '';
    if (/[1-9k]/.test(char)) throw new Refused('it refers back to a group');
    if (char === 'b' || char === 'B') return { type: 'empty' };
    return { type: 'char', set: CLASSES[char] ?? this.#folded(this.#coded(char)) };
  }

  /** The same in capital and small letters, where these are the same. */
  #folded(set: CharSet): CharSet {
    if (!this.#ignoresCase) return set;
    return set.map((has, unit) => has || (isLetter(unit) && set[unit ^ 32]!));
  }

  /** `\x41`, `\u00e9`, or a character for itself. */
  #coded(char: string): CharSet {
    const digits = /^(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4}))/.exec(char + this.#source.slice(this.#at, this.#at + 4));
    if (!digits) return one(char);
    this.#at += digits[0].length - 1;
    return one(String.fromCharCode(Number.parseInt(digits[1] ?? digits[2]!, 16)));
  }

  #class(): CharSet {
    const isInverted = this.#takes('^');
    let set = NO_CHARS;
    while (this.#at < this.#source.length && !this.#takes(']')) {
      const from = this.#member();
      if (typeof from === 'number' && this.#source[this.#at] === '-' && this.#source[this.#at + 1] !== ']') {
        this.#at++;
        const to = this.#member();
        const last = typeof to === 'number' ? to : from;
        set = union(
          set,
          setOf((unit) => (unit >= from && unit <= last) || (unit === BEYOND && last >= BEYOND)),
        );
      } else set = union(set, typeof from === 'number' ? one(String.fromCharCode(from)) : from);
    }
    const folded = this.#folded(set);
    return isInverted ? inverted(folded) : folded;
  }

  #member(): number | CharSet {
    const char = this.#source[this.#at++]!;
    if (char !== '\\') return char.charCodeAt(0);
    const escaped = this.#source[this.#at++] ?? '';
    if (escaped === 'b') return 8;
    const known = CLASSES[escaped] ?? this.#coded(escaped);
    const only = known.filter(Boolean).length === 1 ? known.indexOf(true) : -1;
    return only >= 0 && only < BEYOND ? only : known;
  }
}
