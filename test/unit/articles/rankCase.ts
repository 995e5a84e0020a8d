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
