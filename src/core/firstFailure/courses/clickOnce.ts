import type { Course } from '../course.ts';

export const clickOnce: Course = {
  begins: ['PLATFORM VERSION INFO'],
  failures: [{ at: String.raw`^\s{1,8}\+ \S` }],
  announces: ['resulted in exception. Following failure messages were detected:'],
  fails: ['^OPERATION PROGRESS STATUS'],
  onlyNamed: true,
};
