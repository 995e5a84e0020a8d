import { ArchiveError } from '../core/archives/archiveError.ts';
import type { ByteSource } from '../core/archives/byteSource.ts';
import { type Skipped, sizeText } from '../core/scan/skipped.ts';
import { errorText } from '../core/text/errorText.ts';
import type { DiskPath } from './diskPath.ts';

/** A file that a scan came upon, before it is opened. */
export interface LogFile {
  /** For showing, and its key. */
  readonly path: string;
  /** The path from the folder that is searched. */
  readonly label: string;
  readonly uri: string;
  /** Set where the editor cannot open it: its name is no UTF-8. */
  readonly excerptOnly?: true;
  /** Throws where it cannot be opened. */
  open(): OpenLog | Promise<OpenLog>;
}

/** A file on disk. */
export interface DiskLog extends LogFile {
  readonly disk: DiskPath;
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

/** A file that is on no disk is larger than the editor hands out at once; `limit` in bytes. */
export class TooLarge extends Error {
  readonly limit: number;

  constructor(limit: number) {
    super();
    this.limit = limit;
  }
}

/** Why something cannot be searched, as the system or the archive says it. */
export function skippedBy(error: unknown, file: string): Skipped {
  if (error instanceof ArchiveError) return { file, reason: 'archive', detail: error.message };
  if (error instanceof TooLarge) return { file, reason: 'tooLarge', detail: sizeText(error.limit) };
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code === 'ENOENT' || code === 'FileNotFound') return { file, reason: 'gone' };
  return { file, reason: 'unreadable', detail: problemOf(error) };
}

/** What the system says of an error, without the call and the paths: `EACCES: permission denied`. */
export function problemOf(error: unknown): string {
  return errorText(error).replace(/, [a-z]{1,20}(?: '[\s\S]*)?$/, '');
}
