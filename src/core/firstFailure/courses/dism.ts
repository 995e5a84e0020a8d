import type { Course } from '../course.ts';

export const dism: Course = {
  begins: ['<----- Starting Dism\\.exe session ----->'],
  names: [String.raw`DISM\.EXE: Executing command line: (?<name>.{1,300})`],
  failures: [{ at: String.raw`Error in operation: .*\(CBS HRESULT=0x[0-9A-Fa-f]{8}\)` }],
  fails: ['processed the command line but failed\\.'],
};
