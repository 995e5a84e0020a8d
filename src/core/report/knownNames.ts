import type { MaskKind } from './maskKinds.ts';

/** A word, or one sign between words: the units in which names are compared. */
const PIECE = /[\p{L}\p{N}\p{M}]{1,200}|[^\p{L}\p{N}\p{M}]/gu;

interface Node {
  readonly next: Map<string, Node>;
  kind?: MaskKind;
}

/**
 * Names that are masked wherever they stand alone, found by their words: one walk over a text finds all of them,
 * however many there are.
 */
export class KnownNameIndex {
  readonly #root: Node = { next: new Map() };
  #size = 0;

  get(name: string): MaskKind | undefined {
    let node: Node | undefined = this.#root;
    for (const [piece] of name.toLowerCase().matchAll(PIECE)) node = node?.next.get(piece);
    return node?.kind;
  }

  /** Adds a name; the first kind that it was added with stays. */
  add(name: string, kind: MaskKind): void {
    let node = this.#root;
    for (const [piece] of name.toLowerCase().matchAll(PIECE)) {
      let next = node.next.get(piece);
      if (!next) {
        next = { next: new Map() };
        node.next.set(piece, next);
      }
      node = next;
    }
    if (node === this.#root || node.kind) return;
    node.kind = kind;
    this.#size++;
  }

  /** The names in a text, the longest one at each word; whole words only. */
  *in(text: string): Generator<{ start: number; end: number; kind: MaskKind }> {
    if (this.#size === 0) return;
    const pieces = [...text.matchAll(PIECE)];
    for (let first = 0; first < pieces.length; first++) {
      let node: Node | undefined = this.#root.next.get(pieces[first]![0].toLowerCase());
      let found: { end: number; kind: MaskKind } | undefined;
      for (let last = first; node; last++) {
        const piece = pieces[last]!;
        if (node.kind) found = { end: piece.index + piece[0].length, kind: node.kind };
        const after = pieces[last + 1];
        // A name must not end within a word; pieces are whole words.
        node = after && node.next.get(after[0].toLowerCase());
      }
      const start = pieces[first]!.index;
      if (found && !isPartOfSymbol(text, start, found.end)) yield { start, ...found };
    }
  }
}

/** A plain word next to an underscore is part of a symbol: `ERROR_INSTALL_FAILURE`. */
function isPartOfSymbol(text: string, start: number, end: number): boolean {
  if (text[start - 1] !== '_' && text[end] !== '_') return false;
  return /^\p{L}{1,64}$/u.test(text.slice(start, Math.min(end, start + 65)));
}
