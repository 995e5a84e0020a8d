import type { Course } from '../course.ts';

export const clickToRun: Course = {
  retries: ['trying source'],
  resumes: ['::Get succeeded'],
  succeeds: ['state: succeeded'],
  fails: ['state: failed', '::Exit, code [1-9]'],
};
