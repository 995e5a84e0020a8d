import type { Course } from '../course.ts';

export const netsetup: Course = {
  begins: [String.raw`^[\d/ :]{10,30} (?<name>NetpDoDomainJoin)\s{0,4}$`],
  failures: [
    { at: String.raw`\bfail(?:ed|ure)\b.*\b0x[1-9a-f]` },
    { at: String.raw`\b(?:not permitted|blocked)\b` },
    { at: String.raw`\breturned:? 0x[1-9a-f]` },
  ],
  succeeds: [String.raw`(?<name>NetpDoDomainJoin): status: 0x0\b`],
  fails: ['NetpDoDomainJoin: status: 0x[1-9a-f]'],
};
