import type { Course } from '../course.ts';

export const robocopy: Course = {
  begins: [String.raw`^\s{1,10}Started : `],
  failures: [
    {
      at: String.raw`^\d{4}/\d\d/\d\d \d\d:\d\d:\d\d \S{3,12} \d{1,5} \(0x[0-9A-Fa-f]{8}\) (?<name>.{1,300})`,
      as: 'file',
    },
  ],
  retries: [String.raw`^Waiting \d{1,8} seconds\.\.\. Retrying\.\.\.`],
  resumes: [String.raw`^\s{0,8}100%`],
  fails: ['RETRY LIMIT EXCEEDED'],
  onlyNamed: true,
};
