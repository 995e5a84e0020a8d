import type { Course } from '../course.ts';

export const panther: Course = {
  begins: ['Beginning of a new sysprep run', 'Setup host: starting'],
  steps: ['Executing operation: (?<name>.{1,200})'],
  repeats: ['Current result string: '],
  succeeds: ['Setup completed successfully', 'Successfully executed phase: Finalize'],
  fails: [
    'Operation failed: ',
    'Execution of operations queue failed',
    'Operation execution failed',
    'Setup phase finished: 0x[^0]',
    ', rolled back',
    'halting sysprep execution',
  ],
  byCode: true,
};
