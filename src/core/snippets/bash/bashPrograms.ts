import type { Word } from '../reading.ts';

/**
 * Commands that take a program in a language of its own as an argument: only the plainest of these programs are known
 * to only read. Sources: the POSIX pages of awk, printf and sed, what GNU adds (awk's `|&` and `@load`; sed's `e` and
 * `w`), and what the shells' own `printf` does.
 */
const LANGUAGES: Readonly<Record<string, (args: readonly Word[]) => boolean>> = {
  awk: withTexts(onlyReadsAwk),
  gawk: withTexts(onlyReadsAwk),
  mawk: withTexts(onlyReadsAwk),
  printf: onlyPrints,
  sed: withTexts(onlyReadsSed),
};

/** Whether a command takes a program as its argument. */
export function takesProgram(name: string): boolean {
  return Object.hasOwn(LANGUAGES, name);
}

/** Whether the program in a command's arguments only reads, as far as that can be known. */
export function programReads(name: string, args: readonly Word[]): boolean {
  return LANGUAGES[name]!(args);
}

function withTexts(reads: (args: readonly string[]) => boolean): (args: readonly Word[]) => boolean {
  return (args) => {
    const texts: string[] = [];
    for (const { text, raw } of args) {
      // An unknown value may be a file's name, but never the program or an option.
      const known = text ?? (texts.length > 0 && !/^[-"'$`]/.test(raw) ? 'file' : undefined);
      if (known === undefined) return false;
      texts.push(known);
    }
    return reads(texts);
  };
}

/** The shape of a `printf` whose output is text only; `%%` has been removed before. */
const TEXT_FORMAT = /^[^%]*(?:%[-+ #]*\d*(?:\.\d+)?[sbqc][^%]*)*$/;

/**
 * `printf`: `%n` sets the variable that an argument names, and zsh evaluates numeric arguments, where an index may run
 * a command: those must be plain numbers.
 */
function onlyPrints(args: readonly Word[]): boolean {
  const format = args[0]?.text;
  if (format === undefined || format.startsWith('-')) return false;
  const directives = format.replaceAll('%%', '');
  if (TEXT_FORMAT.test(directives)) return true;
  return (
    !/%[^%a-zA-Z]*[hlLjzqt]*n/.test(directives) && args.slice(1).every(({ text }) => /^-?[\d.]+$/.test(text ?? ''))
  );
}

/**
 * Patterns, `print` and `printf` of fields, numbers and strings, sums, and blocks of them. What runs or writes needs
 * `system`, `getline`, `close`, `@`, a pipe or, within a block, `>`.
 */
const AWK_TOKEN =
  /\s+|"[^"\\|>]*"|\/(?:[^/\\|]|\\[^|])*\/|\$?(?:NF|NR|FNR|FS|OFS|\d+(?:\.\d+)?)|\b(?:BEGIN|END|print|printf|length|tolower|toupper|substr|index|int|[a-z]\b)|[{}();,+*%!~?:=<-]|==|!=|<=|&&|\|\||\[|\]/y;

function onlyReadsAwk(args: readonly string[]): boolean {
  let at = 0;
  while (at < args.length) {
    if (/^-F.+$/.test(args[at]!)) at++;
    else if (args[at] === '-F') at += 2;
    else break;
  }
  const [program, ...files] = args.slice(at);
  if (program === undefined || program.startsWith('-') || files.some((file) => /^-|=/.test(file))) return false;
  // A comparison with `>` is only possible outside of blocks: inside one it would write a file.
  let depth = 0;
  // After a value `/` divides; elsewhere it begins a pattern.
  let before: 'value' | 'sign' | 'unclear' = 'sign';
  for (let i = 0; i < program.length; ) {
    AWK_TOKEN.lastIndex = i;
    const found = AWK_TOKEN.exec(program)?.[0];
    const divides: boolean = program[i] === '/' && before === 'value';
    if (program[i] === '/' && before === 'unclear') return false;
    const token: string | undefined = divides ? '/' : found;
    if (token === undefined || token === '') {
      if (program[i] !== '>' || depth > 0) return false;
      before = 'sign';
      i++;
      continue;
    }
    before = divides ? 'sign' : awkPlace(token, before);
    if (token === '{') depth++;
    else if (token === '}') depth--;
    i += token.length;
  }
  return depth === 0;
}

/** What follows from a token: whether a `/` after it would divide. */
function awkPlace(token: string, before: 'value' | 'sign' | 'unclear'): 'value' | 'sign' | 'unclear' {
  if (/^\s/.test(token)) return token.includes('\n') && before === 'value' ? 'unclear' : before;
  if (/^(?:BEGIN|END|print|printf)$/.test(token)) return 'sign';
  // `x++ / 2` divides, `1 + /x/` does not; a function without brackets reads its argument or none.
  if (/^(?:[+-]|length|tolower|toupper|substr|index|int)$/.test(token)) return 'unclear';
  return /[\w")\]/]$/.test(token) ? 'value' : 'sign';
}

const SED_ADDRESS = String.raw`(?:\d+|\$|\/[^/\\\n;{}]*\/)`;
/** `10,20p`, `/a/,/b/p`, `$=`, `3q`, `/x/d`, and `s/…/…/` with flags that neither run nor write. */
const SED_COMMAND = new RegExp(
  String.raw`^\s*(?:${SED_ADDRESS}(?:,${SED_ADDRESS})?)?!?(?:[pdq=]|s([/|#,])(?:(?!\1)[^\\\n;]|\\[^\n])*\1(?:(?!\1)[^\\\n;]|\\[^\n])*\1[gpI\d]*)?\s*$`,
);

function onlyReadsSed(args: readonly string[]): boolean {
  const scripts: string[] = [];
  const rest: string[] = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (/^-[nErsuz]+$/.test(arg) || arg === '--quiet' || arg === '--silent') continue;
    if (arg === '-e' || arg === '-ne') scripts.push(args[++i] ?? '');
    else if (arg.startsWith('-')) return false;
    else rest.push(arg);
  }
  if (scripts.length === 0) scripts.push(rest.shift() ?? 'w');
  return scripts.every((script) => script.split(';').every((command) => SED_COMMAND.test(command)));
}
