import { type Code, fromBits, win32 } from '../codes/code.ts';
import type { KnownCodes } from '../codes/knownCodes.ts';
import type { Shell } from '../snippets/snippet.ts';
import { FIRST_TELLING, isOfInstaller, programNamed } from './programs.ts';
import { programsOf } from './programsOf.ts';

/** How a command in a terminal ended, as its shell says. */
export interface EndedCommand {
  /** As the shell writes it: signed or unsigned 32 bits; bash keeps eight of them. */
  readonly exitCode: number;
  readonly commandLine: string;
  /** Undefined for another shell, or where nobody knows. */
  readonly shell: Shell | undefined;
}

/** What an exit code is. */
export type MeantExit =
  | {
      readonly code: Code;
      /** Set where nothing but the number speaks for it: a program may mean anything by it. */
      readonly guess?: true;
      /** Whose exit code it is, where that is one program. */
      readonly program?: string;
    }
  /** PowerShell tells only that the program failed; what it keeps in `$LASTEXITCODE` would be a code. */
  | { readonly hidden: true; readonly program: string };

/** What somebody ended: Ctrl+C or a closed window, and the end of a session. No failure of the program. */
const ENDED_BY_SOMEBODY: readonly number[] = [0xc000013a, 0x40010004];
/** `return -1` and the like: numbers that every program has for any failure. */
const SMALL_NEGATIVE = 0xffff0000;
/** Programs that speak to a web server end with what it answered. */
const HTTP = { from: 400, to: 599 };
/** The first number that is more than a byte. */
const MORE_THAN_A_BYTE = 0x100;
/** A Win32 number has no more than sixteen bits. */
const MORE_THAN_WIN32 = 0x10000;

/**
 * The code that an exit code is; undefined where it says nothing that could be explained. Exit codes belong to everybody: a
 * number counts where no ordinary exit code is like it, or where the program is known to end with codes of Windows.
 */
export function meantExit({ exitCode, commandLine, shell }: EndedCommand, known: KnownCodes): MeantExit | undefined {
  if (!Number.isSafeInteger(exitCode) || exitCode < -0x80000000 || exitCode > 0xffffffff) return undefined;
  const bits = exitCode >>> 0;
  if (bits === 0 || ENDED_BY_SOMEBODY.includes(bits)) return undefined;
  const names = programsOf(commandLine, shell);
  const program = names.length === 1 ? names[0] : undefined;
  const says = familyOf(names);
  const found = (code: Code, guess?: true): MeantExit | undefined =>
    known.has(code) ? { code, ...(guess && { guess }), ...(program !== undefined && { program }) } : undefined;
  if (isOfInstaller(bits)) return found(win32(bits));
  if (says?.says === 'own') return undefined;
  if (bits >= SMALL_NEGATIVE) return says?.says === 'esent' ? found({ kind: 'esent', value: bits | 0 }) : undefined;
  if (bits >= MORE_THAN_WIN32) return found(fromBits(bits));
  if (bits < MORE_THAN_A_BYTE) {
    // What bash shows may be the lowest byte of another number.
    if (says?.says !== 'win32' || shell === 'bash') return undefined;
    if (bits === 1 && shell === 'powershell' && program !== undefined) return { hidden: true, program };
    return bits >= (says.from ?? FIRST_TELLING) ? found(win32(bits)) : undefined;
  }
  if (says?.says === 'win32') return found(win32(bits));
  return bits >= HTTP.from && bits <= HTTP.to ? undefined : found(win32(bits), true);
}

/** What is known of the exit codes of all of some programs; undefined where they differ. */
function familyOf(names: readonly string[]) {
  const [first, ...others] = names.map(programNamed);
  return others.every((other) => other?.says === first?.says) ? first : undefined;
}
