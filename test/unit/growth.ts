/**
 * How many times as long a task takes for eight times as much: about 8 where it is linear, 64 where it is quadratic. In time
 * of the processor, the shortest of some runs, so that it does not matter what else the machine has to do.
 * @param task does its work on a size
 * @param size large enough to take some milliseconds
 */
export async function growthOf(task: (size: number) => unknown, size: number): Promise<number> {
  // Once for nothing: what is compiled and made once is no part of it.
  await task(size);
  const [once, more] = [await shortest(task, size), await shortest(task, 8 * size)];
  return more / once;
}

/** What `growthOf` may say of a task that is linear: twice what it should, and far from quadratic. */
export const LINEAR = 24;

async function shortest(task: (size: number) => unknown, size: number): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 5; run++) {
    const before = process.cpuUsage();
    await task(size);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, user + system);
  }
  // The clock of the processor may be coarse.
  return Math.max(least, 1000);
}
