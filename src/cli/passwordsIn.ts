import { readFileSync } from 'node:fs';
import { Passwords } from '../core/archives/passwords.ts';
import { skippedBy } from '../node/logFile.ts';
import { askPasswords } from './askPassword.ts';
import type { Given } from './command.ts';
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

/** The passwords of archives that the arguments name, or that are typed now. */
export async function passwordsOf({ has, values }: Given, problems: Problems): Promise<Passwords> {
  const known = passwordsIn(values('password-file'), problems);
  if (has('ask-password')) known.push(...(await askPasswords()));
  return new Passwords(undefined, known);
}
