import { joinBytes } from '../text/joinBytes.ts';

/** A stream whose first bytes are known. */
export interface Peeked {
  /** At least as many bytes as were asked for, or all there are. */
  readonly head: Uint8Array;
  /** The whole stream, once. */
  all(): AsyncGenerator<Uint8Array, void>;
  /** Ends the stream without reading it. */
  close(): Promise<void>;
}

/** Reads the first `length` bytes of a stream. Throws what the stream throws. */
export async function peek(stream: AsyncIterable<Uint8Array>, length: number): Promise<Peeked> {
  const iterator = stream[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array(0);
  let ended = false;
  while (!ended && head.length < length) {
    const { done, value } = await iterator.next();
    if (done) ended = true;
    else head = joinBytes([head, value]);
  }
  const close = async () => {
    await iterator.return?.();
  };
  async function* all(): AsyncGenerator<Uint8Array, void> {
    try {
      if (head.length > 0) yield head;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await close();
    }
  }
  return { head, all, close };
}
