import type { Course } from '../course.ts';

export const setupapi: Course = {
  begins: [String.raw`^>>> {1,4}\[(?<name>.{1,300})\]`],
  failures: [
    { at: '^!!! ' },
    { at: String.raw`^! {1,8}.*\b(?:failed|[Ee]rror)\b` },
    { at: 'Device not started: Device has problem', as: 'driver' },
  ],
  succeeds: [String.raw`^<<< {1,4}\[Exit status: SUCCESS`],
  fails: [String.raw`^<<< {1,4}\[Exit status: FAILURE`],
};
