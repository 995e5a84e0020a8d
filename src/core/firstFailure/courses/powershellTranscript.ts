import type { Course } from '../course.ts';

export const powershellTranscript: Course = {
  failures: [
    { at: String.raw`^(?<name>[A-Z][a-z]{1,20}-[A-Z]\w{1,60}) ?: \S` },
    { at: String.raw`^PS>TerminatingError\(` },
  ],
  onlyNamed: true,
};
