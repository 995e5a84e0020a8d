import { isOutOfMemory, Thread, type ThreadProgram } from './thread.ts';
import { inBackground, workedTime } from './workedTime.ts';

/** How much one task may use. */
export interface WorkLimits {
  /** Milliseconds of computing; a busy machine, on which a task waits more than it computes, gets more time. */
  readonly milliseconds: number;
  /** Megabytes of the thread's own memory. */
  readonly megabytes: number;
}

/** How a task ended: its answer, or what it took too much of, or how it broke down. */
export type WorkResult<Answer> =
  | { readonly answer: Answer }
  | { readonly over: 'time' | 'memory' }
  | { readonly broken: string };

/** From the thread: it is ready for tasks, or here is the last one's answer. */
export type FromLimited<Answer> = { readonly ready: true } | { readonly answer: Answer } | { readonly broken: string };

interface Task<Request, Answer> {
  readonly request: Request;
  done(result: WorkResult<Answer>): void;
}

/** A thread that has nothing to do for this long (ms) is ended: its memory is worth more. */
const IDLE = 30_000;
/** However busy the machine is, a task that has waited this many times its limit is abandoned. */
const PATIENCE = 15;
/** Starting must not take longer than this either (ms). */
const START = 60_000;

/**
 * A thread of its own for tasks of unknown cost. It does one at a time; a task that takes too long or too much memory
 * is ended together with its thread, and only that task: the next gets a new thread. Urgent tasks go before others. The
 * program that runs in it begins with `answerTasks`.
 */
export class LimitedWorker<Request, Answer> {
  readonly #file: ThreadProgram;
  readonly #limits: WorkLimits;
  readonly #workerData: unknown;
  readonly #urgent: Task<Request, Answer>[] = [];
  readonly #waiting: Task<Request, Answer>[] = [];
  #thread: Thread<Request, FromLimited<Answer>> | undefined;
  #ready = false;
  #task: Task<Request, Answer> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #disposed = false;

  constructor(file: ThreadProgram, limits: WorkLimits, workerData?: unknown) {
    this.#file = file;
    this.#limits = limits;
    this.#workerData = workerData;
  }

  /** Does a task when its turn comes. Never rejects. */
  run(request: Request, { urgent = false } = {}): Promise<WorkResult<Answer>> {
    return new Promise((done) => {
      (urgent ? this.#urgent : this.#waiting).push({ request, done });
      this.#next();
    });
  }

  /** Ends the thread; tasks that are waiting are told that it broke down. */
  dispose(): void {
    this.#disposed = true;
    this.#end();
    const left = [this.#task, ...this.#urgent.splice(0), ...this.#waiting.splice(0)];
    this.#task = undefined;
    for (const task of left) task?.done({ broken: 'The program is ending.' });
  }

  #next(): void {
    if (this.#task) return;
    this.#task = this.#urgent.shift() ?? this.#waiting.shift();
    clearTimeout(this.#timer);
    if (!this.#task) {
      this.#timer = inBackground(setTimeout(() => this.#end(), IDLE));
      return;
    }
    if (this.#disposed) this.#finish({ broken: 'The program is ending.' });
    else if (!this.#thread) this.#start();
    else if (this.#ready) this.#begin();
  }

  #start(): void {
    this.#ready = false;
    try {
      this.#thread = new Thread<Request, FromLimited<Answer>>(
        { file: this.#file, data: this.#workerData, megabytes: this.#limits.megabytes },
        {
          received: (message) => {
            if (!('ready' in message)) return this.#finish(message);
            this.#ready = true;
            this.#begin();
          },
          ended: (error) => {
            this.#end();
            if (error) this.#finish(isOutOfMemory(error) ? { over: 'memory' } : { broken: String(error) });
            else this.#finish({ broken: 'The thread ended.' });
          },
        },
      );
    } catch (error) {
      this.#finish({ broken: String(error) });
      return;
    }
    this.#thread.unref();
    this.#timer = setTimeout(() => {
      this.#end();
      this.#finish({ broken: 'The thread did not start.' });
    }, START);
  }

  #begin(): void {
    if (!this.#task) return;
    clearTimeout(this.#timer);
    this.#thread?.tell(this.#task.request);
    const { milliseconds } = this.#limits;
    const since = performance.now();
    const before = workedTime();
    const look = () => {
      // The whole process's time is never less than the thread's.
      const worked = workedTime() - before;
      const passed = performance.now() - since;
      if ((worked >= milliseconds && passed >= milliseconds) || passed >= milliseconds * PATIENCE) {
        this.#end();
        this.#finish({ over: 'time' });
      } else this.#timer = setTimeout(look, Math.max(50, milliseconds - Math.min(worked, passed)));
    };
    this.#timer = setTimeout(look, milliseconds);
  }

  #finish(result: WorkResult<Answer>): void {
    const task = this.#task;
    this.#task = undefined;
    clearTimeout(this.#timer);
    task?.done(result);
    this.#next();
  }

  #end(): void {
    clearTimeout(this.#timer);
    const thread = this.#thread;
    this.#thread = undefined;
    this.#ready = false;
    void thread?.end();
  }
}
