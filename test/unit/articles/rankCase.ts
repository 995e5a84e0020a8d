import { readFileSync } from 'node:fs';

/** A place in a log, and the article that an experienced engineer would open there. Written without a look at the ranking. */
export interface RankCase {
  readonly file: string;
  readonly lines: readonly string[];
  /** Index of the line that holds the code. */
  readonly at: number;
  readonly code: string;
  readonly expect: string;
  /** Other articles that would be as good. */
  readonly also: readonly string[];
  readonly note: string;
}

/** All places of the table. */
export function rankCases(): RankCase[] {
  return readFileSync(new URL('rankCases.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** The notes of the places whose first choice is known to be wrong: the right article comes second or third there. */
export const WRONG: readonly string[] = [
  'an MSI log under a misleading name',
  '.NET only in the name and as done before',
];
/** Those of places that speak for no case: it is only possible there, or comes behind a general page. */
export const SILENT: readonly string[] = [
  'extend pair in free text',
  'printer device is named, share is what fails',
  'encrypted zip',
  'the share breaks off, backup and VSS are fine',
];
