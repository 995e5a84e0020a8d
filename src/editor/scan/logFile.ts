import type { ByteSource } from '../../core/archives/byteSource.ts';
import type { Skipped } from '../../core/scan/skipped.ts';

/** A file that a scan came upon, before it is opened. */
export interface LogFile {
  /** For showing, and its key. */
  readonly path: string;
  /** The path from the folder that is searched. */
  readonly label: string;
  readonly uri: string;
  /** Throws where it cannot be opened. */
  open(): Promise<OpenLog>;
}

/** An opened file. Its bytes go to the size that it had when it was opened. */
export interface OpenLog extends ByteSource {
  /** Its last change, in milliseconds UTC. */
  readonly changed: number;
  /** All bytes in order, in a buffer that is used again for the next ones. */
  chunks(): AsyncIterable<Uint8Array>;
  /** What happened to it meanwhile, or nothing. */
  whatChanged(): Promise<'grew' | 'shrank' | undefined>;
  close(): Promise<void>;
}

/** The wall clock of a time, as milliseconds of its digits. */
export function localDigits(time: number): number {
  return time - new Date(time).getTimezoneOffset() * 60_000;
}

/** What the system says of an error, without the stack: `EACCES: permission denied`. */
export function skippedBy(error: unknown, file: string): Skipped {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code === 'ENOENT' || code === 'FileNotFound') return { file, reason: 'gone' };
  const message = error instanceof Error ? error.message : String(error);
  return { file, reason: 'unreadable', detail: message.replace(/, [a-z]{1,20}(?: '[\s\S]*)?$/, '') };
}
