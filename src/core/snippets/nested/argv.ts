/**
 * The arguments that a C or C# program gets from its command line, without the program's own name. Source:
 * "Parsing C command-line arguments" (learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments).
 */
export function argvOf(commandLine: string): string[] {
  const args: string[] = [];
  let arg: string | undefined;
  let quoted = false;
  /** Backslashes read and not yet written: only what follows tells whether they stand for themselves. */
  let slashes = 0;
  for (let i = 0; i < commandLine.length; i++) {
    const c = commandLine[i]!;
    if (c === '\\') {
      slashes++;
      continue;
    }
    if (c === '"') {
      // Two backslashes before a quote are one, and a single one left over makes the quote a character.
      arg = (arg ?? '') + '\\'.repeat(slashes >> 1);
      if (slashes % 2 === 1) arg += c;
      else if (quoted && commandLine[i + 1] === '"') {
        arg += c;
        i++;
      } else quoted = !quoted;
      slashes = 0;
      continue;
    }
    if (slashes > 0) arg = (arg ?? '') + '\\'.repeat(slashes);
    slashes = 0;
    if (quoted || !/[ \t]/.test(c)) arg = (arg ?? '') + c;
    else if (arg !== undefined) {
      args.push(arg);
      arg = undefined;
    }
  }
  if (slashes > 0) arg = (arg ?? '') + '\\'.repeat(slashes);
  if (arg !== undefined) args.push(arg);
  return args;
}
