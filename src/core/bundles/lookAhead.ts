import { joinBytes } from '../text/joinBytes.ts';

/** A stream whose beginning was looked at. */
export interface LookedAt {
  /** Its beginning, where it was wanted. */
  readonly head: Uint8Array | undefined;
  /** The whole stream, once. What it threw meanwhile, it throws behind what came before. */
  readonly chunks: AsyncIterable<Uint8Array>;
}

/**
 * Looks at the first piece of a stream, and where `wanted` says so, at up to `most` bytes and a piece more. Nothing is copied
 * of a stream that is not wanted. Never throws what the stream throws.
 */
export async function lookAhead(
  stream: AsyncIterable<Uint8Array>,
  wanted: (first: Uint8Array) => boolean,
  most: number,
): Promise<LookedAt> {
  const iterator = stream[Symbol.asyncIterator]();
  let failure: { readonly error: unknown } | undefined;
  let ended = false;
  const next = async (): Promise<Uint8Array> => {
    try {
      const { done, value } = await iterator.next();
      if (!done) return value;
    } catch (error) {
      failure = { error };
    }
    ended = true;
    return new Uint8Array(0);
  };
  let head = await next();
  const isWanted = wanted(head);
  // Buffers are used again for the next bytes.
  if (isWanted) head = head.slice();
  while (isWanted && !ended && head.length < most) head = joinBytes([head, await next()]);
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      if (head.length > 0) yield head;
      while (!ended) {
        const bytes = await next();
        if (bytes.length > 0) yield bytes;
      }
      if (failure) throw failure.error;
    } finally {
      if (!ended) await iterator.return?.();
    }
  }
  return { head: isWanted ? head : undefined, chunks: chunks() };
}
