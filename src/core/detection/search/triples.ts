import { COMMONNESS } from './commonness.ts';
import { spellingsOf } from './trieBuilder.ts';

const GROUPS = 8;
/** For each of three bytes, 16 places for its low half and 16 for its high half. */
export const TRIPLES_BYTES = 3 * 32;

/** A text that is looked for by its last three bytes. */
export interface Literal {
  readonly text: string;
  /** Capital and small letters are the same. */
  readonly anyCase: boolean;
}

/** The tables by which the search sees that one of some texts may end at a place (assembly/triples.ts). */
export function triplesOf(literals: readonly Literal[]): Uint8Array {
  // Those that end alike share a group, so that a group lets few others through.
  const halves = [...literals].sort((a, b) => (ending(a) < ending(b) ? -1 : 1)).map(halvesOf);
  const groups = [...new Map(halves.map((one) => [one.join(), one])).values()];
  // To look at all pairs of hundreds would take longer than it saves.
  mergeNeighbours(groups, FEW);
  mergeAny(groups, GROUPS);
  const tables = new Uint8Array(TRIPLES_BYTES);
  groups.forEach((halves, group) => {
    halves.forEach((set, table) => {
      for (let half = 0; half < 16; half++) if ((set >> half) & 1) tables[16 * table + half]! |= 1 << group;
    });
  });
  return tables;
}

/** Of so many groups all pairs are looked at. */
const FEW = 64;

/** Merges groups until there are `most`: those beside each other that let least others through together. */
function mergeNeighbours(groups: Halves[], most: number): void {
  const costOf = (one: number) =>
    groups[one + 1] ? costOfMerging(groups[one]!, groups[one + 1]!) : Number.POSITIVE_INFINITY;
  const costs = groups.map((_, i) => costOf(i));
  while (groups.length > most) {
    const cheapest = costs.indexOf(Math.min(...costs));
    groups.splice(cheapest, 2, union(groups[cheapest]!, groups[cheapest + 1]!));
    costs.splice(cheapest, 1);
    for (const i of [cheapest - 1, cheapest]) if (i >= 0) costs[i] = costOf(i);
  }
}

/** The same of any two. */
function mergeAny(groups: Halves[], most: number): void {
  const costs = groups.map((one) =>
    groups.map((other) => (one === other ? Number.POSITIVE_INFINITY : costOfMerging(one, other))),
  );
  while (groups.length > most) {
    const cheapest = costs.map((row) => Math.min(...row));
    const one = cheapest.indexOf(Math.min(...cheapest));
    const other = costs[one]!.indexOf(cheapest[one]!);
    const merged = union(groups[one]!, groups[other]!);
    groups[one] = merged;
    for (const list of [groups, costs, ...costs]) list.splice(other, 1);
    groups.forEach((group, i) => {
      if (group === merged) return;
      const cost = costOfMerging(group, merged);
      const at = groups.indexOf(merged);
      costs[i]![at] = cost;
      costs[at]![i] = cost;
    });
  }
}

/** For each of three bytes, a set of its low halves and one of its high ones: a bit for each of the 16. */
type Halves = readonly number[];

/** The halves that the last three bytes of a text may have. */
function halvesOf(literal: Literal): Halves {
  const halves = [0, 0, 0, 0, 0, 0];
  for (const bytes of endsOf(literal)) {
    for (let i = 0; i < 3; i++) {
      const byte = bytes[bytes.length - 3 + i];
      halves[2 * i]! |= byte === undefined ? 0xffff : 1 << (byte & 15);
      halves[2 * i + 1]! |= byte === undefined ? 0xffff : 1 << (byte >> 4);
    }
  }
  return halves;
}

const union = (a: Halves, b: Halves): Halves => a.map((set, i) => set | b[i]!);

/** How many more places of a log a group lets through than two do that it is made of. */
function costOfMerging(a: Halves, b: Halves): number {
  return share(union(a, b)) - share(a) - share(b);
}

/** About how large a share of all places of a log a group lets through. */
function share(halves: Halves): number {
  return [0, 2, 4].reduce((product, i) => product * commonnessOf(halves[i]!, halves[i + 1]!), 1);
}

/** How common the bytes are whose low and high halves are in two sets: about a share of all bytes of a log. */
function commonnessOf(lows: number, highs: number): number {
  let sum = 0;
  for (let high = 0; high < 16; high++)
    if ((highs >> high) & 1)
      for (let low = 0; low < 16; low++) if ((lows >> low) & 1) sum += COMMONNESS[16 * high + low]!;
  return sum;
}

/** How large a table of the ends of texts is, in bytes: one bit for each three bytes, five bits each. */
export const ENDS_BYTES = 2 ** 15 / 8;

/** Which three bytes the texts end with, as far as the lower five bits of each tell; of a shorter text, any before it. */
export function endsTable(literals: readonly Literal[]): Uint8Array {
  const table = new Uint8Array(ENDS_BYTES);
  for (const bytes of literals.flatMap(endsOf)) {
    const last = bytes.slice(-3).reverse();
    const key = last.reduce((sum, byte, i) => sum | ((byte & 31) << (5 * i)), 0);
    for (let rest = 0; rest < 2 ** (15 - 5 * last.length); rest++) {
      const place = key | (rest << (5 * last.length));
      table[place >> 3]! |= 1 << (place & 7);
    }
  }
  return table;
}

const ending = ({ text }: Literal) => [...text.toLowerCase()].reverse().join('');

/** The bytes with which a text may end: those of its last three characters, in all their spellings. */
function endsOf({ text, anyCase }: Literal): number[][] {
  let ends: number[][] = [[]];
  for (const character of [...text].slice(-3).reverse()) {
    const spellings = anyCase ? [...spellingsOf(character), ...capitalOf(character)] : [encoder.encode(character)];
    ends = ends.flatMap((end) => spellings.map((bytes) => [...bytes, ...end]));
  }
  return ends;
}

const encoder = new TextEncoder();

/** The capital of an ASCII letter. */
function capitalOf(character: string): Uint8Array[] {
  return character < '\x80' ? [encoder.encode(character.toUpperCase())] : [];
}
