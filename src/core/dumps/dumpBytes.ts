import { type ByteSource, readUpTo } from '../archives/byteSource.ts';

/** Bytes read at once; what belongs together in a dump mostly lies together. */
const BLOCK = 1 << 16;
/** How many blocks are kept: a megabyte, however large the dump. */
const KEPT = 16;

/**
 * The bytes of a dump at any place, in blocks of which the last ones are kept: a list and the names that it points to lie
 * in different places.
 */
export class DumpBytes {
  /** In bytes. */
  readonly size: number;
  readonly #source: ByteSource;
  /** By their number, the one used last at the end. */
  readonly #blocks = new Map<number, Uint8Array>();

  constructor(source: ByteSource) {
    this.#source = source;
    this.size = source.size;
  }

  /** `length` bytes from `offset` on; undefined where the file does not have all of them. */
  async at(offset: number, length: number): Promise<DataView | undefined> {
    if (offset < 0 || offset + length > this.size) return undefined;
    const bytes = new Uint8Array(length);
    for (let done = 0; done < length; ) {
      const block = await this.#block(Math.floor((offset + done) / BLOCK));
      const from = (offset + done) % BLOCK;
      const piece = block.subarray(from, from + length - done);
      // The file is shorter than it said.
      if (piece.length === 0) return undefined;
      bytes.set(piece, done);
      done += piece.length;
    }
    return new DataView(bytes.buffer);
  }

  async #block(index: number): Promise<Uint8Array> {
    const kept = this.#blocks.get(index);
    const block = kept ?? (await readUpTo(this.#source, index * BLOCK, BLOCK));
    this.#blocks.delete(index);
    this.#blocks.set(index, block);
    if (this.#blocks.size > KEPT) this.#blocks.delete(this.#blocks.keys().next().value!);
    return block;
  }
}

/** The longest name, in UTF-16 units; the longest path that Windows knows has 32,767. */
const LONGEST_NAME = 1024;

const utf16 = new TextDecoder('utf-16le');

/** UTF-16 units up to the first zero. */
export function utf16Text(view: DataView): string {
  const text = utf16.decode(view);
  const end = text.indexOf('\0');
  return end < 0 ? text : text.slice(0, end);
}

/**
 * The text at `offset`, before which its length stands in four bytes, followed by a zero: in bytes, as MINIDUMP_STRING
 * has it, or in units, as the small dumps of the kernel have it although their headers say bytes. Undefined where there
 * is no such text.
 */
export async function countedText(bytes: DumpBytes, offset: number, unit: 1 | 2): Promise<string | undefined> {
  const length = (await bytes.at(offset, 4))?.getUint32(0, true);
  if (length === undefined || length === 0 || length * unit > LONGEST_NAME * 2) return undefined;
  const view = await bytes.at(offset + 4, length * unit - ((length * unit) % 2));
  const text = view && utf16Text(view);
  return text === '' ? undefined : text;
}
