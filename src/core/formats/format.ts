import type { CodeKind } from '../codes/kinds.ts';

/**
 * What the lines of a family of logs look like, and what stands where in them. A new one is a file with one of these and,
 * next to it, `samples`: what must be found in such lines and what must not. They are tested, and are in no program; so
 * they are plain texts, as the bundler keeps what it would have to run (String.raw, join). Then `npm run lists`. A team
 * writes the same fields as JSON, so all of it is data: patterns are the sources of regular expressions, in which capital
 * and small letters count, and must be linear.
 */
export interface Format {
  /** A short name that stays, in small letters with hyphens: `setupapi`. */
  readonly name: string;
  /** For people: "Device installation (SetupAPI)". */
  readonly title: string;
  /** Names of its files, with `*` for any characters, in any case: `setupapi*.log`. */
  readonly files: readonly string[];
  /** A text that its lines have and hardly any others, by which a line is known where the file's name says nothing. */
  readonly mark?: string;
  /**
   * A whole line. Named groups say what stands where: `time`, `date` where it stands apart from the time, `level`,
   * `component`, `thread`, `message`. Without the group `message` all of it is the message.
   */
  readonly line?: string;
  /** How the time is to be read, where its own digits do not say. */
  readonly times?: TimeStyle;
  /** A text with which its messages begin: one may go on over several lines up to `until`, behind which its time stands. */
  readonly opens?: string;
  /** A text at which the message ends: what follows belongs to the line's own frame. */
  readonly until?: string;
  /** A pattern at which a record with a time of its own begins, where one line may hold several. */
  readonly records?: string;
  /** A line with which a record of several lines begins or ends, whose time may stand below the rest of it. */
  readonly frame?: string;
  /** Set where a line that `line` does not fit stands for itself, and does not go on with the one before. */
  readonly apart?: true;
  /** What its levels say, by what the group `level` holds, in small letters. */
  readonly levels?: Readonly<Record<string, Level>>;
  /** Fields that hold codes and need no cue. */
  readonly codes?: readonly CodeField[];
  /** Patterns with a group `number`: a number there is no code, whatever stands before it. */
  readonly never?: readonly string[];
  /** Columns that hold codes, where a line of the log itself names the columns. */
  readonly columns?: Columns;
  /** Fields that name an event, in lines of their own or in one. */
  readonly events?: readonly EventFields[];
  /** Lines that name an event as a whole. */
  readonly eventLines?: readonly EventLine[];
  /** Tables whose rows name events. */
  readonly eventTables?: readonly EventTable[];
  /** Where such logs lie on a machine, and how one collects them. */
  readonly places?: readonly LogPlace[];
  /** Set where its sentences are in the language of Windows, or of the program. */
  readonly translated?: Translated;
}

/**
 * What a team writes as JSON: what names events is only ours, as it is looked for in every log, and so is what is
 * translated, which the linter of articles asks; what stands apart is seldom worth a word.
 */
export interface FormatFile
  extends Omit<Format, 'records' | 'frame' | 'events' | 'eventLines' | 'eventTables' | 'translated' | 'apart'> {
  readonly samples: readonly FormatSample[];
}

/** From the worst down. */
export const LEVELS = ['error', 'warning', 'information', 'debug'] as const;
export type Level = (typeof LEVELS)[number];

/** What the times of a format mean. Without any of it the other dates of the file, and what people usually write, tell. */
export interface TimeStyle {
  /** Which number of a date comes first, whatever the language of the machine. */
  readonly order?: 'dayFirst' | 'monthFirst';
  /** The zone of times that state none; they are local if not given. */
  readonly zone?: 'utc';
  /** A signed number behind a time is a bias, as Windows counts it: the minutes to be added to get UTC (`+060` is west). */
  readonly offset?: 'bias';
}

/** A number that is a code by its place. */
export interface CodeField {
  /** A pattern with a group `code`, which holds the number (`0x`, `-` and all) or a name. */
  readonly at: string;
  /** `status` is an HRESULT or NTSTATUS. */
  readonly kind: CodeKind;
  /** How the digits are to be read where they have no `0x`. */
  readonly base: 10 | 16;
}

/** The columns of a table in a log. */
export interface Columns {
  /** With what the line begins that names them: `#Fields:`. */
  readonly header: string;
  /** What separates the names, and the values: `\t`, `,` or a blank. */
  readonly separator: string;
  /** The columns that hold codes, by name, in small letters. */
  readonly codes: Readonly<Record<string, CodeOfColumn>>;
}

/** What a column of codes holds. */
export interface CodeOfColumn extends Omit<CodeField, 'at'> {
  /** The column right before it, in small letters, where its number is only the second half of the code. */
  readonly behind?: string;
}

/** The two fields of an event that belong together, where they may stand in lines near each other: the provider first. */
export interface EventFields {
  /** Patterns with a group `provider`, each with a text of its own that begins where a word does. */
  readonly providers: readonly string[];
  /** The same with a group `id`. */
  readonly ids: readonly string[];
  /** Set where the number may come first. A provider costs more there: it is looked at in any log. */
  readonly eitherFirst?: boolean;
  /** A line that belongs to no event: what is above it is another one's. */
  readonly border?: string;
  /** Patterns with a group `level`, as `eventLevels.ts` knows it, in the same record. */
  readonly levels?: readonly string[];
  /** A pattern with a group `message`, which may be empty where the message begins on the next line. */
  readonly message?: string;
}

/** A line with both, at one place. */
export interface EventLine {
  /** A pattern with the groups `provider` and `id`, and `level` where the line states it. */
  readonly at: string;
  /** Texts of which such lines have one: nothing else need be looked at. */
  readonly texts: readonly string[];
  /** How a record begins, whether or not its line names an event. */
  readonly border?: string;
}

/** A table whose rows name events. */
export interface EventTable {
  /** With what the line begins that is above the rows. */
  readonly header: string;
  /** A pattern with a group `provider`, where that line names the provider of all rows. */
  readonly provider?: string;
  /** A pattern of rows with the group `id`, `provider` where each has its own, and `level`. Without one, columns are told by their names. */
  readonly row?: string;
}

/** Where a log lies. */
export interface LogPlace {
  /** A path with environment variables, as one types it: `%windir%\INF\setupapi.dev.log`; a file, names with `*`, or a folder. */
  readonly path: string;
  /** A command that makes it of what is there, where it is not there by itself: it reads, and writes what the path says. */
  readonly command?: string;
  /** What is run for it to be written at all, where that changes the machine or needs a tool: nobody is asked to, unasked. */
  readonly enable?: string;
  /** The shell of the commands, where it is not the Command Prompt. */
  readonly shell?: 'powershell';
  /** The page of what a command fetches from elsewhere, or of the tool that has to be fetched for it. */
  readonly download?: string;
  /** Set where it is large, or holds more than a log should, as the memory of programs: it is asked for by itself only. */
  readonly apart?: true;
}

/** A log whose sentences are another's in each language: a search for them finds nothing in most of them. */
export interface Translated {
  /** Programs and cmdlets that answer in the same sentences, in small letters. */
  readonly programs?: readonly string[];
  /** Texts that no language changes, of those that people search for. */
  readonly stays?: readonly string[];
}

export interface FormatSample {
  /** One line, or several with line feeds between them. */
  readonly text: string;
  /** The name of the file that it stands in; without one the format must be known by the line alone. */
  readonly file?: string;
  /** As `canonical` writes them, in order. */
  readonly codes: readonly string[];
  /** The events in it, whether or not an article covers them: as `canonical` writes them, in order. */
  readonly events?: readonly string[];
  /** What the groups of `line` hold in the first line. */
  readonly time?: string;
  readonly level?: Level;
  readonly component?: string;
  readonly thread?: string;
  /** The language that its sentences are in (BCP 47), where it is not English. */
  readonly language?: string;
}
