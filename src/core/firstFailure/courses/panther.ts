import type { Course } from '../course.ts';

export const panther: Course = {
  begins: ['Beginning of a new sysprep run', 'Setup host: starting'],
  steps: ['Executing operation: (?<name>.{1,200})'],
  harmless: [
    'Failed to enable maintenance mode for CompactOS',
    String.raw`\bDIAG {1,7}`,
    String.raw`Plugin \{[0-9A-F-]{36}\}: could not be applied`,
    'Attempting to add direct mapping for ',
    'Failed to merge telemetry file',
    'CWcmScalarInstanceCore::GetCurrentValue',
    'SetupDiOpenDevRegKey failed',
    'ResurrectOldWindows',
    'Current result string: ',
    'Result = 0xC1800104',
  ],
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
