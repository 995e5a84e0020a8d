import { existsSync, readFileSync } from 'node:fs';

/** One line of a log and what must be found in it. */
export interface DetectionCase {
  readonly file: string;
  readonly text: string;
  /** The characters to mark, the canonical code, and the second half of a Windows Setup pair as `0x30018`. */
  readonly expect: readonly { readonly text: string; readonly code: string; readonly extend?: string }[];
  readonly note: string;
}

/** The cases of a `.jsonl` file beside this one; none where the file does not exist. */
export function casesOf(path: string): DetectionCase[] {
  const url = new URL(path, import.meta.url);
  if (!existsSync(url)) return [];
  return readFileSync(url, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as DetectionCase);
}

export const ownCases = [...casesOf('cases.jsonl'), ...casesOf('moreCases.jsonl')];
