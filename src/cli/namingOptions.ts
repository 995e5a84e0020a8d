/** Arguments without the options that name something, and what each of these names, in order. */
export interface NamingOptions {
  readonly rest: readonly string[];
  namedBy(option: string): string[];
}

/** Where the passwords of archives stand. */
export const PASSWORDS_OPTION = '--password-file=';

/** Takes the options that begin so, as `--formats=`, out of arguments. What follows `--` are words. */
export function takeNaming(args: readonly string[], options: readonly string[]): NamingOptions {
  const literal = args.indexOf('--');
  const end = literal < 0 ? args.length : literal;
  const isNaming = (arg: string) => options.some((option) => arg.startsWith(option));
  return {
    rest: args.filter((arg, index) => !isNaming(arg) || index >= end),
    namedBy: (option) =>
      args
        .slice(0, end)
        .filter((arg) => arg.startsWith(option))
        .map((arg) => arg.slice(option.length)),
  };
}
