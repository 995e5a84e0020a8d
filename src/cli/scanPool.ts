import { Worker } from 'node:worker_threads';
import type { DiskPath } from '../node/diskPath.ts';

/** What a worker may have found ahead of its turn before it has to wait, in UTF-16 units a file. */
const AHEAD = 8 * 1024 * 1024;

/** A file to scan, and how it is shown. */
export interface NamedFile {
  readonly path: string;
  readonly disk: DiskPath;
}

/** Why a file was not searched, and whether that is a failure or in the nature of the file. */
export interface Problem {
  readonly text: string;
  readonly isFailure: boolean;
}

export type ToWorker = { readonly scan: NamedFile } | { readonly goOn: true };
export type FromWorker = { readonly text: string } | { readonly done: true; readonly problem?: Problem };

/** One file on its way: what was found of it before its turn, and whether its worker waits. */
interface Scan {
  readonly file: NamedFile;
  ahead: string[];
  length: number;
  goOn?: () => void;
  done?: { readonly problem?: Problem };
}

/** Scans files side by side, each by one worker; their output comes in the order of the files. */
export async function scanSideBySide(
  files: Iterable<NamedFile>,
  options: { readonly workers: number; readonly json: boolean },
  write: (text: string) => Promise<void>,
  tell: (file: NamedFile, problem: Problem) => void,
): Promise<void> {
  /** The files on their way, in order; the first is the one whose turn it is. */
  const scans: Scan[] = [];
  let writing = Promise.resolve();
  let waiting: (() => void)[] = [];

  /** Writes what is there of the file whose turn it is, and of those behind it that are done. */
  const advance = async () => {
    for (let scan = scans[0]; scan; scan = scans[0]) {
      const text = scan.ahead.join('');
      scan.ahead = [];
      scan.length = 0;
      if (text !== '') await write(text);
      scan.goOn?.();
      delete scan.goOn;
      if (!scan.done || scan.ahead.length > 0) return;
      if (scan.done.problem) tell(scan.file, scan.done.problem);
      scans.shift();
      const woken = waiting;
      waiting = [];
      for (const wake of woken) wake();
    }
  };
  const schedule = () => {
    writing = writing.then(advance);
    return writing;
  };
  /** Waits while too many files are ahead of the output: what they found is kept in memory. */
  const room = async () => {
    while (scans.length >= 2 * options.workers) await new Promise<void>((resolve) => waiting.push(resolve));
  };

  const source = files[Symbol.iterator]();
  const work = async () => {
    let worker: ScanWorker | undefined;
    try {
      for (;;) {
        await room();
        const next = source.next();
        if (next.done) return;
        const scan: Scan = { file: next.value, ahead: [], length: 0 };
        scans.push(scan);
        // Not before there is a file: fewer files than workers need fewer of them.
        worker ??= new ScanWorker(options.json);
        try {
          await worker.scan(scan, () => void schedule());
        } catch (error) {
          // A worker that breaks down takes its file with it, and no other.
          scan.done = { problem: { text: error instanceof Error ? error.message : String(error), isFailure: true } };
          await worker.end();
          worker = undefined;
        }
        await schedule();
      }
    } finally {
      await worker?.end();
    }
  };
  await Promise.all(Array.from({ length: options.workers }, work));
  await schedule();
}

/** A worker as the main thread sees it. */
class ScanWorker {
  readonly #worker: Worker;
  #receive: (message: FromWorker) => void = () => {};
  #fail: (error: Error) => void = () => {};
  #failure: Error | undefined;

  constructor(json: boolean) {
    this.#worker = new Worker(new URL(import.meta.url), {
      workerData: { json },
      // Scanning makes short-lived strings only: a small heap is collected often and costs next to no time.
      resourceLimits: { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 128 },
    });
    this.#worker.on('message', (message: FromWorker) => this.#receive(message));
    const fail = (error: Error) => {
      this.#failure = error;
      this.#fail(error);
    };
    this.#worker.on('error', fail);
    this.#worker.on('exit', () => fail(new Error('the scan broke down')));
  }

  /** Scans one file; `arrived` is called when some of its output has come. Rejects where the worker breaks down. */
  scan(scan: Scan, arrived: () => void): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#failure) return reject(this.#failure);
      this.#fail = reject;
      this.#receive = (message) => {
        if ('done' in message) {
          scan.done = message.problem === undefined ? {} : { problem: message.problem };
          return resolve();
        }
        scan.ahead.push(message.text);
        scan.length += message.text.length;
        const goOn = () => this.#worker.postMessage({ goOn: true } satisfies ToWorker);
        if (scan.length < AHEAD) goOn();
        else scan.goOn = goOn;
        arrived();
      };
      this.#worker.postMessage({ scan: scan.file } satisfies ToWorker);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
