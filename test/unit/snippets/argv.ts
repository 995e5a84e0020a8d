/**
 * Readers of what a shell makes of a line, written from the shells' documented rules and not from our quoting: the other
 * half of a round trip.
 */

/** The arguments that a C program gets from a command line (the rules of CommandLineToArgvW, after its first argument). */
export function argvOf(commandLine: string): string[] {
  const args: string[] = [];
  let arg: string | undefined;
  let quoted = false;
  for (let i = 0; i < commandLine.length; i++) {
    const c = commandLine[i]!;
    if (c === '\\') {
      let count = 1;
      while (commandLine[i + 1] === '\\') {
        count++;
        i++;
      }
      // Backslashes mean something only in front of a quote: pairs stand for one, an odd one escapes the quote.
      if (commandLine[i + 1] === '"') {
        arg = (arg ?? '') + '\\'.repeat(Math.floor(count / 2));
        if (count % 2 === 1) {
          arg += '"';
          i++;
        }
      } else arg = (arg ?? '') + '\\'.repeat(count);
    } else if (c === '"') {
      arg ??= '';
      if (quoted && commandLine[i + 1] === '"') {
        arg += '"';
        i++;
      } else quoted = !quoted;
    } else if (!quoted && (c === ' ' || c === '\t')) {
      if (arg !== undefined) args.push(arg);
      arg = undefined;
    } else arg = (arg ?? '') + c;
  }
  if (arg !== undefined) args.push(arg);
  return args;
}

/**
 * What cmd hands to a program: the line itself, where no metacharacter stands outside quotes. Undefined where cmd would
 * cut the line, redirect, escape, or expand a variable (`%NAME%` expands inside quotes too).
 */
export function cmdPasses(line: string): string | undefined {
  if (/%[^%]+%/.test(line)) return undefined;
  let quoted = false;
  for (const c of line) {
    if (c === '"') quoted = !quoted;
    else if (!quoted && '&|<>^()'.includes(c)) return undefined;
  }
  return quoted ? undefined : line;
}

const SINGLE = "'\u2018\u2019\u201A\u201B";
const DOUBLE = '"\u201C\u201D\u201E';

/**
 * The arguments of a PowerShell command in argument mode: single-quoted texts (a doubled quote is one), double-quoted ones
 * (a backtick escapes, a doubled quote is one), bare words. Undefined where something would be expanded, run or ended.
 */
export function powershellArgs(line: string): string[] | undefined {
  const args: string[] = [];
  let i = 0;
  while (i < line.length) {
    const c = line[i]!;
    if (/\s/.test(c)) {
      i++;
      continue;
    }
    let value = '';
    if (SINGLE.includes(c) || DOUBLE.includes(c)) {
      const quotes = SINGLE.includes(c) ? SINGLE : DOUBLE;
      i++;
      for (;;) {
        const d = line[i];
        if (d === undefined) return undefined;
        if (quotes.includes(d)) {
          if (line[i + 1] === undefined || !quotes.includes(line[i + 1]!)) break;
          value += line[i + 1];
          i += 2;
        } else if (quotes === DOUBLE && d === '$') {
          if (/[\w({:?^$]/.test(line[i + 1] ?? '')) return undefined;
          value += d;
          i++;
        } else if (quotes === DOUBLE && d === '`') {
          const escaped = line[i + 1];
          // `n, `t, `0 … stand for control characters.
          if (escaped === undefined || /[0abefnrtuv]/.test(escaped)) return undefined;
          value += escaped;
          i += 2;
        } else {
          value += d;
          i++;
        }
      }
      i++;
      if (i < line.length && !/\s/.test(line[i]!)) return undefined;
    } else {
      while (i < line.length && !/\s/.test(line[i]!)) {
        if (/[`$;|&(){}<>,'"@#\u2018-\u201E]/.test(line[i]!)) return undefined;
        value += line[i++];
      }
    }
    args.push(value);
  }
  return args;
}
