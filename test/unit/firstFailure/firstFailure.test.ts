import { describe, expect, test } from 'vitest';
import { ArticleLibrary } from '../../../src/core/articles/library.ts';
import { recognisedCodes } from '../../../src/core/catalogue/knownCodes.ts';
import { loadCatalogue } from '../../../src/core/catalogue/loadCatalogue.ts';
import { firstFailureOf } from '../../../src/core/firstFailure/findFirstFailure.ts';
import { type TableLog, tableLogs } from './table.ts';

const known = recognisedCodes(await loadCatalogue(), new ArticleLibrary());
const logs = tableLogs();

function answerFor({ lines, file }: TableLog) {
  return firstFailureOf({ lineCount: lines.length, line: (i) => lines[i]! }, { known, fileName: file });
}

/** What somebody would read who compares the two. */
function shown(log: TableLog, line: number | undefined): string {
  return `${log.family}, ${log.name}: ${line === undefined ? 'nothing failed' : `${line + 1}: ${log.lines[line]}`}`;
}

describe('the table of logs', () => {
  test('has enough logs of enough families, each with its reason', () => {
    expect(logs.length).toBeGreaterThanOrEqual(60);
    expect(new Set(logs.map(({ family }) => family)).size).toBeGreaterThanOrEqual(12);
    expect(logs.filter(({ right }) => right === undefined).length).toBeGreaterThanOrEqual(20);
    for (const log of logs) {
      expect(log.lines.length, log.name).toBeGreaterThanOrEqual(8);
      expect(log.lines.length, log.name).toBeLessThanOrEqual(80);
      expect(log.why, log.name).not.toBe('');
    }
  });

  test.each(logs.map((log) => [`${log.family}: ${log.name}`, log] as const))('%s', (_, log) => {
    const found = answerFor(log).first?.line;
    const isAsGood = found !== undefined && log.alsoRight.includes(found);
    expect(shown(log, isAsGood ? log.right : found)).toBe(shown(log, log.right));
  });
});
