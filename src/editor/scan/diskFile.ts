import { type FileHandle, open } from 'node:fs/promises';
import type { OpenLog } from './logFile.ts';

/** Bytes read at once. */
const CHUNK = 1 << 20;

/** Opens a file of the disk; `read` is told of each number of bytes that was read. */
export async function openDiskFile(path: string, read: (bytes: number) => void): Promise<OpenLog> {
  const handle = await open(path, 'r');
  try {
    const { size, mtimeMs } = await handle.stat();
    return new DiskFile(handle, size, mtimeMs, read);
  } catch (error) {
    await handle.close();
    throw error;
  }
}

class DiskFile implements OpenLog {
  readonly size: number;
  readonly changed: number;
  readonly #handle: FileHandle;
  readonly #read: (bytes: number) => void;
  #endedAt: number | undefined;

  constructor(handle: FileHandle, size: number, changed: number, read: (bytes: number) => void) {
    this.#handle = handle;
    this.size = size;
    this.changed = changed;
    this.#read = read;
  }

  async read(offset: number, length: number): Promise<Uint8Array> {
    const bytes = new Uint8Array(length);
    return bytes.subarray(0, await this.#fill(bytes, offset));
  }

  async *chunks(): AsyncGenerator<Uint8Array> {
    const buffer = new Uint8Array(Math.max(1, Math.min(CHUNK, this.size)));
    for (let at = 0; at < this.size; ) {
      const length = await this.#fill(buffer.subarray(0, Math.min(buffer.length, this.size - at)), at);
      if (length === 0) {
        this.#endedAt = at;
        return;
      }
      at += length;
      yield buffer.subarray(0, length);
    }
  }

  async whatChanged(): Promise<'grew' | 'shrank' | undefined> {
    const { size } = await this.#handle.stat();
    if (this.#endedAt !== undefined || size < this.size) return 'shrank';
    return size > this.size ? 'grew' : undefined;
  }

  close(): Promise<void> {
    return this.#handle.close();
  }

  async #fill(bytes: Uint8Array, offset: number): Promise<number> {
    const { bytesRead } = await this.#handle.read(bytes, 0, bytes.length, offset);
    this.#read(bytesRead);
    return bytesRead;
  }
}
