/** An option of a command: a flag, or one that names something. */
export interface Option {
  /** What it names, as help shows it: `DIR`; a flag names nothing. */
  readonly value?: string;
  /** The only values, where these are few. */
  readonly values?: readonly string[];
  /** Set where it may be given several times. */
  readonly many?: true;
  /** Set where it may name several at once, with commas between them. */
  readonly listed?: true;
  /** One line of help. */
  readonly says: string;
}

/** What a command was called with. */
export interface Given {
  /** What is no option, in order. */
  readonly words: readonly string[];
  /** Whether a flag was given. */
  has(option: string): boolean;
  /** What an option names, the last time that it was given. */
  value(option: string): string | undefined;
  /** What an option names each time, in order. */
  values(option: string): readonly string[];
}

/** A command of the command line: all that help, completion and documentation say of it, and what runs it. */
export interface Command {
  readonly name: string;
  /** What follows it, as help shows it: `CODE…`. */
  readonly words: string;
  /** One line of help. */
  readonly says: string;
  /** More of it, a paragraph each. */
  readonly more?: readonly string[];
  /** By name, without the hyphens. */
  readonly options: Readonly<Record<string, Option>>;
  /** Calls that help shows, without the program's name. */
  readonly examples: readonly string[];
  /** Loads what runs it, which returns the exit code; throws `UsageError` for words that it cannot use. */
  readonly load: () => Promise<(given: Given) => Promise<number>>;
}
