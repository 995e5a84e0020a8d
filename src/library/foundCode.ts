/** What a code says of the operation: `warning` and `information` are the severities of that name of an NTSTATUS or event. */
export type Outcome = 'failure' | 'warning' | 'information' | 'success';

/** What is known of a code by where it was found. */
export interface CodeAtPlace {
  /**
   * The code itself, the same for all of its spellings: `0x80070643`, `win32:1603`, `event:TPM-WMI/1801`; of a pair of
   * Windows Setup both halves, `0xC1900101 - 0x30018`. `explain` takes it.
   */
  readonly code: string;
  /** The characters as they stand there. */
  readonly text: string;
  /** Which of its published names is meant there, or the name that the text itself puts beside it; null where there is none. */
  readonly name: string | null;
  /** How the operation ended that the text tells of. */
  readonly outcome: Outcome;
  /** Set for a code that is only background there, as in the list that licensing writes whatever happens. */
  readonly background?: true;
}
