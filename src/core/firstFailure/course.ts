/**
 * How what a log tells goes on: what begins, what fails, what takes a failure back, and how it ends. From this the failure
 * is told that the end of a run comes from. All patterns are those of a `LinePattern`: asked of whole
 * lines, whatever the case, with `.*` for anything between two parts.
 */
export interface Course {
  /** A run begins; `name` says what runs. One of the same name that ends well takes back what failed before. */
  readonly begins?: readonly string[];
  /** Says what the run that has begun is about: `name`. */
  readonly names?: readonly string[];
  /** Says what thing the line is about: `name`, the same for each run that is about it. Only a success of the same puts a failed run right. */
  readonly items?: readonly string[];
  /** The number of the run that the line is of: `name`. Another number is another run. */
  readonly sessions?: readonly string[];
  /** A step begins: `name`. */
  readonly steps?: readonly string[];
  /** Set where a step that fails ends the run: what failed in earlier steps, or before the first, is not what it comes from. */
  readonly byStep?: true;
  /** A failure; lines that the format calls errors are failures anyway. */
  readonly failures?: readonly CourseFailure[];
  /** Lines that only repeat what has failed before. */
  readonly repeats?: readonly string[];
  /** What failed is tried again: what fails next is the same failure, and what `resumes` takes it back. */
  readonly retries?: readonly string[];
  readonly resumes?: readonly string[];
  /** Takes back what has failed in this run so far; with a group `name`, only what failed under that name. */
  readonly recovers?: readonly string[];
  /** The run has ended well: nothing in it counts, nor what failed in those before of the same `name`. */
  readonly succeeds?: readonly string[];
  /** The run has failed as a whole. */
  readonly fails?: readonly string[];
  /** The same in the words of what ran itself: what else says that the run has ended well does not outweigh them. */
  readonly states?: readonly string[];
  /** Says that all has failed, above what did: it counts where nothing else is found. */
  readonly announces?: readonly string[];
  /** The run is over: it has failed if anything did. */
  readonly ends?: readonly string[];
  /** Set where the code and the time of a run's end tell what it comes from: such logs speak of many failures that are none. */
  readonly byCode?: true;
  /** Set where only the `failures` count, whatever the levels say. */
  readonly onlyNamed?: true;
}

export interface CourseFailure {
  /** May have a group `name`: what failed. */
  readonly at: string;
  /** Only in the step of this name. */
  readonly in?: string;
  /** What failed, for the sentence that says so. */
  readonly as?: FailedThing;
  /** Is one only if its step then fails. */
  readonly isWeak?: true;
}

/** What a failure is the failure of. */
export type FailedThing = 'custom action' | 'process' | 'package' | 'driver' | 'rule' | 'setting' | 'file';

/** What some events mean to others: each as `provider/id`, providers without "Microsoft-Windows-". */
export interface EventCourse {
  /** How a line of a record states the level, with a group `level`: a word that `eventLevel` knows. */
  readonly level: string;
  /** The same as an element, in events as XML. */
  readonly levelElement: string;
  /** What a record says that tells of a refused access, whatever its level. */
  readonly audit: string;
  /** The line above an event's own text. */
  readonly message: string;
  /** Its text, or a part of it, in events as XML. */
  readonly data: string;
  /** They only tell that something happened before. */
  readonly follows: readonly string[];
  /** What the one takes back. */
  readonly recovers: readonly { readonly by: string; readonly of: readonly string[] }[];
}
