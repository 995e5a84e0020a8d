import type { Course } from '../course.ts';

export const appx: Course = {
  begins: [String.raw`Started deployment \S{1,20} operation on a package with main parameter (?<name>\S{1,200})`],
  failures: [{ at: String.raw`\berror 0x[0-9A-Fa-f]{8}: ` }, { at: String.raw`\bfailed with error 0x[0-9A-Fa-f]{8}` }],
  succeeds: ['finished successfully'],
  fails: ['AppX Deployment operation failed', String.raw`\bfailed with error 0x[0-9A-Fa-f]{8}`],
};
