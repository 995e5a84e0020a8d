import type { Course } from '../course.ts';

export const squirrel: Course = {
  begins: ['Program: Starting Squirrel Updater'],
  failures: [
    { at: String.raw`\w: Failed to (?!delete|get version|invoke post|clean|remove|kill)` },
    { at: 'Unhandled exception: ' },
  ],
  succeeds: ['Program: Finished Squirrel Updater'],
  fails: ['Unhandled exception: '],
  onlyNamed: true,
};
