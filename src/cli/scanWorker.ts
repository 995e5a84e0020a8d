import { workerData } from 'node:worker_threads';
import { Passwords } from '../core/archives/passwords.ts';
import { answerInPieces } from '../node/inPieces.ts';
import type { FromScan, ScanProgress } from '../node/scan/messages.ts';
import { MOST_FOLLOWED, MOST_PLACES } from '../node/scan/scanFiles.ts';
import { newScan } from '../node/scan/scanLogs.ts';
import { diskLog } from '../node/walk.ts';
import { createFileScanner } from './fileScanner.ts';
import { LineWriter } from './lineWriter.ts';
import { scanKnowledge } from './scanKnowledge.ts';
import type { NamedFile, ScanPiece, ScanWorkerData } from './scanSideBySide.ts';

/** What was read is told once every so many milliseconds. */
const EVERY = 125;

/** What runs in a thread of `scan`: scans the files that it is handed, one after the other. */
export async function runScanWorker(): Promise<void> {
  const data = workerData as ScanWorkerData;
  const { form } = data;
  if (form === undefined) return countInWorker(data);
  const scanner = await createFileScanner({ ...data, form });
  answerInPieces<NamedFile, ScanPiece>(async (file, tell) => {
    const { log, end } = counted(file, (progress) => void tell({ progress }));
    const hits = await scanner.scan(log, new LineWriter((text) => tell({ text })), (skipped) => tell({ skipped }));
    end();
    await tell({ hits });
  });
}

/** The same where hits are only counted. */
async function countInWorker(data: ScanWorkerData): Promise<void> {
  let post: (piece: ScanPiece) => void = () => {};
  let before: ScanProgress = { name: '', bytes: 0, files: 0 };
  // The places that a scan keeps are counted by who takes them, whichever thread they are from.
  const places = { left: 0 };
  const tellOf = (told: FromScan) => {
    if (told.type !== 'progress') return post({ told });
    const { name, bytes, files } = told.progress;
    post({ progress: { name, bytes: bytes - before.bytes, files: files - before.files } });
    before = told.progress;
  };
  const passwords = new Passwords(undefined, data.passwords);
  const reach = { left: 0 };
  const options = { passwords, places, reach, ...(data.filter && { filter: data.filter }) };
  const scan = newScan(await scanKnowledge(data.rules), tellOf, options);
  answerInPieces<NamedFile, ScanPiece>(async (file, tell) => {
    reach.left = file.isFollowed ? MOST_FOLLOWED : 0;
    post = (piece) => void tell(piece);
    places.left = MOST_PLACES;
    await scan.scan(diskLog(file, scan.read));
    scan.finish();
  });
}

/** A file, of which is told every now and then how much has been read; `end` says that it is done. */
function counted(file: NamedFile, tell: (progress: ScanProgress) => void) {
  let bytes = 0;
  let toldAt = performance.now();
  const send = (files: number) => {
    tell({ name: file.label, bytes, files });
    bytes = 0;
    toldAt = performance.now();
  };
  const read = (more: number) => {
    bytes += more;
    if (performance.now() - toldAt > EVERY) send(0);
  };
  return { log: diskLog(file, read), end: () => send(1) };
}
