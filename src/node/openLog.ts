import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { asFsPath, type DiskPath } from './diskPath.ts';
import type { OpenLog } from './logFile.ts';

// Reading waits: whoever scans has a thread for it. A promise for each step would take most of the time that a small file
// takes, and there may be tens of thousands of them.

/** Bytes read at once: few enough to be in the cache still when they are searched. */
const CHUNK = 1 << 18;
/** How many first bytes are kept until others are read: they tell what a file is, and are all of most files. */
const HEAD = 1 << 14;

/** The buffer of the last file that was closed. A new one for each file would cost more than reading it. */
let spare: Uint8Array | undefined;

/** Opens a file of the disk; `read` is told of each number of bytes that was read. Throws what the system does. */
export function openDiskFile(path: DiskPath, read: (bytes: number) => void): OpenLog {
  const file = openSync(asFsPath(path), 'r');
  try {
    const { size, mtimeMs } = fstatSync(file);
    return new DiskFile(file, size, mtimeMs, read);
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

class DiskFile implements OpenLog {
  readonly size: number;
  readonly changed: number;
  readonly #file: number;
  readonly #read: (bytes: number) => void;
  #buffer: Uint8Array | undefined;
  /** So many of the file's first bytes are in the buffer; undefined where they were not read. */
  #head: number | undefined;
  #endedAt: number | undefined;

  constructor(file: number, size: number, changed: number, read: (bytes: number) => void) {
    this.#file = file;
    this.size = size;
    this.changed = changed;
    this.#read = read;
  }

  async read(offset: number, length: number): Promise<Uint8Array> {
    this.#readHead();
    const head = this.#head!;
    if (offset + length <= head || head === this.size)
      return this.#buffer!.slice(offset, Math.min(offset + length, head));
    const bytes = new Uint8Array(length);
    return bytes.subarray(0, this.#fill(bytes, offset));
  }

  async *chunks(): AsyncGenerator<Uint8Array> {
    this.#readHead();
    const buffer = this.#buffer!;
    const head = this.#head!;
    if (head > 0) yield buffer.subarray(0, head);
    for (let at = head; at < this.size; ) {
      this.#head = 0;
      const length = this.#fill(buffer.subarray(0, Math.min(buffer.length, this.size - at)), at);
      if (length === 0) {
        this.#endedAt = at;
        return;
      }
      at += length;
      yield buffer.subarray(0, length);
    }
  }

  async whatChanged(): Promise<'grew' | 'shrank' | undefined> {
    const { size } = fstatSync(this.#file);
    if (this.#endedAt !== undefined || size < this.size) return 'shrank';
    return size > this.size ? 'grew' : undefined;
  }

  async close(): Promise<void> {
    spare = this.#buffer ?? spare;
    this.#buffer = undefined;
    closeSync(this.#file);
  }

  #readHead(): void {
    if (this.#head !== undefined) return;
    this.#buffer = spare ?? new Uint8Array(CHUNK);
    spare = undefined;
    const length = Math.min(HEAD, this.size);
    this.#head = length > 0 ? this.#fill(this.#buffer.subarray(0, length), 0) : 0;
  }

  #fill(bytes: Uint8Array, offset: number): number {
    const length = readSync(this.#file, bytes, 0, bytes.length, offset);
    this.#read(length);
    return length;
  }
}
