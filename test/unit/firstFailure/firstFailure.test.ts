import { expect, test } from 'vitest';
import { firstFailureOf } from '../../../src/core/firstFailure/findFirstFailure.ts';
import { ArticleLibrary } from '../../../src/core/articles/library.ts';
import { recognisedCodes } from '../../../src/core/catalogue/knownCodes.ts';
import { loadCatalogue } from '../../../src/core/catalogue/loadCatalogue.ts';
import { tableLogs, type TableLog } from './table.ts';

const known = recognisedCodes(await loadCatalogue(), new ArticleLibrary());
const logs = tableLogs();

function answerFor({ lines, file }: TableLog) {
  const source = { lineCount: lines.length, line: (i: number) => lines[i]! };
  return firstFailureOf(source, { known, fileName: file });
}

const isRight = (log: TableLog) => {
  const found = answerFor(log)?.line;
  return found === log.right || (found !== undefined && log.alsoRight.includes(found));
};

test('measure', () => {
  for (const half of [0, 1]) {
    const part = logs.filter((_, i) => i % 2 === half);
    const wrong = part.filter((log) => !isRight(log));
    const strict = part.filter((log) => answerFor(log)?.line === log.right);
    console.log('half', half, part.length - wrong.length, 'of', part.length, 'strict', strict.length);
    if (half === Number(process.env['SHOW'] ?? 0))
      for (const log of wrong) {
        const a = answerFor(log);
        console.log(log.family, '|', log.name, '\n  got ', a && log.lines[a.line], '\n  want', log.right === undefined ? '-' : log.lines[log.right]);
      }
  }
  expect(logs.length).toBe(85);
});
