import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

const GRACE_MS = 3_000;

/**
 * Ends a child that was started `detached`, together with what it has started: SIGTERM, then SIGKILL for what is still
 * there after three seconds, or as soon as the child itself is gone.
 */
export async function end(child: ChildProcess): Promise<void> {
  if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    const timer = setTimeout(() => kill(child), GRACE_MS);
    await gone;
    clearTimeout(timer);
  }
  kill(child);
}

/** Ends a child that was started `detached`, and what it has started, at once. */
export function kill(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    // Its process group: a test that loops for ever in the extension host would outlive the server.
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    // All are already gone.
  }
}
