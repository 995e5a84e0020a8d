import type { PlainText } from '../../core/text/plainText.ts';
import { logFailure } from './log.ts';
import { sayError } from './messages.ts';

/**
 * Runs a task that nobody waits for. If it fails, that is written to the output channel under its name; where the user
 * expects something from it, `sorry` says in one sentence what they will not get.
 */
export function guard(name: string, task: () => unknown, sorry?: (error: unknown) => PlainText): void {
  finish(task).catch((error: unknown) => {
    logFailure(name, error);
    if (sorry) sayError(sorry(error));
  });
}

/** A task that throws at once rejects like one that fails later. */
async function finish(task: () => unknown): Promise<void> {
  await task();
}
