/**
 * A kind of file that support collects: what it is known by, and where the machine, its Windows and the time of collecting
 * stand in it. A new one is a file with one of these and, next to it, `samples`, which a test reads; then `npm run lists`.
 * All of it is data: patterns are the sources of regular expressions, in which capital and small letters count, and must
 * be linear. A fact is what stands in a file, and nothing else.
 */
export interface Bundle {
  /** A short name that stays, in small letters with hyphens: `msinfo`. */
  readonly name: string;
  /** For people: "System information (msinfo32)". */
  readonly title: string;
  /** Formats of logs, by their names: what is called like their files is of this kind. */
  readonly formats?: readonly string[];
  /** Names of files that no format has, with `*` for any characters, in any case. */
  readonly files?: readonly string[];
  /** Names of folders in which everything is of this kind, in small letters. */
  readonly folders?: readonly string[];
  /**
   * Texts in ASCII; a file that has one of them near its beginning is of this kind, whatever its name. A list of texts means
   * all of them.
   */
  readonly head?: readonly (string | readonly string[])[];
  /** Set for outputs of commands, which people paste behind others: its `head` may stand as far down as facts are read. */
  readonly isPasted?: true;
  /** The same for binary files: the characters that they begin with. */
  readonly magic?: readonly string[];
  /** Not where the file is of one of these kinds as well, by their names. */
  readonly unless?: readonly string[];
  readonly facts?: readonly BundleFact[];
  /** The command that turns such files into text, where they cannot be read themselves. */
  readonly convert?: string;
}

/** What facts say, in the order in which they are shown. */
export const FACT_KINDS = ['machine', 'windows', 'time'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** Where a fact stands. */
export type BundleFact = TextFact | BytesFact;

export interface TextFact {
  readonly what: FactKind;
  /** A pattern with a group `value`, or several, `value1`, `value2` …, which dots join. */
  readonly at: string;
  /** In the file's name instead of its text. */
  readonly in?: 'name';
  /** A time as a decimal number of 100 nanoseconds since 1601, UTC, or as UTC that does not say so. */
  readonly form?: 'filetime' | 'utc';
}

/** A number at a fixed place of a binary file, little-endian. */
export interface BytesFact {
  readonly what: FactKind;
  /** Bytes from the beginning. */
  readonly at: number;
  /** A time of 8 bytes as above; seconds since 1970 in 4 bytes; the build of Windows in 4 bytes. */
  readonly form: 'filetime' | 'seconds' | 'build';
  /** Only in files that begin so. */
  readonly magic?: string;
}

export interface BundleSample {
  /** The path of the file, as far as it matters. */
  readonly file: string;
  /** How it begins. */
  readonly text?: string;
  /** The same of a binary file: texts and zeros, by where they stand. */
  readonly bytes?: Readonly<Record<number, string | readonly number[]>>;
  /** `false` where it must not be taken for one of the kind. */
  readonly known?: false;
  /** What is found, in order. */
  readonly facts?: readonly (readonly [FactKind, string])[];
}
