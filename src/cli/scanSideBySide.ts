import { availableParallelism } from 'node:os';
import type { Format } from '../core/formats/format.ts';
import type { Skipped } from '../core/scan/skipped.ts';
import type { DiskLog } from '../node/logFile.ts';
import { sideBySide } from '../node/sideBySide.ts';
import { ownProgram } from './ownProgram.ts';

/** How many threads at most: more would read faster than most disks deliver. */
const MOST_THREADS = 4;
/** How much a thread may find ahead of its turn before it must wait, in UTF-16 units for each file. */
const AHEAD = 8 * 1024 * 1024;
/** Roughly how much is kept for something skipped, in such units. */
const SKIPPED = 500;
/** Megabytes of a thread's own memory: no part of a file is kept in it. */
const MEMORY = 128;

/** A file as a thread is handed it. */
export type NamedFile = Pick<DiskLog, 'path' | 'disk'>;

/** What comes from a file: lines to print, or what was not read of it. */
export type ScanPiece = { readonly text: string } | { readonly skipped: Skipped };

export interface ScanWorkerData {
  readonly json: boolean;
  /** The team's formats. */
  readonly formats: readonly Format[];
  /** Those to try on archives. */
  readonly passwords: readonly string[];
}

/** Scans files side by side, each in one thread; the results come in the files' order. */
export function scanSideBySide(
  files: Iterable<NamedFile>,
  data: ScanWorkerData,
  write: (text: string) => Promise<void>,
  skip: (skipped: Skipped) => void,
): Promise<void> {
  return sideBySide<NamedFile, ScanPiece>(files, {
    threads: Math.min(MOST_THREADS, availableParallelism()),
    start: { file: ownProgram(), data, megabytes: MEMORY },
    ahead: AHEAD,
    weightOf: (piece) => ('text' in piece ? piece.text.length : SKIPPED),
    take: async (piece) => {
      if ('text' in piece) await write(piece.text);
      else skip(piece.skipped);
    },
    broke: (error, { path }) =>
      skip({ file: path, reason: 'unreadable', detail: error?.message ?? 'the scan broke down' }),
  });
}
