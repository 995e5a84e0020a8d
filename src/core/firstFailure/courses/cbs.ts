import type { Course } from '../course.ts';

export const cbs: Course = {
  begins: [String.raw`\bSession: \d{1,12}_\d{1,12} initialized by client `],
  sessions: [String.raw`\bSession(?:\(\w{1,20}\))?: (?<name>\d{1,12}_\d{1,12})\b`],
  names: [String.raw`\bExec: Processing (?:started|complete)\.? .*Package: (?<name>[^\s,]{1,200})`],
  failures: [
    { at: String.raw`\[SR\] Cannot repair member file [^'"]{1,40}['"](?<name>[^'"]{1,200})['"]`, as: 'file' },
    { at: String.raw`Failed to pin deployment while resolving Update: (?<name>\S{1,200})`, as: 'package' },
    { at: String.raw`Store corruption, manifest missing for package: (?<name>\S{1,200})`, as: 'package' },
  ],
  recovers: [String.raw`\[SR\] Repair(?:ing|ed) file .*\\(?<name>[^\\ ]{1,30}) from store`],
  succeeds: [String.raw`\bSession: \d{1,12}_\d{1,12} finalized\..*HRESULT = 0x00000000`],
  fails: [
    String.raw`\bSession: \d{1,12}_\d{1,12} finalized\..*HRESULT = 0x8`,
    'Startup: A rollback is required',
    'Failed to (?:execute startup processing|process single phase execution|perform operation)',
  ],
  byCode: true,
};
