import type { Course } from '../course.ts';

export const defender: Course = {
  failures: [{ at: String.raw`\bfailed:? hr ?= ?0x[89A-Fa-f]` }],
  retries: ['Trying next source'],
  resumes: ['completed: hr = 0x0{8}', 'Signature updated '],
};
