import type { ByteSource } from '../archives/byteSource.ts';
import { isDump } from '../dumps/dumpKind.ts';
import { dumpPieces } from '../dumps/dumpPieces.ts';
import { isEvtx } from '../evtx/chunk.ts';
import { EVTX_PAGE, evtxPages, evtxText } from '../evtx/evtxText.ts';

/** A file whose bytes are no text. */
export interface BinaryFile {
  /** Its bytes in order, once; pieces may be in a buffer that is used again. */
  chunks(): AsyncIterable<Uint8Array>;
  /** Set where it can be read at any place at little cost, as on a disk; an entry of an archive cannot. */
  readonly source?: ByteSource;
}

/** A kind of binary file that is read as a text document: by the scan, the report, the editor and the command line. */
export interface DocumentKind {
  /** A short name that stays. */
  readonly name: string;
  /** Whether a file begins like this, by its first bytes (8192, or all there are). */
  recognises(head: Uint8Array): boolean;
  /**
   * The document, as UTF-8 with line feeds, in pieces of whole lines, which may be in a buffer that is used again. Memory
   * does not grow with the file. `tell` gets the rest of a sentence about what is not in it ("is not whole: …"). Throws
   * what reading throws.
   */
  text(file: BinaryFile, tell: (loss: string) => void): AsyncIterable<Uint8Array>;
  /** Set where every record tells its time, and comes in the order of the file where that cannot be read at any place. */
  readonly mayBeOutOfOrder?: true;
  /** For kinds whose files may be larger than what the editor shows at once. */
  readonly paged?: {
    /** A file up to so many bytes is one page. */
    readonly bytes: number;
    pages(source: ByteSource): Promise<DocumentPages>;
  };
}

/** A document in pages, of which the editor shows one at a time. */
export interface DocumentPages {
  /** At least one. */
  readonly count: number;
  /** The text of a page, from 0, as `DocumentKind.text` yields it; reversed, the document begins with what came last. */
  text(page: number, reversed: boolean): AsyncIterable<Uint8Array>;
}

/** All kinds. */
const KINDS: readonly DocumentKind[] = [
  { name: 'dump', recognises: isDump, text: dumpPieces },
  {
    name: 'evtx',
    recognises: isEvtx,
    text: evtxText,
    mayBeOutOfOrder: true,
    paged: { bytes: EVTX_PAGE, pages: evtxPages },
  },
];

/** The kind of a file by its first bytes; undefined for text, archives and whatever else. */
export function documentKindOf(head: Uint8Array): DocumentKind | undefined {
  return KINDS.find((kind) => kind.recognises(head));
}
