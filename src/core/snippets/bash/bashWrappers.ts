import type { Word } from '../reading.ts';

/** A command that runs the command in its own arguments. */
interface Wrapper {
  /** Options that stand alone. */
  readonly flags?: readonly string[];
  /** Options whose value is the next word. */
  readonly valued?: readonly string[];
  /** How many words of its own stand before the command. */
  readonly operands?: number;
  /** Whether it adds words to the command that only running it would tell. */
  readonly addsWords?: boolean;
  /** Whether it hands its arguments to a shell as one line. */
  readonly asLine?: boolean;
  /** Whether `NAME=value` may stand before the command. */
  readonly assigns?: boolean;
}

/**
 * Sources: the manual pages of coreutils (timeout, nice, env, stdbuf), util-linux (ionice, setsid, chrt), findutils
 * (xargs), procps (watch), sudo, and bash (command, builtin, time). Options that are not listed make the command
 * unknown.
 */
const WRAPPERS: Readonly<Record<string, Wrapper>> = {
  sudo: { flags: ['-n', '-H', '-E', '-S'], valued: ['-u', '-g'] },
  doas: { flags: ['-n'], valued: ['-u'] },
  timeout: { flags: ['--foreground', '--preserve-status', '-v'], valued: ['-k', '-s'], operands: 1 },
  nice: { valued: ['-n'] },
  ionice: { flags: ['-t'], valued: ['-c', '-n'] },
  stdbuf: { valued: ['-i', '-o', '-e'] },
  env: { flags: ['-i'], valued: ['-u'], assigns: true },
  command: { flags: ['-p'] },
  builtin: {},
  time: { flags: ['-p'] },
  xargs: {
    flags: ['-0', '-r', '-t', '--null', '--no-run-if-empty'],
    valued: ['-n', '-L', '-P', '-d', '-s'],
    addsWords: true,
  },
  watch: { flags: ['-d', '-t', '-c', '-b', '-e', '-g', '-w'], valued: ['-n'], asLine: true },
};

/**
 * What a wrapper runs: words of a command, or a line for the shell; undefined where not all of its own words are known.
 */
export type Wrapped =
  | { readonly words: readonly Word[]; readonly addsWords: boolean; readonly assignments: readonly string[] }
  | { readonly line: string }
  | undefined;

/** Whether a command runs others by its arguments. `command -v` and `env` alone run nothing. */
export function isWrapper(name: string, args: readonly Word[]): boolean {
  if (!Object.hasOwn(WRAPPERS, name)) return false;
  if (name === 'env') return args.length > 0;
  return name !== 'command' || !/^-[vV]$/.test(args[0]?.text ?? '');
}

/** The command inside a wrapper's arguments. */
export function wrappedIn(name: string, args: readonly Word[]): Wrapped {
  const wrapper = WRAPPERS[name]!;
  const assignments: string[] = [];
  let at = 0;
  for (; at < args.length; at++) {
    const text = args[at]!.text;
    if (text === undefined) return undefined;
    if (text === '--') {
      at++;
      break;
    }
    if (wrapper.assigns && /^\w+=/.test(text)) assignments.push(text.split('=')[0]!);
    else if (wrapper.flags?.includes(text)) continue;
    else if (wrapper.valued?.includes(text)) at++;
    else if (text.startsWith('-') && !isJoined(text, wrapper)) return undefined;
    else if (!text.startsWith('-')) break;
  }
  at += wrapper.operands ?? 0;
  const words = args.slice(at);
  if (words.length === 0) return undefined;
  if (!wrapper.asLine) return { words, addsWords: wrapper.addsWords ?? false, assignments };
  const texts = words.map(({ text }) => text);
  return texts.every((text) => text !== undefined) ? { line: texts.join(' ') } : undefined;
}

/** `-n10`: a short option with its value in the same word, digits only. */
function isJoined(text: string, { valued }: Wrapper): boolean {
  return /^-\w\d+$/.test(text) && (valued?.includes(text.slice(0, 2)) ?? false);
}
