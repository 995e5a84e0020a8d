import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a script did in a real, interactive bash. */
export interface Ran {
  /** The arguments of every call of the program `args`, in order. */
  readonly calls: readonly (readonly string[])[];
  /** Whether the program `canary` ran, which no script of a test asks for. */
  readonly canary: boolean;
}

/**
 * Runs each script in a bash of its own that reads it as typed at its prompt: interactive, with history expansion. All are
 * started by one shell, so that hundreds take a second or two. Only scripts made by the tests may be given: they really run.
 */
export function runInBash(scripts: readonly (readonly string[])[]): Ran[] {
  const folder = mkdtempSync(join(tmpdir(), 'faultbook-bash-'));
  try {
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    // A call is its number of arguments and then each of them, all ended by NUL: no value can hold one.
    program(join(bin, 'args'), 'printf "%s\\0" "$#" "$@" >> "$FAULTBOOK_CASE.calls"');
    program(join(bin, 'canary'), ': > "$FAULTBOOK_CASE.canary"');
    for (const [index, lines] of scripts.entries()) {
      mkdirSync(join(folder, `${index}`));
      writeFileSync(join(folder, `${index}.sh`), `${lines.join('\n')}\nexit\n`);
    }
    const all = `i=0; while [ $i -lt ${scripts.length} ]; do cd "$1/$i"; FAULTBOOK_CASE="$1/$i" timeout 5 bash --norc --noprofile -i < "$1/$i.sh" > /dev/null 2>&1; i=$((i+1)); done`;
    execFileSync('bash', ['--norc', '--noprofile', '-c', all, 'bash', folder], {
      stdio: 'ignore',
      env: { PATH: `${bin}:${process.env.PATH ?? ''}`, LC_ALL: 'C.UTF-8', HOME: folder, HISTFILE: '' },
    });
    return scripts.map((_, index) => ({
      calls: existsSync(join(folder, `${index}.calls`)) ? callsOf(readFileSync(join(folder, `${index}.calls`))) : [],
      canary: existsSync(join(folder, `${index}.canary`)),
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function program(path: string, body: string): void {
  writeFileSync(path, `#!/bin/bash\n${body}\n`);
  chmodSync(path, 0o755);
}

function callsOf(bytes: Buffer): string[][] {
  const fields = bytes.toString('utf8').split('\0').slice(0, -1);
  const calls: string[][] = [];
  for (let at = 0; at < fields.length; ) {
    const count = Number(fields[at]);
    calls.push(fields.slice(at + 1, at + 1 + count));
    at += 1 + count;
  }
  return calls;
}
