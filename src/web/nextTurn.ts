import type * as node from '../node/nextTurn.ts';

const { port1, port2 } = new MessageChannel();
const waiting: (() => void)[] = [];
port1.onmessage = () => waiting.shift()?.();

// A message is at once; timers wait longer the more of them there are.
export const nextTurn: typeof node.nextTurn = () =>
  new Promise((resolve) => {
    waiting.push(resolve);
    port2.postMessage(undefined);
  });
