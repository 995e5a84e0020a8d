import type { Shell } from '../snippets/snippet.ts';

/** Longer ones are not looked at, in UTF-16 units. cmd takes no more. */
const LONGEST = 8191;
/** How often a shell in a shell is looked into. */
const DEEPEST = 3;

/** One command of a line, and the operator behind it; empty for the last. */
interface Command {
  readonly words: readonly string[];
  readonly next: string;
}

/** What takes one character's meaning away, by shell. */
const ESCAPES: Readonly<Record<Shell, string>> = { cmd: '^', powershell: '`', bash: '\\' };
/** What stands between commands. `&` begins a call in PowerShell, and stands between commands elsewhere. */
const OPERATORS: Readonly<Record<Shell, RegExp>> = {
  cmd: /&&|\|\||[&|\n]/y,
  powershell: /&&|\|\||[;|\n]/y,
  bash: /&&|\|\||[;&|\n]/y,
};
/** Their end says nothing of a program's: commands of the shells that a line often begins or ends with. */
const NEUTRAL =
  /^(?:cd|chdir|pushd|popd|echo|set|setlocal|endlocal|rem|cls|title|path|mkdir|md|export|set-location|sl|clear|write-host|write-output|out-null|out-host|out-string|out-file|tee-object)$/;

/**
 * The programs whose exit code that of a command line may be, by their names in small letters without folder and `.exe`.
 * Mostly it is one; empty where that cannot be told.
 */
export function programsOf(commandLine: string, shell: Shell | undefined): string[] {
  return named(commandLine, shell ?? 'cmd', 0);
}

function named(line: string, shell: Shell, depth: number): string[] {
  if (line.length > LONGEST || depth > DEEPEST) return [];
  const commands = commandsIn(line, shell);
  const names = commands.map(({ words, next }) => ({ next, names: namesOf(words, shell, depth) }));
  const telling = names.filter((one) => one.names.length === 0 || !one.names.every((name) => NEUTRAL.test(name)));
  // What runs whatever the one before it did has the last word.
  const before = telling.findLastIndex(({ next }, at) => at < telling.length - 1 && !/^(?:&&|\|\|?)$/.test(next));
  const last = telling.slice(before + 1);
  return last.some((one) => one.names.length === 0) ? [] : [...new Set(last.flatMap((one) => one.names))];
}

/** What a command runs, through what only runs another. */
function namesOf(words: readonly string[], shell: Shell, depth: number): string[] {
  let rest = words;
  if (shell === 'powershell' && (rest[0] === '&' || rest[0] === '.')) rest = rest.slice(1);
  while (shell === 'bash' && /^[A-Za-z_]\w*=/.test(rest[0] ?? '')) rest = rest.slice(1);
  const name = baseName(rest[0] ?? '');
  const args = rest.slice(1);
  if (name === '' || /[$%<>(){}]/.test(name)) return [];
  // An alias of Set-Content.
  if (shell === 'powershell' && rest[0]?.toLowerCase() === 'sc') return [];
  if (name === 'call' || name === 'sudo' || name === 'gsudo' || name === 'time') return namesOf(args, shell, depth);
  // Without /wait it has ended before the program has.
  if (name === 'start' && shell !== 'powershell') {
    const at = args.findIndex((word) => !word.startsWith('/') && word !== '' && !/\s/.test(word));
    return args.some((word) => /^\/w(?:ait)?$/i.test(word)) && at >= 0 ? namesOf(args.slice(at), shell, depth) : [];
  }
  if (name === 'cmd') {
    const at = args.findIndex((word) => /^\/[ckr]/i.test(word));
    if (at < 0) return [];
    const inner = [args[at]!.slice(2), ...args.slice(at + 1)].filter((word) => word !== '');
    return named(inner.length === 1 ? inner[0]! : inner.map(quoted).join(' '), 'cmd', depth + 1);
  }
  return [name];
}

function quoted(word: string): string {
  return /[\s&|]/.test(word) ? `"${word}"` : word;
}

function baseName(word: string): string {
  const name = word.replace(/^@+/, '').split(/[\\/]/).pop() ?? '';
  return name.toLowerCase().replace(/\.(?:exe|com|cmd|bat)$/, '');
}

/** The commands of a line, with their words as the shell reads them but for what it fills in. */
function commandsIn(line: string, shell: Shell): Command[] {
  const commands: Command[] = [];
  let words: string[] = [];
  let word: string | undefined;
  let quote = '';
  const endWord = () => {
    if (word !== undefined) words.push(word);
    word = undefined;
  };
  const endCommand = (next: string) => {
    endWord();
    if (words.length > 0) commands.push({ words, next });
    words = [];
  };
  for (let at = 0; at < line.length; at++) {
    const unit = line[at]!;
    if (quote !== '') {
      if (unit === quote) quote = '';
      else word = (word ?? '') + unit;
      continue;
    }
    if (unit === '"' || (unit === "'" && shell !== 'cmd')) {
      quote = unit;
      word ??= '';
      continue;
    }
    // A path of Windows in a shell of Unix keeps its folders apart, as nobody escapes letters.
    if (unit === ESCAPES[shell] && !(shell === 'bash' && /[A-Za-z0-9_]/.test(line[at + 1] ?? ''))) {
      word = (word ?? '') + (line[++at] ?? '');
      continue;
    }
    const operators = OPERATORS[shell];
    operators.lastIndex = at;
    const operator = operators.exec(line)?.[0];
    if (operator !== undefined) {
      endCommand(operator);
      at += operator.length - 1;
    } else if (/\s/.test(unit)) endWord();
    else word = (word ?? '') + unit;
  }
  endCommand('');
  return commands;
}
