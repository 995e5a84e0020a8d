/**
 * What begins a path of Windows that is handed to the system as it is: `\\?\C:\…`, `\\.\…`. Its question mark stands for no
 * character.
 */
const DEVICE = /^[\\/]{2}[?.][\\/]/;
/** What a pattern of the library means by these, no name here means. On Windows they are common in names. */
const OF_LIBRARY = /[()[\]{}!+@]/g;

/** Where the first sign is that stands for parts of names; -1 where a path is that of one file. */
function wildcardAt(path: string): number {
  const from = DEVICE.exec(path)?.[0].length ?? 0;
  const at = path.slice(from).search(/[*?]/);
  return at < 0 ? -1 : from + at;
}

/** Whether an argument may stand for the names of several files. */
export const isPattern = (path: string): boolean => wildcardAt(path) >= 0;

/** The folder that a pattern looks in, which is no pattern, and what names are to be like there. */
export interface FilePattern {
  /** Ends in a separator; a drive alone, as of `C:*.log`, is its current folder. Empty where it is the program's own. */
  readonly folder: string;
  /** As the library takes it: with `/` between names. */
  readonly names: string;
}

/** Cuts a pattern before its first name with a sign in it. */
export function filePattern(pattern: string, isWindows: boolean): FilePattern {
  const before = pattern.slice(0, wildcardAt(pattern));
  const [folder] = (isWindows ? /^(?:.*[\\/]|[A-Za-z]:)?/s : /^(?:.*\/)?/s).exec(before)!;
  const names = pattern.slice(folder.length);
  if (!isWindows) return { folder, names };
  return { folder, names: names.replaceAll('\\', '/').replace(OF_LIBRARY, '\\$&') };
}
