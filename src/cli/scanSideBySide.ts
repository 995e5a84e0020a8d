import { availableParallelism } from 'node:os';
import type { HitFilter } from '../core/filters/hitFilter.ts';
import type { LogRules } from '../core/scan/logRules.ts';
import type { Skipped } from '../core/scan/skipped.ts';
import type { DiskLog } from '../node/logFile.ts';
import type { FromScan, ScanProgress } from '../node/scan/messages.ts';
import { sideBySide } from '../node/sideBySide.ts';
import type { HitForm } from './hitLines.ts';
import { ownProgram } from './ownProgram.ts';

/** How many threads at most: more would read faster than most disks deliver. */
const MOST_THREADS = 4;
/** How much a thread may find ahead of its turn before it must wait, in UTF-16 units for each file. */
const AHEAD = 8 * 1024 * 1024;
/** Roughly how much is kept for something skipped, and for what is told of a summary, in such units. */
const SKIPPED = 500;
const TOLD = 2000;
/** Megabytes of a thread's own memory: no part of a file is kept in it. */
const MEMORY = 128;

/** A file as a thread is handed it, and whether what failed first in it is looked for. */
export interface NamedFile extends Pick<DiskLog, 'path' | 'label' | 'disk' | 'inside'> {
  readonly isFollowed?: boolean;
}

/** What comes from a file: lines to print and how many hits are in them, what was not read of it, what a summary is made from. */
export type ScanPiece =
  | { readonly text: string }
  | { readonly hits: number }
  | { readonly skipped: Skipped }
  | { readonly told: FromScan }
  /** What was read since the last time. */
  | { readonly progress: ScanProgress };

export interface ScanWorkerData {
  /** How hits are printed; absent where they are only counted, for a summary. */
  readonly form?: HitForm;
  /** What the team says of logs. */
  readonly rules: LogRules;
  /** Those to try on archives. */
  readonly passwords: readonly string[];
  /** Which hits are wanted. */
  readonly filter?: HitFilter;
}

/** Who takes what a scan finds, in the order of the files. */
export interface ScanTaker {
  write(text: string): Promise<void>;
  found(hits: number): void;
  skip(skipped: Skipped): void;
  tell(message: FromScan): void;
  progress(since: ScanProgress): void;
}

/** Scans files side by side, each in one thread; the results come in the files' order. */
export function scanSideBySide(files: Iterable<NamedFile>, data: ScanWorkerData, taker: ScanTaker): Promise<void> {
  return sideBySide<NamedFile, ScanPiece>(namesOf(files), {
    threads: Math.min(MOST_THREADS, availableParallelism()),
    start: { file: ownProgram(), data, megabytes: MEMORY },
    ahead: AHEAD,
    weightOf: (piece) => ('text' in piece ? piece.text.length : 'told' in piece ? TOLD : SKIPPED),
    take: async (piece) => {
      if ('text' in piece) await taker.write(piece.text);
      else if ('hits' in piece) taker.found(piece.hits);
      else if ('skipped' in piece) taker.skip(piece.skipped);
      else if ('told' in piece) taker.tell(piece.told);
      else taker.progress(piece.progress);
    },
    broke: (error, { path }) =>
      taker.skip({ file: path, reason: 'unreadable', detail: error?.message ?? 'the scan broke down' }),
  });
}

/** What another thread is told about files. */
function* namesOf(files: Iterable<NamedFile>): Generator<NamedFile> {
  for (const { path, label, disk, inside, isFollowed = false } of files)
    yield { path, label, disk, isFollowed, ...(inside !== undefined && { inside }) };
}
