import type * as node from '../node/threadPort.ts';
import type { FromThread, ThreadBegin } from './threadMessages.ts';

let began: ThreadBegin | undefined;
/** What came before somebody listened. */
const early: unknown[] = [];
let listener: ((message: unknown) => void) | undefined;

/** Waits for what the thread is told first; what comes later goes to who listens. */
export function begin(): Promise<ThreadBegin> {
  return new Promise((resolve) => {
    self.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (!began) {
        began = data as ThreadBegin;
        resolve(began);
      } else if (listener) listener(data);
      else early.push(data);
    };
  });
}

/** Says something to the one that started the thread. */
export function say<From>(message: FromThread<From>): void {
  self.postMessage(message);
}

export const threadData: typeof node.threadData = <Data>() => began!.data as Data;

export const threadPort: typeof node.threadPort = <To, From>() => ({
  tell: (message: From) => say({ said: message }),
  hear: (hears: (message: To) => void) => {
    listener = hears as (message: unknown) => void;
    for (const message of early.splice(0)) listener(message);
  },
  close: () => {
    say({ closed: true });
    self.close();
  },
});
