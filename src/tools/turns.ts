import type { LogFile, OpenLog } from '../node/logFile.ts';
import { nextTurn } from '../node/nextTurn.ts';

/** For so long (ms) a call works before others get a turn: what cancels it comes in one of these. */
const TURN = 10;

/** Hands out turns: a long call asks for one between its steps. */
export class Turns {
  readonly #signal: AbortSignal;
  #since = performance.now();

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  /** Lets others have their turn where it is time. Rejects with the signal's reason where nobody waits any more. */
  async next(): Promise<void> {
    if (performance.now() - this.#since >= TURN) {
      await nextTurn();
      this.#since = performance.now();
    }
    this.#signal.throwIfAborted();
  }

  /** A file that gives others their turn while it is read. */
  file(file: LogFile): LogFile {
    const open = async (): Promise<OpenLog> => this.#log(await file.open());
    return Object.create(file, { open: { value: open } }) as LogFile;
  }

  #log(log: OpenLog): OpenLog {
    return {
      size: log.size,
      changed: log.changed,
      read: async (offset, length) => {
        await this.next();
        return log.read(offset, length);
      },
      chunks: () => this.#between(log.chunks()),
      whatChanged: () => log.whatChanged(),
      close: () => log.close(),
    };
  }

  async *#between(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      yield chunk;
      await this.next();
    }
  }
}
