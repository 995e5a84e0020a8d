import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a script did in a real, interactive bash. */
export interface Ran {
  /** The arguments of every call of the program `args`, sorted: the parts of a pipe run at the same time. */
  readonly calls: readonly (readonly string[])[];
  /** Whether the program `canary` ran, which no script of a test asks for. */
  readonly canary: boolean;
}

type Script = readonly string[];

const NOTE_CALL = 'printf "%s\\0" "$#" "$@" >> "$FAULTBOOK_CASE.calls"';

/**
 * Runs each script in a bash of its own that reads it as typed at its prompt: interactive, with history expansion. All are
 * started by one shell. Only scripts made by the tests may be given: they really run.
 */
export function runInBash(scripts: readonly Script[]): Ran[] {
  return run(scripts, (folder) => {
    for (const [index, lines] of scripts.entries()) {
      writeFileSync(join(folder, `${index}.sh`), `${prologue(folder, index)}\n${lines.join('\n')}\nexit\n`);
    }
    return scripts.map((_, index) => join(folder, `${index}.sh`));
  });
}

/**
 * Runs all scripts one after the other in one bash: many times faster, but a script that breaks out of its quotes spoils those
 * behind it. What is found here is asked again with `runInBash`.
 */
export function runTogether(scripts: readonly Script[]): Ran[] {
  return run(scripts, (folder) => {
    const all = scripts.map((lines, index) => `${prologue(folder, index)}\n${lines.join('\n')}`);
    writeFileSync(join(folder, 'all.sh'), `${all.join('\n')}\nexit\n`);
    return [join(folder, 'all.sh')];
  });
}

function prologue(folder: string, index: number): string {
  // A function is faster than the program; the program is for what starts programs.
  return `export FAULTBOOK_CASE='${folder}/${index}'; cd '${folder}/${index}'; args() { ${NOTE_CALL}; }`;
}

function run(scripts: readonly Script[], write: (folder: string) => string[]): Ran[] {
  const folder = mkdtempSync(join(tmpdir(), 'faultbook-bash-'));
  try {
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    // A call is its number of arguments and then each of them, all ended by NUL: no value can hold one.
    program(join(bin, 'args'), NOTE_CALL);
    program(join(bin, 'canary'), ': > "$FAULTBOOK_CASE.canary"');
    for (const index of scripts.keys()) mkdirSync(join(folder, `${index}`));
    const start = 'for file in "$@"; do timeout 120 bash --norc --noprofile -i < "$file" > /dev/null 2>&1; done; true';
    execFileSync('bash', ['--norc', '--noprofile', '-c', start, 'bash', ...write(folder)], {
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
  writeFileSync(path, `#!/bin/sh\n${body}\n`);
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
  return calls.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
