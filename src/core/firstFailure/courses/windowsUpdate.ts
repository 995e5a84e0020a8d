import type { Course } from '../course.ts';

export const windowsUpdate: Course = {
  begins: [
    String.raw`\* START \* {1,4}(?:(?<name>Finding)|Installing|Downloading) updates`,
    String.raw`\*\* START \*\* {1,4}Agent: (?:(?<name>Finding)|Installing|Downloading) updates`,
  ],
  failures: [
    { at: String.raw`\bcalled Error with 0x[89A-Fa-f]` },
    { at: String.raw`\bWS error: ` },
    { at: String.raw`\bWARNING: .*\b(?:failed|error)\b` },
  ],
  succeeds: [
    String.raw`\* END \* {1,4}(?:(?<name>Finding)|Installing|Downloading) updates.*Exit code = 0x00`,
    String.raw`\* END \* {1,4}Installing updates.*, 0 failed`,
  ],
  fails: [
    String.raw`\* END \* {1,4}(?:Finding|Installing|Downloading) updates.*Exit code = 0x[89A-Fa-f]`,
    String.raw`\* END \* {1,4}Installing updates.*, [1-9]\d{0,3} failed`,
    'WARNING: Exit code = 0x[89A-Fa-f]',
  ],
  ends: [String.raw`\* END \* {1,4}Download `],
  byCode: true,
};
