import type { Course } from '../course.ts';

export const clickOnce: Course = {
  begins: ['PLATFORM VERSION INFO'],
  // What could not be downloaded stands above why.
  failures: [
    { at: String.raw`^\s{1,8}\+ (?!Downloading )\S` },
    { at: String.raw`^\s{1,8}\+ Downloading `, isWeak: true },
  ],
  announces: ['resulted in exception. Following failure messages were detected:'],
  fails: ['^OPERATION PROGRESS STATUS'],
  onlyNamed: true,
};
