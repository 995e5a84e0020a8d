import { parentPort, workerData } from 'node:worker_threads';

/** What a thread says to the one that started it, and hears from it: the other end of `Thread`. */
export interface ThreadPort<To, From> {
  tell(message: From): void;
  hear(listener: (message: To) => void): void;
  /** Stops listening: the thread ends once it has nothing to do. */
  close(): void;
}

/** What the thread that this runs in was started with: the `data` of its `ThreadStart`. */
export function threadData<Data>(): Data {
  return workerData as Data;
}

/** The port of the thread that this runs in. */
export function threadPort<To, From>(): ThreadPort<To, From> {
  const port = parentPort!;
  return {
    tell: (message) => port.postMessage(message),
    hear: (listener) => port.on('message', listener),
    close: () => port.close(),
  };
}
