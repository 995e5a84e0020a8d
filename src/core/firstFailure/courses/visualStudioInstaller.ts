import type { Course } from '../course.ts';

export const visualStudioInstaller: Course = {
  steps: ["Executing package '(?<name>[^']{1,200})'"],
  failures: [{ at: "Error: Package '(?<name>[^']{1,200})' failed", as: 'package' }],
  succeeds: ['Successfully installed the product', String.raw`Closing the installer with exit code (?:0|3010)\b`],
  fails: ['Closing the installer with exit code [1-9]'],
};
