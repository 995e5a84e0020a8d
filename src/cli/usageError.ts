/** Arguments that cannot be understood: reported with the usage, exit code 2. */
export class UsageError extends Error {}

/** Splits arguments into words and known flags. What follows `--` are words. Throws `UsageError` on any other flag. */
export function readArguments(
  args: readonly string[],
  flags: readonly string[],
): { words: string[]; given: Set<string> } {
  const words: string[] = [];
  const given = new Set<string>();
  let literal = false;
  for (const arg of args) {
    if (!literal && arg === '--') literal = true;
    else if (!literal && flags.includes(arg)) given.add(arg);
    // -2147023293 is a code, not a flag.
    else if (!literal && /^-(?!\d)/.test(arg)) throw new UsageError(`There is no option "${arg}" here.`);
    else words.push(arg);
  }
  return { words, given };
}
