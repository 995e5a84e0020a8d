import { FIRST_NODE } from './assembly/trieRoots.ts';

const encoder = new TextEncoder();

/**
 * Builds the trie of the search (assembly/trie.ts): texts as UTF-8, to be read backwards from where they end, in capital and
 * small letters.
 */
export class TrieBuilder {
  /** By the node and the byte, where an edge leads to. */
  readonly #edges = new Map<number, number>();
  /** What the nodes say. */
  readonly #leaves: number[] = [];
  #next = FIRST_NODE;

  /** Adds a text. `says` makes of what the end of the text says already what it says from now on. */
  add(root: number, text: string, says: (before: number) => number): void {
    let node = root;
    for (const character of [...text].reverse()) node = this.#over(node, spellingsOf(character));
    this.#leaves[node] = says(this.#leaves[node] ?? 0);
  }

  /** Where all spellings of one character lead to. */
  #over(from: number, spellings: readonly Uint8Array[]): number {
    let target: number | undefined;
    for (const bytes of spellings) target ??= this.#existing(from, bytes);
    target ??= this.#next++;
    for (const bytes of spellings) {
      let node = from;
      for (let i = bytes.length - 1; i >= 0; i--) {
        const edge = edgeOf(node, bytes[i]!);
        const next = i === 0 ? target : (this.#edges.get(edge) ?? this.#next++);
        this.#edges.set(edge, next);
        node = next;
      }
    }
    return target;
  }

  #existing(from: number, bytes: Uint8Array): number | undefined {
    let node: number | undefined = from;
    for (let i = bytes.length - 1; i >= 0 && node !== undefined; i--) node = this.#edges.get(edgeOf(node, bytes[i]!));
    return node;
  }

  /** What the nodes say, a byte each. */
  leaves(): Uint8Array {
    return Uint8Array.from({ length: this.#next }, (_, node) => this.#leaves[node] ?? 0);
  }

  /** The edges as a hash table (assembly/trie.ts), and how far a hash is shifted there. */
  edges(): { readonly table: Uint32Array; readonly shift: number } {
    const bits = Math.ceil(Math.log2(this.#edges.size + 1)) + 1;
    const table = new Uint32Array(2 << bits);
    const last = (1 << bits) - 1;
    for (const [edge, node] of this.#edges) {
      let slot = Math.imul(edge, FACTOR) >>> (32 - bits);
      while (table[2 * slot] !== 0) slot = (slot + 1) & last;
      table[2 * slot] = edge;
      table[2 * slot + 1] = node;
    }
    return { table, shift: 32 - bits };
  }
}

const FACTOR = 0x9e3779b1;

const edgeOf = (node: number, byte: number) => (node << 8) | byte;

/**
 * How a character may be spelt: the search makes small letters of ASCII ones itself. A Latin one may also be Windows-1252.
 */
export function spellingsOf(character: string): readonly Uint8Array[] {
  let spellings = spelt.get(character);
  if (!spellings) {
    spellings = spell(character);
    spelt.set(character, spellings);
  }
  return spellings;
}

/** There are few characters and many words of them. */
const spelt = new Map<string, readonly Uint8Array[]>();

function spell(character: string): Uint8Array[] {
  const small = character.toLowerCase();
  if (small < '\x80') return [encoder.encode(small)];
  const capital = character.toUpperCase();
  const cases = new Set([character, small, capital, capital.toLowerCase()].filter((one) => [...one].length === 1));
  return [...cases].flatMap((one) => {
    const unit = one.charCodeAt(0);
    return unit >= 0xc0 && unit <= 0xff ? [encoder.encode(one), Uint8Array.of(unit)] : [encoder.encode(one)];
  });
}
