import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator } from 'playwright-core';

/** How long anything may take, in ms. It ends what hangs: what else the machine has to do is no matter of the tests. */
export const PATIENCE = 60_000;

/**
 * Tries again and again until there is a value (anything but undefined), and returns it. Throws with `what` where
 * there is none in time. In Node rather than in the page, whose own waiting takes a promise for a value.
 * @param ms how long to try
 */
export async function until<T>(what: string, attempt: () => Promise<T | undefined>, ms = PATIENCE): Promise<T> {
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

/** Waits until something is so. */
export async function holds(what: string, isSo: () => Promise<boolean> | boolean, ms = PATIENCE): Promise<void> {
  await until(what, async () => ((await isSo()) ? true : undefined), ms);
}

/**
 * Tries something that may be lost on its way, as a key or a mouse that rests may be: each try has twice the time of the
 * one before, so that none is cut off for ever on a slow machine.
 * @param attempt is given its time in ms
 */
export async function tries<T>(
  what: string,
  attempt: (ms: number) => Promise<T | undefined>,
  ms = PATIENCE,
): Promise<T> {
  let time = 1_500;
  const longer = () => {
    time *= 2;
    return attempt(time);
  };
  return until(what, longer, ms);
}

/** Waits until something is there and the same in two looks, and returns it: what is being filled or moves is not. */
export async function settled<T>(what: string, look: () => Promise<T | undefined>, ms = PATIENCE): Promise<T> {
  let before: string | undefined;
  const same = async () => {
    const now = await look();
    const shown = JSON.stringify(now);
    const isSame = now !== undefined && shown === before;
    before = shown;
    return isSame ? now : undefined;
  };
  return until(what, same, ms);
}

/** A place in the window, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where an element is, once it stands still. */
export function stillBox(element: Locator): Promise<Box> {
  return settled('An element that stands still', async () => (await element.boundingBox()) ?? undefined);
}
