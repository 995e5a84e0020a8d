import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where bash is; undefined on machines without one. */
export const BASH = ['/bin/bash', '/usr/bin/bash'].find(existsSync);

/** A command that bash ran: its name and what it was given. */
export type Run = readonly string[];

/** Commands that write down that they ran. Nothing else can be found, and nothing but them and builtins runs. */
export const MARKERS = ['m1', 'm2', 'm3', 'm4'] as const;

/** Commands that run others: those of the machine are not to be found, and some would not run a marker. */
const WRAPPERS = ['command', 'builtin', 'env', 'xargs', 'time'] as const;

const HARNESS = `
PATH=/nowhere
i=0
note() { printf '%s\\0' $i "$@" $'\\1' >&9; }
${MARKERS.map((name) => `${name}() { note ${name} "$@"; }`).join('\n')}
inner() { [ "$1" = -- ] && shift; "$@"; }
${WRAPPERS.map((name) => `function ${name} { inner "$@"; }`).join('\n')}
timeout() { [ "$1" = -- ] && shift; shift; "$@"; }
command_not_found_handle() { note "$@"; return 0; }
while IFS= read -r -d '' -u 8 script; do
  ( eval "$script" ) </dev/null >/dev/null 2>&1
  i=$((i + 1))
done
`;

/** Has a real bash run scripts, one after the other, each in a shell of its own; answers what each ran. */
export function runInBash(scripts: readonly string[]): Run[][] {
  const folder = mkdtempSync(join(tmpdir(), 'faultbook-bash-'));
  try {
    writeFileSync(join(folder, 'scripts'), scripts.map((script) => `${script}\0`).join(''));
    writeFileSync(join(folder, 'harness'), HARNESS);
    execFileSync(BASH!, ['--norc', '--noprofile', '-c', '. ./harness 8<scripts 9>>runs'], {
      cwd: folder,
      stdio: 'ignore',
      env: { LC_ALL: 'C.UTF-8' },
      timeout: 120_000,
    });
    const runs: Run[][] = scripts.map(() => []);
    for (const note of readFileSync(join(folder, 'runs'), 'utf8').split('\0\x01\0')) {
      const [script, ...run] = note.split('\0');
      if (run.length > 0) runs[Number(script)]!.push(run);
    }
    return runs;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
