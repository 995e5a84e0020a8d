import type { Course } from '../course.ts';

export const gpsvc: Course = {
  begins: [String.raw`ProcessGPOs\((?<name>\w{1,20})\): Starting `],
  failures: [{ at: String.raw`\bfailed\b` }],
  succeeds: ['Group Policy has been applied'],
  fails: ['has failed to apply', 'Processing failed with error'],
};
