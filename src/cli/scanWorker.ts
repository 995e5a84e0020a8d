import { workerData } from 'node:worker_threads';
import { answerInPieces } from '../node/inPieces.ts';
import { diskLog } from '../node/walk.ts';
import { createFileScanner } from './fileScanner.ts';
import { LineWriter } from './lineWriter.ts';
import type { NamedFile, ScanPiece, ScanWorkerData } from './scanSideBySide.ts';

/** What runs in a thread of `scan`: scans the files that it is handed, one after the other. */
export async function runScanWorker(): Promise<void> {
  const scanFile = await createFileScanner(workerData as ScanWorkerData);
  answerInPieces<NamedFile, ScanPiece>((file, tell) =>
    scanFile(diskLog(file), new LineWriter((text) => tell({ text })), (skipped) => tell({ skipped })),
  );
}
