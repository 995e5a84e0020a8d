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
  const tables = new Uint8Array(TRIPLES_BYTES);
  // Those that end alike share a group, so that a group lets few others through.
  const sorted = [...literals].sort((a, b) => (ending(a) < ending(b) ? -1 : 1));
  sorted.forEach((literal, index) => {
    const group = 1 << Math.floor((index * GROUPS) / sorted.length);
    for (const bytes of endsOf(literal)) {
      for (let i = 0; i < 3; i++) {
        const byte = bytes[bytes.length - 3 + i];
        for (let half = 0; half < 16; half++) {
          if (byte === undefined || (byte & 15) === half) tables[32 * i + half]! |= group;
          if (byte === undefined || byte >> 4 === half) tables[32 * i + 16 + half]! |= group;
        }
      }
    }
  });
  return tables;
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
