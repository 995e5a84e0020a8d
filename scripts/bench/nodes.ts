import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';

/** The major version of Node in the oldest editor that Faultbook runs in (1.100). */
const OLDEST = 20;

/** A Node of that version, where PATH or `FAULTBOOK_OLD_NODE` has one that is not the running one. */
export function oldestNode(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const programs = [process.env.FAULTBOOK_OLD_NODE ?? [], ...folders.map((folder) => join(folder, 'node'))].flat();
  return programs.find((program) => {
    const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
    return stdout?.startsWith(`v${OLDEST}.`);
  });
}
