/** Why an archive, or an entry of it, is not read: broken bytes, a method nobody here speaks, a password, a bomb. */
export type ArchiveProblem = 'damaged' | 'unsupported' | 'encrypted' | 'limit';

/** The only error that reading an archive throws by itself; its message is one sentence part for the user. */
export class ArchiveError extends Error {
  readonly problem: ArchiveProblem;

  constructor(problem: ArchiveProblem, message: string) {
    super(message);
    this.name = 'ArchiveError';
    this.problem = problem;
  }
}

/** The error for bytes that are not what the format asks for. */
export function damaged(what: string): ArchiveError {
  return new ArchiveError('damaged', `is damaged: ${what}`);
}

/** The error for bytes that are missing at the end. */
export function cutOff(): ArchiveError {
  return damaged('it ends too early');
}
