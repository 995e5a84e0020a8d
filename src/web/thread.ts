import { once } from '../core/text/once.ts';
import type { ProgramName } from '../node/programs.ts';
import type * as node from '../node/thread.ts';
import { fetchOwnFiles, PROGRAM } from './ownFiles.ts';
import { PROGRAM_PACKS } from './programs.ts';
import type { FromThread, ThreadBegin } from './threadMessages.ts';

/** By this the program knows that it runs in a thread. What an extension is handed by its host is not there. */
const BEFORE_PROGRAM = 'const FAULTBOOK_THREAD = true, module = { exports: {} };';

/** The program, as an address that a worker can be made from: an extension's own addresses are not for workers. */
const programAddress = once(async () => {
  const program = (await fetchOwnFiles([PROGRAM])).get(PROGRAM)!;
  return URL.createObjectURL(new Blob([BEFORE_PROGRAM, program as BlobPart], { type: 'text/javascript' }));
});

/** A worker of the browser. How much memory it takes cannot be limited. */
export class Thread<To, From> {
  #worker: Worker | undefined;
  #listener: node.ThreadListener<From> | undefined;
  /** What it is told before it has started. */
  readonly #early: To[] = [];

  constructor({ file, data }: node.ThreadStart, listener: node.ThreadListener<From>) {
    this.#listener = listener;
    this.#start(file as ProgramName, data).catch((error: unknown) =>
      this.#ended(error instanceof Error ? error : new Error(String(error))),
    );
  }

  tell(message: To): void {
    if (this.#worker) this.#worker.postMessage(message);
    else this.#early.push(message);
  }

  unref(): void {
    // No worker keeps a page open.
  }

  async end(): Promise<void> {
    this.#listener = undefined;
    this.#worker?.terminate();
  }

  async #start(program: ProgramName, data: unknown): Promise<void> {
    const [address, files] = await Promise.all([programAddress(), fetchOwnFiles(PROGRAM_PACKS[program])]);
    if (!this.#listener) return;
    const worker = new Worker(address, { name: program });
    worker.onmessage = ({ data: message }: MessageEvent<FromThread<From>>) => {
      if ('said' in message) this.#listener?.received(message.said);
      else this.#ended('broken' in message ? new Error(message.broken) : undefined);
    };
    worker.onerror = ({ message }) => this.#ended(new Error(message || 'The worker could not be started.'));
    worker.postMessage({ program, data, files } satisfies ThreadBegin);
    this.#worker = worker;
    for (const message of this.#early.splice(0)) worker.postMessage(message);
  }

  #ended(error: Error | undefined): void {
    const listener = this.#listener;
    this.#listener = undefined;
    this.#worker?.terminate();
    listener?.ended(error);
  }
}

export const isOutOfMemory: typeof node.isOutOfMemory = () => false;
