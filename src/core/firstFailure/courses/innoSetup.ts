import type { Course } from '../course.ts';

export const innoSetup: Course = {
  begins: [String.raw`   Log opened\.`],
  steps: [String.raw`   Dest filename: (?<name>.{1,200})`],
  failures: [
    // What its messages say stands on lines of their own, below the one that names the message.
    { at: String.raw`^ {4,60}.*\b(?:failed; code \d|exit code: [1-9])` },
    {
      at: String.raw`^ {4,60}(?:Unable to |Failed to |Cannot |Could not |The source file |Error reading |Error writing )`,
    },
    { at: String.raw`   Failed to proceed to next wizard page` },
    { at: String.raw`   Exception message: \S` },
    { at: String.raw`   Process exit code: [1-9]`, as: 'process', isWeak: true },
  ],
  recovers: [String.raw`   Successfully installed the file\.`],
  succeeds: [String.raw`   Installation process succeeded\.`],
  announces: [String.raw`   Fatal exception during installation process`],
  fails: [String.raw`   Rolling back changes\.`, String.raw`   Got EAbort exception\.`],
  onlyNamed: true,
};
