/** A value that a rule asks for, case ignored: one text, one of several, or what is asked of it. */
export type StateCondition =
  | string
  | readonly string[]
  | {
      /** A linear regular expression, found in the value, case ignored. */
      readonly matches?: string;
      /** The first number of the value. */
      readonly below?: number;
      readonly above?: number;
      /** Another field of the same answer, which has another value. */
      readonly differsFrom?: string;
      /** Another field of the same answer, which has a later time; of several times in a value the last counts. */
      readonly before?: string;
    }
  /** The answer is whole, and has no such field. */
  | { readonly absent: true };

/** `wrong`: something does not work; `warning`: it will not, or may not; `note`: worth to know. */
export const STATE_LEVELS = ['wrong', 'warning', 'note'] as const;
export type StateLevel = (typeof STATE_LEVELS)[number];

/**
 * An output that is an answer and no log: what it looks like, its fields, and what their values mean. A new one is a file with
 * one of these and, next to it, `samples`; then `npm run lists`. A team writes the same fields as JSON. Patterns are those of a
 * `LinePattern` that holds a text by which lines are found.
 */
export interface StateOutput {
  /** A short name that stays, in small letters with hyphens: `dsregcmd`. */
  readonly name: string;
  /** What prints it, as one types it: `dsregcmd /status`. */
  readonly command: string;
  /** The shell of the commands here, where it is not the Command Prompt. */
  readonly shell?: 'powershell';
  /** Whole names of files that hold such an output, with `*` for any characters; it is known by its lines in others. */
  readonly files?: readonly string[];
  /** Lines with which an answer begins, or that are in each. */
  readonly begins: readonly string[];
  /** Lines that begin the answer for one thing of several, with a group `name`: a volume, a writer, a partner. */
  readonly subjects?: readonly string[];
  /** The fields by name: patterns with one group, the value, each with how localised Windows names it too. */
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
  readonly rules: readonly StateRule[];
}

/** What values mean in their surroundings. */
export interface StateRule {
  /** Stays, and is unique among all: `dsregcmd-no-prt`. */
  readonly id: string;
  /**
   * Fields of the same answer and the same subject, all of which are so; fields above the first subject belong to each. The
   * one that it is about comes first: there it is marked.
   */
  readonly when: Readonly<Record<string, StateCondition>>;
  /** It does not hold where any of these is so. */
  readonly unless?: Readonly<Record<string, StateCondition>>;
  readonly level: StateLevel;
  /** What it means, in one or two sentences; `{Field}` stands for a field's value, `{subject}` for the subject's name. */
  readonly says: string;
  /** What to check next, in one sentence. */
  readonly next?: string;
  /** A command that checks it: it only reads. */
  readonly check?: string;
  /** Fields whose codes it tells of as well: what stands there is no failure beside it. */
  readonly explains?: readonly string[];
  /** The article about it, by the path below `articles/en`, without `.md`. */
  readonly article?: string;
  /** Where that is known from: `MicrosoftDocs/entra-docs:docs/…md`, or an address. */
  readonly source: string;
}

/** An output with the rules that must hold in it. */
export interface StateSample {
  readonly text: string;
  /** The name of its file, where the name tells. */
  readonly file?: string;
  /** Ids of rules, in the order of the lines where they are marked; behind ` @ ` the subject. */
  readonly holds: readonly string[];
  /** The language of its field names (BCP 47), where it is not English. */
  readonly language?: string;
}
