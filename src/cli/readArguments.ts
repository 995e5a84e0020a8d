import { parseArgs } from 'node:util';
import type { Command, Given, Option } from './command.ts';
import { didYouMean } from './didYouMean.ts';
import { UsageError } from './usageError.ts';

/** Every command has it. */
export const HELP: Option = { says: 'says what the command does and what it takes; -h does the same' };

/** Every command takes it, too; the help of the program alone tells of it. */
const VERSION: Option = { says: 'says which version it is' };
/** What is short for these. */
const SHORT: Readonly<Record<string, string>> = {
  ...{ '-h': '--help', '-v': '--version', '-V': '--version' },
  // As one asks there; elsewhere it is a pattern.
  ...(process.platform === 'win32' && { '/?': '--help' }),
};

/** No argument of a program can hold it: it keeps a code like -2147023293 from being read as options. */
const NUL = '\0';

/**
 * Reads what follows a command's name. What follows `--` are words, and so is what begins with `-` and a digit, which is a
 * code. Throws `UsageError` on an option that the command does not have, or one that names nothing or nothing possible.
 */
export function readArguments({ name, options }: Command, typed: readonly string[]): Given {
  const all: Readonly<Record<string, Option>> = { ...options, help: HELP, version: VERSION };
  const { values, positionals } = parsed(name, all, spelledOut(typed));
  const given = (option: string): readonly (string | boolean)[] => [values[option] ?? []].flat();
  const named = (option: string) => {
    const texts = given(option).map((value) => withoutMark(String(value)));
    return all[option]?.listed ? texts.flatMap((text) => text.split(',')) : texts;
  };
  for (const [option, { values: possible }] of Object.entries(all)) {
    for (const value of named(option)) {
      if (possible && !possible.includes(value))
        throw new UsageError(
          `"--${option}" cannot be "${value}": ${listed(possible)} are known.${didYouMean(value, possible)}`,
        );
    }
  }
  return {
    words: positionals.map(withoutMark),
    has: (option) => given(option).length > 0,
    value: (option) => named(option).at(-1),
    values: named,
  };
}

/** The arguments with what is short spelled out; what follows `--` is left. */
export function spelledOut(args: readonly string[]): readonly string[] {
  const end = args.indexOf('--');
  return args.map((arg, at) => (end >= 0 && at > end ? arg : (SHORT[arg] ?? arg)));
}

function parsed(name: string, options: Readonly<Record<string, Option>>, args: readonly string[]) {
  try {
    return parseArgs({
      args: args.map((arg) => (/^-\d/.test(arg) ? NUL + arg : arg)),
      allowPositionals: true,
      options: Object.fromEntries(
        Object.entries(options).map(([option, { value, many = false }]) => [
          option,
          { type: value === undefined ? 'boolean' : 'string', multiple: many },
        ]),
      ),
    });
  } catch (error) {
    throw new UsageError(problemWith(name, options, args, error));
  }
}

/** The first thing that is wrong with the arguments, in our words: the parser's depend on its version. */
function problemWith(
  name: string,
  options: Readonly<Record<string, Option>>,
  args: readonly string[],
  error: unknown,
): string {
  for (const arg of args) {
    if (arg === '--') break;
    const [, option, value] = /^--([^=]+)(=.*)?$/.exec(arg) ?? [];
    if (option === undefined ? /^-(?!\d)./.test(arg) : !Object.hasOwn(options, option))
      return `There is no option "${arg}" for "${name}".${didYouMean(arg.replace(/=.*$/s, ''), optionsSpelt(options))}`;
    if (option !== undefined && value !== undefined && options[option]!.value === undefined)
      return `The option "--${option}" names nothing: leave "${value}" out.`;
  }
  const option = args.findLast((arg) => options[arg.slice(2)]?.value !== undefined);
  return option === undefined
    ? `The arguments of "${name}" cannot be read: ${error instanceof Error ? error.message : String(error)}`
    : `The option "${option}" needs ${options[option.slice(2)]!.value} behind it.`;
}

const optionsSpelt = (options: Readonly<Record<string, Option>>) => Object.keys(options).map((option) => `--${option}`);

const withoutMark = (arg: string): string => (arg.startsWith(NUL) ? arg.slice(1) : arg);

function listed(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
