import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Tries again and again until there is a value (anything but undefined), and returns it. Throws with `what` where
 * there is none in time. In Node rather than in the page, whose own waiting takes a promise for a value.
 * @param ms how long to try
 */
export async function until<T>(what: string, attempt: () => Promise<T | undefined>, ms = 20_000): Promise<T> {
  const end = Date.now() + ms;
  let last: unknown;
  do {
    try {
      const value = await attempt();
      if (value !== undefined) return value;
      last = undefined;
    } catch (error) {
      last = error;
    }
    await sleep(100);
  } while (Date.now() < end);
  throw new Error(`${what}: not within ${ms / 1000} s`, { cause: last });
}

/**
 * Watches for a while that something stays so, and throws with `what` as soon as it does not. Only where nothing in the
 * window tells that the time for it is over.
 */
export async function stays(what: string, holds: () => Promise<boolean> | boolean, ms: number): Promise<void> {
  const end = Date.now() + ms;
  do {
    if (!(await holds())) throw new Error(`${what}: no longer`);
    await sleep(100);
  } while (Date.now() < end);
}
