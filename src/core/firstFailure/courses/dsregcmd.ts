import type { Course } from '../course.ts';

/** What a device asked for last stands behind what only follows from it, section by section. */
export const dsregcmd: Course = {
  steps: [
    String.raw`^\| (?<name>(?:Device|User|SSO) State|(?:Device|Tenant) Details|Diagnostic Data|Ngc Prerequisite Check) {1,70}\|`,
    String.raw`^ {1,40}(?<name>Previous Registration) : `,
  ],
  byStep: true,
  failures: [
    {
      at: String.raw`^ {1,40}(?<name>(?:AD Connectivity|AD Configuration|DRS Discovery|DRS Connectivity|Token acquisition) Test) : FAIL\b`,
    },
    { at: String.raw`^ {1,40}(?<name>Client ErrorCode) : 0x[8-9a-fA-F][0-9a-fA-F]{7}\b` },
    { at: String.raw`^ {1,40}(?<name>WamDefaultSet) : ERROR \(` },
    { at: String.raw`^ {1,40}(?<name>Attempt Status) : 0x[8-9a-fA-F][0-9a-fA-F]{7}\b` },
    { at: String.raw`^ {1,40}(?<name>DeviceAuthStatus) : FAILED\b` },
  ],
  // What stands above it is of the user, and the account of the machine is none: there those values are as they should be.
  recovers: [String.raw`^ {1,40}User Context : SYSTEM\b`],
};
