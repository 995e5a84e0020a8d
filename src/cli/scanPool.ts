import { parentPort, Worker, workerData } from 'node:worker_threads';
import { createFileScanner } from './fileScanner.ts';
import { LineWriter } from './lineWriter.ts';

/** What a worker may have found ahead of its turn before it has to wait, in UTF-16 units a file. */
const AHEAD = 8 * 1024 * 1024;

type ToWorker = { readonly scan: string } | { readonly goOn: true };
type FromWorker = { readonly text: string } | { readonly done: true; readonly problem?: string };

/** One file on its way: what was found of it before its turn, and whether its worker waits. */
interface Scan {
  readonly path: string;
  ahead: string[];
  length: number;
  goOn?: () => void;
  done?: { readonly problem?: string };
}

/** Scans files side by side, each by one worker; their output comes in the order of the files. */
export async function scanSideBySide(
  files: AsyncIterable<string> | Iterable<string>,
  options: { readonly workers: number; readonly json: boolean },
  write: (text: string) => Promise<void>,
  tell: (path: string, problem: string) => void,
): Promise<void> {
  const scans: Scan[] = [];
  let turn = 0;
  let writing = Promise.resolve();

  /** Writes what is there of the file whose turn it is, and of those behind it that are done. */
  const advance = async () => {
    for (let scan = scans[turn]; scan; scan = scans[turn]) {
      const text = scan.ahead.join('');
      scan.ahead = [];
      scan.length = 0;
      if (text !== '') await write(text);
      scan.goOn?.();
      delete scan.goOn;
      if (!scan.done || scan.ahead.length > 0) return;
      if (scan.done.problem) tell(scan.path, scan.done.problem);
      turn++;
    }
  };
  const schedule = () => {
    writing = writing.then(advance);
    return writing;
  };

  const source = Symbol.asyncIterator in files ? files[Symbol.asyncIterator]() : files[Symbol.iterator]();
  const work = async () => {
    const worker = new ScanWorker(options.json);
    try {
      for (let next = await source.next(); !next.done; next = await source.next()) {
        const scan: Scan = { path: next.value, ahead: [], length: 0 };
        scans.push(scan);
        await worker.scan(scan, () => void schedule());
        // The worker does not run ahead of the output any further than by the file that it has just ended.
        await schedule();
      }
    } finally {
      await worker.end();
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

  constructor(json: boolean) {
    this.#worker = new Worker(new URL(import.meta.url), {
      workerData: { json },
      // Scanning makes short-lived strings only: a small heap is collected often and costs next to no time.
      resourceLimits: { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 128 },
    });
    this.#worker.on('message', (message: FromWorker) => this.#receive(message));
    this.#worker.on('error', (error: Error) => this.#fail(error));
  }

  /** Scans one file; `arrived` is called when some of its output has come. Rejects where the worker breaks down. */
  scan(scan: Scan, arrived: () => void): Promise<void> {
    return new Promise((resolve, reject) => {
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
      this.#worker.postMessage({ scan: scan.path } satisfies ToWorker);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** What runs in a worker: scans the files that it is told to, one after the other. */
export async function runScanWorker(): Promise<void> {
  const port = parentPort!;
  const scanFile = await createFileScanner((workerData as { json: boolean }).json);
  let goOn: (() => void) | undefined;
  const out = new LineWriter((text) => {
    port.postMessage({ text } satisfies FromWorker);
    return new Promise((resolve) => {
      goOn = resolve;
    });
  });
  port.on('message', async (message: ToWorker) => {
    if ('goOn' in message) return goOn?.();
    const problem = await scanFile(message.scan, out);
    port.postMessage({ done: true, ...(problem && { problem }) } satisfies FromWorker);
  });
}
