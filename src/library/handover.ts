/** Makes pieces one after the other. `pause` waits until those that were given are taken; it rejects when no more are wanted. */
export type Maker<T> = (give: (piece: T) => void, pause: () => Promise<void>) => Promise<void>;

/**
 * What a maker gives, to be taken piece by piece. It runs only as far ahead as it does without a pause, and each pause lets
 * other work of the program in. Who takes no more ends it; what it throws is passed on.
 */
export async function* handedOver<T>(make: Maker<T>): AsyncGenerator<T, void, undefined> {
  let pieces: T[] = [];
  let paused: { readonly goOn: () => void; readonly end: () => void } | undefined;
  let isOver = false;
  let isLeft = false;
  let come = () => {};
  const pause = () =>
    new Promise<void>((resolve, reject) => {
      const end = () => reject(new Error('No more is wanted.'));
      if (isLeft) return end();
      paused = { goOn: resolve, end };
      come();
    });
  const made = make((piece) => pieces.push(piece), pause).finally(() => {
    isOver = true;
    come();
  });
  // It is passed on below, and must not count as unhandled until then.
  made.catch(() => {});
  try {
    for (;;) {
      while (!isOver && !paused) {
        await new Promise<void>((resolve) => {
          come = resolve;
        });
      }
      const given = pieces;
      pieces = [];
      yield* given;
      if (isOver) break;
      await new Promise((resolve) => setImmediate(resolve));
      const { goOn } = paused!;
      paused = undefined;
      goOn();
    }
    await made;
  } finally {
    isLeft = true;
    paused?.end();
    // What it has open is closed when it ends.
    await made.catch(() => {});
  }
}
