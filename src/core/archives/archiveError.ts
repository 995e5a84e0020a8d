/** Why an archive, or an entry of it, is not read: broken bytes, an unsupported method, a password, a bomb. */
export type ArchiveProblem = 'damaged' | 'unsupported' | 'encrypted' | 'limit';

/** The only error that reading an archive throws by itself; its message is part of a sentence for the user. */
export class ArchiveError extends Error {
  readonly problem: ArchiveProblem;

  constructor(problem: ArchiveProblem, message: string) {
    super(message);
    this.name = 'ArchiveError';
    this.problem = problem;
  }
}

/** The error for bytes that are not what the format requires. */
export function damaged(what: string): ArchiveError {
  return new ArchiveError('damaged', `is damaged: ${what}`);
}

/** The error for bytes missing at the end. */
export function cutOff(): ArchiveError {
  return damaged('it ends too early');
}
