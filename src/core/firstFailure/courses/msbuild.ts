import type { Course } from '../course.ts';

export const msbuild: Course = {
  failures: [{ at: String.raw`: (?:fatal )?error [A-Z]{1,8}\d{1,6}:` }],
  succeeds: [String.raw`^Build succeeded\.`],
  onlyNamed: true,
};
