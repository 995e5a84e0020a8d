/** The processor's time that this program has taken so far, in milliseconds: while it waits for a busy machine, none passes. */
export function workedTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** A timer that no longer keeps the program running. */
export function inBackground(timer: NodeJS.Timeout): NodeJS.Timeout {
  return timer.unref();
}
