import { readFileSync, writeFileSync } from 'node:fs';

/** Name of the environment variable that says where the record goes. */
const WHERE = 'FAULTBOOK_TEST_RECORD';

/** What a finished run of the tests in the editor leaves behind. */
export interface TestRecord {
  passes: number;
  failures: number;
  pending: number;
}

/** Written by the tests' own runner, inside the editor, as its last act. */
export function writeRecord(record: TestRecord): void {
  const file = process.env[WHERE];
  if (file) writeFileSync(file, JSON.stringify(record));
}

/** The record of a run that ended, or nothing: then it never came to its end. */
export function readRecord(file = process.env[WHERE]): TestRecord | undefined {
  if (!file) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
