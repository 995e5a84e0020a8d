import { statSync } from 'node:fs';
import { resolve } from 'node:path';

/** Whether two paths lead to one file: by links, too, and in whatever case where that makes no difference. */
export function isSameFile(one: string, other: string): boolean {
  if (resolve(one) === resolve(other)) return true;
  const [a, b] = [identityOf(one), identityOf(other)];
  return a !== undefined && a === b;
}

/** What no two files of a machine share; undefined where there is none. */
function identityOf(path: string): string | undefined {
  try {
    // The numbers of NTFS have more digits than a double.
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev} ${ino}`;
  } catch {
    return undefined;
  }
}
