import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { asFsPath, type DiskPath } from './diskPath.ts';
import type { OpenLog } from './logFile.ts';

// Reading waits: whoever scans has a thread for it. A promise for each step would take most of the time that a small file
// takes, and there may be tens of thousands of them.

/** Bytes read at once: few enough to be in the cache still when they are searched. */
const CHUNK = 1 << 18;
/** How many bytes are kept from the beginning: they tell what a file is, and are all of most files. */
const HEAD = 1 << 14;

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
  #head: Uint8Array | undefined;
  #endedAt: number | undefined;

  constructor(file: number, size: number, changed: number, read: (bytes: number) => void) {
    this.#file = file;
    this.size = size;
    this.changed = changed;
    this.#read = read;
  }

  async read(offset: number, length: number): Promise<Uint8Array> {
    const head = this.#firstBytes();
    if (offset + length <= head.length || head.length === this.size) return head.slice(offset, offset + length);
    const bytes = new Uint8Array(length);
    return bytes.subarray(0, this.#fill(bytes, offset));
  }

  async *chunks(): AsyncGenerator<Uint8Array> {
    const head = this.#firstBytes();
    if (head.length > 0) yield head.slice();
    if (head.length === this.size) return;
    const buffer = new Uint8Array(Math.min(CHUNK, this.size));
    for (let at = head.length; at < this.size; ) {
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
    closeSync(this.#file);
  }

  #firstBytes(): Uint8Array {
    if (!this.#head) {
      const bytes = new Uint8Array(Math.min(HEAD, this.size));
      this.#head = bytes.subarray(0, bytes.length === 0 ? 0 : this.#fill(bytes, 0));
    }
    return this.#head;
  }

  #fill(bytes: Uint8Array, offset: number): number {
    const length = readSync(this.#file, bytes, 0, bytes.length, offset);
    this.#read(length);
    return length;
  }
}
