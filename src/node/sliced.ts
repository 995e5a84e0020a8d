import { nextTurn } from './nextTurn.ts';

/** A slice of work ends after this long (ms), so that its thread can answer others in between. */
const SLICE = 8;

/**
 * Works a step at a time, and lets others in between slices. `step` does a little (less than a slice, by far) and
 * returns whether anything is left. Resolves with true when all is done, and with false when the signal, which is
 * checked between slices, ended it; rejects with what a step throws.
 */
export async function sliced(step: () => boolean, signal?: AbortSignal): Promise<boolean> {
  while (!signal?.aborted) {
    const end = performance.now() + SLICE;
    do if (!step()) return true;
    while (performance.now() < end);
    await nextTurn();
  }
  return false;
}
