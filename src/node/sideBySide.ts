import type { FromPieces, ToPieces } from './inPieces.ts';
import { Thread, type ThreadStart } from './thread.ts';

/** How tasks are done side by side. */
export interface SideBySide<Task, Piece> {
  /** How many threads at most. */
  readonly threads: number;
  /** What each thread is started with; its program begins with `answerInPieces`. */
  readonly start: ThreadStart;
  /** How much a thread may deliver ahead of its turn before it must wait, by the weight of its pieces. */
  readonly ahead: number;
  weightOf(piece: Piece): number;
  /** Gets the tasks' results, in the order of the tasks. Resolves when more may come. */
  take(piece: Piece, task: Task): Promise<void>;
  /** Called, in its turn, for a task that took its thread down with it. */
  broke(error: Error | undefined, task: Task): void;
}

/** A task on its way: what has come from it before its turn, and whether its thread is waiting. */
interface Running<Task, Piece> {
  readonly task: Task;
  pieces: Piece[];
  weight: number;
  goOn?: () => void;
  done?: { readonly broken?: { readonly error: Error | undefined } };
}

/** Does tasks side by side, each in one thread; their results are taken in the order of the tasks. */
export async function sideBySide<Task, Piece>(tasks: Iterable<Task>, options: SideBySide<Task, Piece>): Promise<void> {
  const { threads, take, broke } = options;
  /** The tasks on their way, in order; the first is the one whose turn it is. */
  const all: Running<Task, Piece>[] = [];
  let taking = Promise.resolve();
  let waiting: (() => void)[] = [];

  /** Takes what there is from the task whose turn it is, and from those after it that are done. */
  const advance = async () => {
    for (let running = all[0]; running; running = all[0]) {
      const { pieces, task } = running;
      running.pieces = [];
      running.weight = 0;
      for (const piece of pieces) await take(piece, task);
      running.goOn?.();
      delete running.goOn;
      if (!running.done || running.pieces.length > 0) return;
      if (running.done.broken) broke(running.done.broken.error, task);
      all.shift();
      const woken = waiting;
      waiting = [];
      for (const wake of woken) wake();
    }
  };
  const schedule = () => {
    taking = taking.then(advance);
    return taking;
  };
  /** Waits while too many tasks are ahead of what is taken: their results are kept in memory. */
  const room = async () => {
    while (all.length >= 2 * threads) await new Promise<void>((resolve) => waiting.push(resolve));
  };

  const source = tasks[Symbol.iterator]();
  const work = async () => {
    let thread: PieceThread<Task, Piece> | undefined;
    try {
      for (;;) {
        await room();
        const next = source.next();
        if (next.done) return;
        const running: Running<Task, Piece> = { task: next.value, pieces: [], weight: 0 };
        all.push(running);
        // Not before there is a task: fewer tasks than threads need fewer threads.
        thread ??= new PieceThread(options);
        running.done = await thread.run(running, () => void schedule());
        if (running.done.broken) {
          // A thread that breaks down takes only its own task with it.
          await thread.end();
          thread = undefined;
        }
        await schedule();
      }
    } finally {
      await thread?.end();
    }
  };
  await Promise.all(Array.from({ length: threads }, work));
  await schedule();
}

/** A thread that does tasks, one at a time. */
class PieceThread<Task, Piece> {
  readonly #options: SideBySide<Task, Piece>;
  readonly #thread: Thread<ToPieces<Task>, FromPieces<Piece>>;
  #received: (message: FromPieces<Piece>) => void = () => {};
  #broke: (broken: { readonly error: Error | undefined }) => void = () => {};
  #broken: { readonly error: Error | undefined } | undefined;

  constructor(options: SideBySide<Task, Piece>) {
    this.#options = options;
    this.#thread = new Thread<ToPieces<Task>, FromPieces<Piece>>(options.start, {
      received: (message) => this.#received(message),
      ended: (error) => {
        this.#broken = { error };
        this.#broke(this.#broken);
      },
    });
  }

  /** Does one task; `arrived` is called when a piece of it has come. Returns how it ended. */
  run(running: Running<Task, Piece>, arrived: () => void): Promise<NonNullable<Running<Task, Piece>['done']>> {
    return new Promise((resolve) => {
      if (this.#broken) return resolve({ broken: this.#broken });
      this.#broke = (broken) => resolve({ broken });
      this.#received = (message) => {
        if ('done' in message) return resolve({});
        running.pieces.push(message.piece);
        running.weight += this.#options.weightOf(message.piece);
        const goOn = () => this.#thread.tell({ goOn: true });
        if (running.weight < this.#options.ahead) goOn();
        else running.goOn = goOn;
        arrived();
      };
      this.#thread.tell({ task: running.task });
    });
  }

  async end(): Promise<void> {
    await this.#thread.end();
  }
}
