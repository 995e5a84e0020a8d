import { GROUPS_OF_LITERALS, LINE, ROW_OF_LITERAL, TOLD } from './assembly/trieRoots.ts';
import { COMMONNESS } from './commonness.ts';
import type { Literal } from './triples.ts';

/** A text that is looked for everywhere, and what it asks for (assembly/trieRoots.ts). */
export interface AskingLiteral extends Literal {
  readonly asks: number;
}

/**
 * What is looked for of a literal: one with Latin letters or marks beyond ASCII may also stand there in Windows-1252. Of such a
 * one that is its longest piece of ASCII, in any line that has it.
 */
export function inAnyEncoding(literal: AskingLiteral): AskingLiteral {
  if (!/[\u0080-\u024f\u2010-\u2122]/.test(literal.text)) return literal;
  const [piece = ''] = literal.text.split(/[^\x00-\x7f]+/).sort((a, b) => b.length - a.length);
  const asks = literal.asks === TOLD ? TOLD : LINE;
  return piece.length < 3 ? literal : { ...literal, text: piece, asks };
}

/**
 * Each literal as far as the three characters by whose end it is seen: rare ones, and the same for as many literals as can be, as
 * few of them let fewer other places through.
 */
export function seenParts(literals: readonly Literal[]): Literal[] {
  const sharedBy = new Map<string, number>();
  for (const { text } of literals)
    for (const three of new Set(threesOf(text))) sharedBy.set(three, (sharedBy.get(three) ?? 0) + 1);
  const cost = (three: string) => commonness(three) / sharedBy.get(three)!;
  return literals.map(({ text, anyCase }) => {
    const threes = threesOf(text);
    const costs = threes.map(cost);
    return { text: text.slice(0, costs.indexOf(Math.min(...costs)) + threes[0]!.length), anyCase };
  });
}

/** Any three characters on end of a text; all of one that is shorter. */
function threesOf(text: string): string[] {
  return Array.from({ length: Math.max(1, text.length - 2) }, (_, i) => text.slice(i, i + 3));
}

/** How common a piece of text is in logs: about a share of all places. */
function commonness(piece: string): number {
  return encoder.encode(piece).reduce((product, byte) => product * COMMONNESS[byte]!, 1);
}

/**
 * The table by which the search tells which literal stands at a place (assembly/literals.ts), of 32 bits each: for each group
 * its first row, then the rows, then the texts, a byte each. A group has the literals of which the last byte of the seen part
 * (`seenAt`) is the same in its lower bits.
 */
export function literalTable(literals: readonly AskingLiteral[], seenAt: readonly Literal[]): Uint8Array {
  const groups: number[][] = Array.from({ length: GROUPS_OF_LITERALS }, () => []);
  const texts: number[] = [];
  const textsAt = 4 * (GROUPS_OF_LITERALS + 1) + ROW_OF_LITERAL * literals.length;
  for (const [i, literal] of literals.entries()) {
    const bytes = encoder.encode(literal.anyCase ? literal.text.toLowerCase() : literal.text);
    const seen = encoder.encode(seenAt[i]!.text).length;
    const asks = literal.asks | (literal.anyCase ? 256 : 0);
    groups[bytes[seen - 1]! % GROUPS_OF_LITERALS]!.push(textsAt + texts.length, bytes.length, seen, asks);
    for (const byte of bytes) texts.push(byte);
  }
  const firsts = [0];
  for (const group of groups) firsts.push(firsts.at(-1)! + group.length / 4);
  const rows = Uint32Array.from([...firsts, ...groups.flat()]);
  return Uint8Array.from([...new Uint8Array(rows.buffer), ...texts]);
}

const encoder = new TextEncoder();
