import type { Course } from '../course.ts';

export const sqlSetup: Course = {
  failures: [
    { at: 'Error: Action "(?<name>[^"]{1,120})" (?:threw|failed)' },
    { at: "Validation for setting '(?<name>[^']{1,80})' failed", as: 'setting' },
    { at: String.raw`^(?<name>\w{4,60}) {2,40}Failed {2,20}\S`, as: 'rule' },
  ],
  succeeds: ['Final result: {1,40}Passed', String.raw`Exit code \(Decimal\): {1,30}0$`],
  announces: ['^ {2}Final result: {1,40}Failed', String.raw`^ {2}Exit code \(Decimal\): {1,30}-`],
  fails: [String.raw`Slp: Exit code \(Decimal\): {1,30}-`],
};
