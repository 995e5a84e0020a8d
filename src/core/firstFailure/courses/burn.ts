import type { Course } from '../course.ts';

export const burn: Course = {
  begins: [String.raw`\]i001: Burn v`],
  steps: [String.raw`\]i301: Applying \S{1,20} package: (?<name>[^,]{1,120}),`],
  retries: [String.raw`\]w349: `],
  resumes: [String.raw`\]i305: Verified acquired payload: `],
  recovers: [String.raw`\]w350: `],
  succeeds: [String.raw`\]i399: Apply complete, result: 0x0\b`],
  fails: [String.raw`\]i399: Apply complete, result: 0x[^0]`, String.raw`\]i500: Shutting down, exit code: 0x[^0]`],
};
