/**
 * Tells of which machine a file is, by its path: that which it names; else that which all files of its folder name that name any,
 * or those of the next folder above of which that holds; '' where that is not known. An archive is a folder.
 */
export function machinesByFolder(
  files: readonly string[],
  named: (file: string) => string | undefined,
): (file: string) => string {
  const byFolder = new Map<string, Set<string>>();
  for (const file of files) {
    const machine = named(file);
    if (machine === undefined) continue;
    for (const folder of foldersOf(file)) {
      const machines = byFolder.get(folder) ?? new Set();
      byFolder.set(folder, machines.add(machine));
    }
  }
  return (file) => {
    const own = named(file);
    if (own !== undefined) return own;
    for (const folder of foldersOf(file)) {
      const machines = byFolder.get(folder);
      if (!machines) continue;
      return machines.size === 1 ? [...machines][0]! : '';
    }
    return '';
  };
}

/** The folders that a path is in, the innermost first; the last is that of all. */
function foldersOf(path: string): string[] {
  const folders: string[] = [];
  for (let at = lastSeparator(path); at > 0; at = lastSeparator(path.slice(0, at))) folders.push(path.slice(0, at));
  return [...folders, ''];
}

const lastSeparator = (path: string) => Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
