import { readFileSync } from 'node:fs';
import { skippedBy } from '../node/logFile.ts';
import type { Problems } from './problems.ts';

/** The passwords in files, one a line; a file that cannot be read is told of. */
export function passwordsIn(files: readonly string[], problems: Problems): string[] {
  return files.flatMap((file) => {
    try {
      return readFileSync(file, 'utf8')
        .replace(/^\uFEFF/, '')
        .split(/\r?\n/)
        .filter((line) => line !== '');
    } catch (error) {
      problems.tell(skippedBy(error, file));
      return [];
    }
  });
}
