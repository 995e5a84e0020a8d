/**
 * What a word says of the number behind it, be it a whole word or the end of one.
 *
 * - `error`: an error number follows: "error 5", "hr = 0x…", "Fehler 5".
 * - `exit`: the exit or return code of a process follows, often a program's own small number.
 * - `weak`: numbers of many kinds follow: "status", "code", "result".
 * - `failed`: says that something failed; with a `link` behind it ("failed with 5") it is as good as `error`.
 * - `returned`: a verb: a number follows it, or how many there are: "returned 5", "returned 5 rows".
 * - `stop`: the stop code of a blue screen follows.
 * - `errorOf`, `exitOf`, `stopOf`: mean `error`, `exit` and `stop`, but only with a word for "code" or a filler beside them,
 *   as genitives do that are plurals too ("код *ошибки* 5", but "Ошибки: 5") and nouns of many uses ("종료 코드").
 * - `filler`: says nothing; the word before it counts: "error *code* 5".
 * - `link`: a filler that ties a number to what failed: "failed *with* 5".
 * - `identity`: a filler that makes of what it belongs to a name: "Logon *ID*".
 * - `not`: the number behind it is something else, whatever stands further back: "flags", "handle", "port".
 * - `unix`: a number of Unix follows, which is none of Windows, but for those of sockets on Windows: "errno 10054".
 * - `claim`: like `not`, but a published status behind it is a code all the same where the line speaks of a failure.
 */
export type CueKind =
  | 'error'
  | 'exit'
  | 'weak'
  | 'failed'
  | 'returned'
  | 'stop'
  | 'errorOf'
  | 'exitOf'
  | 'stopOf'
  | 'filler'
  | 'link'
  | 'identity'
  | 'not'
  | 'unix'
  | 'claim';

/** Words by what they say; each a list with blanks between, in small letters. */
export type Cues = Readonly<Partial<Record<CueKind, string>>>;

/** A line of a log in a language, and the codes in it, as `canonical` writes them, in order; none where it has none. */
export interface LanguageSample {
  readonly text: string;
  readonly codes: readonly string[];
}

/** What Windows Installer prints around the number of a message, in its own capital and small letters. */
export interface InstallerWords {
  /** Words before it, with blanks between: "Error 1335. …", "Warning 1909. …", "Info 1603. …". */
  readonly message: string;
  /** The words before an error of its own: "Internal Error 2343. …". */
  readonly internal?: string;
  /** A piece of the sentence that tells of an unexpected error, behind which comes its number: "installing this package"; or one of each line that it is broken into. */
  readonly sentence?: string | readonly string[];
}

/**
 * What detection knows of a language. A new one is a file with one of these and, next to it, `samples`: what must be found
 * and what must not. They are tested, and are in no program. Then `npm run lists`.
 */
export interface Language {
  /** BCP 47. */
  readonly tag: string;
  /** Whole words, as far as letters and digits go, in all the forms that stand before numbers. */
  readonly cues: Cues;
  /**
   * Ends of words: of names in programs (`lastError`), of compounds (`Systemfehler`), and all words of a language that
   * puts no blanks between them. The longest that fits counts.
   */
  readonly endings?: Cues;
  /** Parts of words by which a line speaks of a failure: `fail` for "failed" and "failure". */
  readonly failure: string;
  /** Whole words that do the same, where a part would be within words of other languages: `erro`, `fel`. */
  readonly failureWords?: string;
  /**
   * How a clause begins to tell what could not be done, in small letters: "failed to", "could not". A colon and the number that
   * a call returned may end it. `…` stands for the beginning of a word, as in "error …ing"; the words before it must tell of a
   * failure by themselves.
   */
  readonly failing?: readonly string[];
  /** What stands right behind a number that is a count or a measure: "5 files", "20 ms". */
  readonly units?: string;
  /** What stands behind a number that it makes an error: "1058 *hatası*", "53-as *hiba*". */
  readonly behind?: string;
  /** What makes an error behind it one of another world, whose numbers are not Windows codes: "HTTP error 500". */
  readonly otherWorlds?: string;
  /** What only counts or measures what follows: "length of error". */
  readonly measures?: string;
  /** What counts the errors right behind it: "*Antal* fel: 5". */
  readonly counters?: string;
  readonly installer?: InstallerWords;
}
