import { ArchiveError } from '../core/archives/archiveError.ts';
import type { ByteSource } from '../core/archives/byteSource.ts';
import { type Skipped, sizeText } from '../core/scan/skipped.ts';
import { errorText } from '../core/text/errorText.ts';
import type { DiskPath } from './diskPath.ts';

/** A file that a scan has found, before it is opened. */
export interface LogFile {
  /** Its path as it is shown, and its key. */
  readonly path: string;
  /** The path relative to the folder that is searched. */
  readonly label: string;
  readonly uri: string;
  /** Set where only an entry of the archive that it is is wanted, or all in a folder or archive in it: `in/CBS.log`. */
  readonly inside?: string;
  /** Set where the editor cannot open it: its name is not UTF-8. */
  readonly excerptOnly?: true;
  /** Throws where it cannot be opened. */
  open(): OpenLog | Promise<OpenLog>;
}

/** A file on disk. */
export interface DiskLog extends LogFile {
  readonly disk: DiskPath;
}

/** An opened file. Its bytes end at the size that it had when it was opened. */
export interface OpenLog extends ByteSource {
  /** Its last change, in milliseconds UTC. */
  readonly changed: number;
  /** All bytes in order, in a buffer that is reused for the next ones. */
  chunks(): AsyncIterable<Uint8Array>;
  /** What has happened to it meanwhile, if anything. */
  whatChanged(): Promise<'grew' | 'shrank' | undefined>;
  close(): Promise<void>;
}

/** A time by the local wall clock, as the milliseconds of its digits. */
export function localDigits(time: number): number {
  return time - new Date(time).getTimezoneOffset() * 60_000;
}

/** Says that a file not on disk is larger than the editor hands out at once; `limit` in bytes. */
export class TooLarge extends Error {
  readonly limit: number;

  constructor(limit: number) {
    super();
    this.limit = limit;
  }
}

/** Why something cannot be searched, in the words of the system or the archive. */
export function skippedBy(error: unknown, file: string): Skipped {
  if (error instanceof ArchiveError) return { file, reason: 'archive', detail: error.message };
  if (error instanceof TooLarge) return { file, reason: 'tooLarge', detail: sizeText(error.limit) };
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code === 'ENOENT' || code === 'FileNotFound') return { file, reason: 'gone' };
  return { file, reason: 'unreadable', detail: problemOf(error) };
}

/** What the system says about an error, without the call and the paths: `EACCES: permission denied`. */
export function problemOf(error: unknown): string {
  return errorText(error).replace(/, [a-z]{1,20}(?: '[\s\S]*)?$/, '');
}
