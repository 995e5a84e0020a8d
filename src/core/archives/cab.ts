import { ArchiveError, damaged } from './archiveError.ts';
import type { ArchiveBudget } from './archiveLimits.ts';
import type { ByteSource } from './byteSource.ts';
import { type CabBlock, cabBlocks } from './cabBlocks.ts';
import { type CabFile, type CabFolder, notCovered, readCabDirectory } from './cabHeader.ts';
import { LzxDecoder } from './lzx.ts';
import { type BlockDecoder, MszipDecoder } from './mszip.ts';
import { type PackedEntry, unreadable } from './packedEntry.ts';

/**
 * `typeCompress` (MS-CAB, CFFOLDER): the method in the lowest four bits, the LZX window's size in the five bits above.
 */
const METHOD_MASK = 0x0f;
const WINDOW_SHIFT = 8;
const WINDOW_MASK = 0x1f;

/** The files of a cabinet in the order in which they lie. Throws an `ArchiveError`. */
export async function* cabEntries(source: ByteSource, budget: ArchiveBudget): AsyncGenerator<PackedEntry> {
  const { files, blockReserve, rest } = await readCabDirectory(source, budget);
  let folder: FolderReaders | undefined;
  let hasMore = false;
  /** Where the last file of the folder ends in it. */
  let end = 0;
  for (const file of files) {
    if (!file.folder) {
      const error = new ArchiveError('unsupported', 'is split across several cabinets, and one alone cannot be read');
      yield unreadable(file.name, file.size, error);
      continue;
    }
    if (folder?.folder !== file.folder) {
      hasMore ||= (await folder?.hasMore(end)) ?? false;
      folder = new FolderReaders(source, file.folder, blockReserve, budget);
    }
    const readers = folder;
    end = file.offset + file.size;
    yield { name: file.name, size: file.size, open: () => readers.read(file) };
  }
  hasMore ||= (await folder?.hasMore(end)) ?? false;
  if (rest) throw rest;
  // Of a file that is split, a part lies there.
  if (hasMore && files.every((file) => file.folder)) throw notCovered();
}

/** Reads the files of a folder. The reader of one file continues with the next, so that a folder is unpacked once. */
class FolderReaders {
  readonly folder: CabFolder;
  readonly #open: () => FolderReader;
  #idle: FolderReader | undefined;
  /** Where the folder cannot be read further, and why: the files after that are not tried one by one. */
  #broken: { readonly at: number; readonly error: ArchiveError } | undefined;

  constructor(source: ByteSource, folder: CabFolder, blockReserve: number, budget: ArchiveBudget) {
    this.folder = folder;
    this.#open = () => new FolderReader(cabBlocks(source, folder, blockReserve), folder.packing, budget);
  }

  /** Whether data lie behind a place up to which it was read last; false where it was not read up to there. */
  async hasMore(place: number): Promise<boolean> {
    return this.#idle?.read === place && (await this.#idle.hasMore());
  }

  async *read({ offset, size }: CabFile): AsyncGenerator<Uint8Array> {
    if (this.#broken && offset + size > this.#broken.at) throw this.#broken.error;
    // While one reader is busy, another starts afresh.
    const idle = this.#idle;
    this.#idle = undefined;
    const reader = idle && idle.start <= offset ? idle : this.#open();
    try {
      yield* reader.file(offset, size);
    } catch (error) {
      if (error instanceof ArchiveError) this.#broken = { at: reader.end, error };
      throw error;
    } finally {
      if (!this.#broken) this.#idle = reader;
    }
  }
}

/** Unpacks a folder block by block. */
class FolderReader {
  readonly #blocks: AsyncGenerator<CabBlock>;
  readonly #decoder: BlockDecoder | undefined;
  readonly #budget: ArchiveBudget;
  /** Where the current block begins in the unpacked data. */
  start = 0;
  /** Up to where what was unpacked has been handed out. */
  read = 0;
  #block: Uint8Array = new Uint8Array(0);
  #packed = 0;

  constructor(blocks: AsyncGenerator<CabBlock>, packing: number, budget: ArchiveBudget) {
    this.#blocks = blocks;
    this.#decoder = decoderFor(packing);
    this.#budget = budget;
  }

  /** The end of what was unpacked. */
  get end(): number {
    return this.start + this.#block.length;
  }

  /** Whether there is more than what was read. The next block, if any, is not looked at. */
  async hasMore(): Promise<boolean> {
    if (this.read < this.end) return true;
    try {
      return !(await this.#blocks.next()).done;
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error;
      return true;
    }
  }

  async *file(offset: number, size: number): AsyncGenerator<Uint8Array> {
    let at = offset;
    for (const end = offset + size; at < end; ) {
      while (at >= this.end) await this.#next();
      const bytes = this.#block.slice(at - this.start, end - this.start);
      at += bytes.length;
      this.read = at;
      yield bytes;
    }
  }

  async #next(): Promise<void> {
    const { value: block } = await this.#blocks.next();
    if (!block) throw damaged('its folder ends before it');
    if (!this.#decoder && block.packed.length !== block.size) throw damaged('a data block has a wrong length');
    const bytes = this.#decoder ? this.#decoder.decode(block.packed, block.size) : block.packed;
    this.start = this.end;
    this.#block = bytes;
    this.#packed += block.packed.length;
    this.#budget.spendBytes(bytes.length);
    this.#budget.checkRatio(this.#packed, this.end);
  }
}

/** Undefined for data that is not packed. */
function decoderFor(packing: number): BlockDecoder | undefined {
  const method = packing & METHOD_MASK;
  if (method === 0) return undefined;
  if (method === 1) return new MszipDecoder();
  if (method === 3) return new LzxDecoder((packing >> WINDOW_SHIFT) & WINDOW_MASK);
  const name = method === 2 ? 'Quantum' : `method ${method}`;
  throw new ArchiveError('unsupported', `is packed with ${name}, which is not read`);
}
