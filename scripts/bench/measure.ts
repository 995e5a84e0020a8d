/** The shortest of several runs of a task, in ms: what it costs when nothing else interferes. */
export function best(task: () => unknown, runs = 7): number {
  let shortest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    task();
    shortest = Math.min(shortest, performance.now() - start);
  }
  return shortest;
}

export function ratio(a: number, b: number): string {
  return (a / b).toFixed(2);
}

export function ms(time: number): string {
  return `${time < 10 ? time.toFixed(1) : time.toFixed(0)} ms`;
}
