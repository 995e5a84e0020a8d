import type { Course } from '../course.ts';

export const setupdiag: Course = {
  failures: [{ at: '^Error: SetupDiag reports' }],
  onlyNamed: true,
};
