/**
 * The machines that paths of logs are of: the first folder, or archive, below what all paths have in common, or the name of a
 * file that lies there by itself. `idOf` leads from the place of a path to that of its machine.
 */
export function machinesOfPaths(paths: readonly string[]): {
  readonly names: readonly string[];
  readonly idOf: (path: number) => number;
} {
  const all = paths.map((path) => path.split(/[\\/]+/));
  const shared = sharedSteps(all);
  const ids = new Map<string, number>();
  const names: string[] = [];
  const idOfPath = all.map((steps) => {
    const name = nameOf(steps[shared] ?? '');
    const key = name.toLowerCase();
    const id = ids.get(key) ?? names.push(name) - 1;
    ids.set(key, id);
    return id;
  });
  return { names, idOf: (path) => idOfPath[path] ?? path };
}

/** How many folders all of them begin with; the last step is a file. */
function sharedSteps(all: readonly (readonly string[])[]): number {
  const [first = []] = all;
  let shared = 0;
  const isShared = () => all.every((steps) => steps.length > shared + 1 && steps[shared] === first[shared]);
  while (all.length > 0 && isShared()) shared++;
  return shared;
}

/** `PC-1` of `PC-1.zip`: the ending of an archive or a log is no part of the name. */
function nameOf(step: string): string {
  return step.replace(/(?<=.)\.(?:zip|cab|7z|gz|tgz|tar|log|txt|evtx|dmp|csv|json|etl|xml|old|lo_)$/i, '');
}

/** Whether a field of this name holds paths of logs. */
export function namesPaths(field: string): boolean {
  return /(?:^|[._])(?:file|path|filename|filepath)$/i.test(field);
}
