import type { MaskKinds } from '../core/report/maskKinds.ts';
import type { DiskLog, LogFile } from '../node/logFile.ts';
import type { Problems } from './problems.ts';
import type { ProgressLine } from './progressLine.ts';
import type { ScanWorkerData } from './scanSideBySide.ts';

/** What a scan is to read, and who is told of what. */
export interface ScanRun {
  readonly data: ScanWorkerData;
  readonly problems: Problems;
  readonly progress: ProgressLine;
  /** A few files, to be scanned here; `read` is told of bytes. */
  readonly here?: (read: (bytes: number) => void) => Iterable<LogFile>;
  /** Many, or large ones: for workers. */
  readonly many?: Iterable<DiskLog>;
  /** What is masked in the lines that a summary quotes. */
  readonly mask: MaskKinds;
  /** Whether colours are left out on a terminal, too. */
  readonly isPlain: boolean;
}
