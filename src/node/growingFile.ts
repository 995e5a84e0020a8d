import { type FileHandle, open, stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { QUIET } from '../core/scan/quiet.ts';

/** So often a file is looked at, in milliseconds, and so long one that grows all the time is read before that is used. */
const EVERY = 200;
const LONGEST = 1000;
/** So much is read at once, in bytes. */
const PIECE = 1 << 18;

/** Why what follows is another file, under the same name or in the same place. */
export type FileChange = 'replaced' | 'cut' | 'gone';

/** One file of those that were followed: its bytes as they come, with `QUIET` where no more do for now. */
export interface GrowingFile {
  /** Why it is not the one before; undefined of the first. */
  readonly change?: Exclude<FileChange, 'gone'>;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/**
 * A file that grows, and those that take its place: logs are renamed and begun anew, or cut to nothing. The chunks of one are to
 * be read to their end before the next is asked for. `told` hears that it is gone, and it is waited for. Ends with the
 * signal; throws where it cannot be opened at first.
 */
export async function* growingFile(
  path: string,
  signal: AbortSignal,
  told: (change: FileChange) => void,
): AsyncGenerator<GrowingFile> {
  let file = await open(path, 'r');
  let change: GrowingFile['change'];
  for (;;) {
    let next: { readonly file: FileHandle; readonly change: Exclude<FileChange, 'gone'> } | undefined;
    const handle = file;
    const chunks = readGrowing(path, handle, signal, told, (found) => {
      next = found;
    });
    try {
      yield { ...(change && { change }), chunks };
    } finally {
      if (next?.file !== handle) await handle.close().catch(() => {});
    }
    if (!next || signal.aborted) return;
    ({ file, change } = next);
    told(change);
  }
}

/** Reads a file as it grows, until another is in its place. */
async function* readGrowing(
  path: string,
  file: FileHandle,
  signal: AbortSignal,
  told: (change: FileChange) => void,
  ended: (next: { readonly file: FileHandle; readonly change: Exclude<FileChange, 'gone'> }) => void,
): AsyncGenerator<Uint8Array> {
  // The numbers of NTFS have more digits than a double.
  const { ino, dev } = await file.stat({ bigint: true });
  const buffer = new Uint8Array(PIECE);
  let at = 0;
  let quietAt = performance.now();
  let isSettled = false;
  /** Whether its end was reached once. */
  let isRead = false;
  let isGone = false;
  while (!signal.aborted) {
    const { bytesRead } = await file.read(buffer, 0, PIECE, at);
    if (bytesRead > 0) {
      at += bytesRead;
      isSettled = false;
      yield buffer.subarray(0, bytesRead);
      if (!isRead || performance.now() - quietAt < LONGEST) continue;
    }
    if (!isSettled) yield QUIET;
    isSettled = true;
    quietAt = performance.now();
    if (bytesRead > 0) continue;
    isRead = true;
    const now = await stat(path, { bigint: true }).catch(() => undefined);
    if (!now && !isGone) told('gone');
    isGone = !now;
    if (now && (now.ino !== ino || now.dev !== dev)) {
      const next = await open(path, 'r').catch(() => undefined);
      // What was written to the old one meanwhile counts.
      for (let read = 1; read > 0; ) {
        read = (await file.read(buffer, 0, PIECE, at)).bytesRead;
        at += read;
        if (read > 0) yield buffer.subarray(0, read);
      }
      if (next) return ended({ file: next, change: 'replaced' });
    } else if (now && now.size < at) return ended({ file, change: 'cut' });
    await wait(EVERY, undefined, { signal }).catch(() => {});
  }
}
