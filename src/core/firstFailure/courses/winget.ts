import type { Course } from '../course.ts';

export const winget: Course = {
  begins: ['WinGet invoked with arguments'],
  failures: [{ at: String.raw`\[CLI \] .*\b(?:failed|failure)\b` }],
  succeeds: ['Installer completed successfully', 'Leaf command succeeded'],
  fails: ['Terminating context: 0x8', 'Leaf command failed'],
  byCode: true,
};
