import { Worker } from 'node:worker_threads';

/**
 * Megabytes for a thread's newest objects. Reading only makes short-lived ones: a small heap for them is collected
 * often and costs next to no time. At its limit a heap may grow by 16 MB while the thread is being ended; if more than
 * that moves out of a larger young generation at once, V8 ends the whole process.
 */
const YOUNG = 2;

/** What runs in a thread: a file, or the text of a program in CommonJS. */
export type ThreadProgram = string | URL | { readonly code: string };

/** What a thread is started with. */
export interface ThreadStart {
  /** The program that runs in it. */
  readonly file: ThreadProgram;
  /** What the program finds as its `workerData`. */
  readonly data?: unknown;
  /** Megabytes of its own memory at most. */
  readonly megabytes: number;
}

/** Who is told what a thread says and does. */
export interface ThreadListener<From> {
  received(message: From): void;
  /** It has ended by itself, with an error or silently. Called once. */
  ended(error: Error | undefined): void;
}

/** A thread as the one that started it sees it. */
export class Thread<To, From> {
  readonly #worker: Worker;
  #listener: ThreadListener<From> | undefined;

  /** Throws where it cannot be started. */
  constructor({ file, data, megabytes }: ThreadStart, listener: ThreadListener<From>) {
    this.#listener = listener;
    const isFile = typeof file === 'string' || file instanceof URL;
    this.#worker = new Worker(isFile ? file : file.code, {
      eval: !isFile,
      workerData: data,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG, maxOldGenerationSizeMb: megabytes },
    });
    this.#worker.on('message', (message: From) => this.#listener?.received(message));
    this.#worker.on('error', (error: Error) => this.#ended(error));
    this.#worker.on('exit', () => this.#ended(undefined));
  }

  tell(message: To): void {
    this.#worker.postMessage(message);
  }

  /** No longer keeps the program running. */
  unref(): void {
    this.#worker.unref();
  }

  /** Ends it. What an abandoned thread still says is ignored. */
  async end(): Promise<void> {
    this.#listener = undefined;
    await this.#worker.terminate();
  }

  #ended(error: Error | undefined): void {
    const listener = this.#listener;
    this.#listener = undefined;
    listener?.ended(error);
  }
}

/** Whether a thread ended because it took more memory than it may. */
export function isOutOfMemory(error: Error): boolean {
  return (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY';
}
