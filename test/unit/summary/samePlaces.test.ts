import { describe, expect, test } from 'vitest';
import { sameCode } from '../../../src/core/codes/code.ts';
import { parseCode } from '../../../src/core/codes/spelling.ts';
import { createTextSearch, detectText } from '../../../src/core/detection/detectText.ts';
import { Describer } from '../../../src/core/explain/describer.ts';
import { Explainer } from '../../../src/core/explain/explainer.ts';
import { codeKeyText } from '../../../src/core/explain/hitKey.ts';
import { placeOf } from '../../../src/core/explain/place.ts';
import { reportOf } from '../../../src/core/report/reportOf.ts';
import { locateHits } from '../../../src/core/scan/locateHits.ts';
import { summariseDocument } from '../../../src/core/summary/documentSummary.ts';
import { FileTallies } from '../../../src/core/summary/fileTallies.ts';
import { ScanResults } from '../../../src/core/summary/scanResults.ts';
import type { Summary } from '../../../src/core/summary/summary.ts';
import { TextIndex } from '../../../src/core/summary/textIndex.ts';
import { english } from '../../../src/core/text/translate.ts';
import { shippedLibrary } from '../articles/articles.ts';
import { type RankCase, rankCases } from '../articles/rankCase.ts';
import { catalogue, known } from '../codes/known.ts';

const cases = rankCases();

const explainer = new Explainer({ catalogue, library: shippedLibrary(), t: english }, 'en');
const describer = new Describer(catalogue);

function indexed(file: string, lines: readonly string[]): Summary {
  const source = { lineCount: lines.length, line: (i: number) => lines[i]! };
  const context = { known, fileName: file };
  const index = new TextIndex(source, context, describer);
  while (!index.isComplete) index.step();
  return summariseDocument(index.hits, source, context, explainer);
}

async function scanned(file: string, lines: readonly string[]): Promise<Summary> {
  const results = new ScanResults();
  const tallies = new FileTallies(file, describer, { room: { left: 1000 }, needsNearby: () => true });
  const bytes = new TextEncoder().encode(lines.join('\r\n'));
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += 300) yield bytes.subarray(at, at + 300);
  }
  await locateHits(chunks(), { known, fileName: file }, {}, (...found) => tallies.add(...found));
  results.update({ path: file, label: file, uri: 'file:///x', entry: [] }, structuredClone(tallies.take()));
  results.finish(file);
  return results.summary(explainer);
}

/** What the hover says at the first place of each code: name, outcome, articles. */
function hovered({ file, lines }: RankCase): Map<string, unknown> {
  const source = { lineCount: lines.length, line: (i: number) => lines[i]! };
  const told = new Map<string, unknown>();
  detectText(
    lines.join('\n'),
    { known, fileName: file },
    (hit) => {
      const { outcome, name, article, others } = explainer.card(hit, placeOf(source, hit.line, hit.start, file));
      const key = `${codeKeyText(hit)} ${outcome} ${hit.noise ?? ''}`;
      if (!told.has(key)) told.set(key, [name, article?.article.path, ...others.map(({ path }) => path)]);
    },
    createTextSearch({ known }),
  );
  return told;
}

function listed({ codes, background }: Summary): Map<string, unknown> {
  return new Map(
    [...codes, ...background].map(({ code, outcome, noise, card: { name, article, others } }) => [
      `${code} ${outcome} ${noise ?? ''}`,
      [name, article?.article.path, ...others.map(({ path }) => path)],
    ]),
  );
}

test('Nearly every case holds a code', () => {
  expect(cases.filter((one) => hovered(one).size > 0).length).toBeGreaterThan(0.98 * cases.length);
});

const sorted = (told: Map<string, unknown>) => [...told].sort(([a], [b]) => a.localeCompare(b));

describe('The list of a log, a scan and a report say of a code what the hover says at its first place', () => {
  test.each(cases)('$code in $file', async (one) => {
    const wanted = sorted(hovered(one));
    const code = parseCode(one.code, known)!;
    const summary = indexed(one.file, one.lines);
    expect(sorted(listed(summary))).toEqual(wanted);
    const scan = await scanned(one.file, one.lines);
    expect(sorted(listed(scan))).toEqual(wanted);
    const report = reportOf(scan, { t: english, language: 'en', created: 0, generator: 'x' });
    const row = scan.codes.find(({ first }) => sameCode(first.hit.code, code));
    const reported = report.codes.find(({ key }) => key === row?.code);
    expect(reported?.article?.title).toBe(row?.card.article?.article.title);
  });
});

test('Three Windows Setup pairs are three failures, in the list of a log, in a scan and in a report', async () => {
  const lines = ['0xC1900101 - 0x30018', '0xC1900101 - 0x20017', '0xC1900101 - 0x40017'].map((x) => `Error SP ${x}`);
  for (const summary of [indexed('setuperr.log', lines), await scanned('setuperr.log', lines)]) {
    expect(summary.failures).toBe(3);
    expect(summary.codes.map(({ shown }) => shown)).toEqual(lines.map((line) => line.slice(9)));
    const report = reportOf(summary, { t: english, language: 'en', created: 0, generator: 'x' });
    expect(report.totals.failures).toBe(3);
  }
});

test('A code whose name tells another outcome has that one everywhere', async () => {
  const lines = ['call failed: 0x80000005 (LINEERR_CALLUNAVAIL)'];
  for (const summary of [indexed('tapi.log', lines), await scanned('tapi.log', lines)]) {
    expect(summary.codes.map(({ outcome, card }) => [outcome, card.outcome])).toEqual([['failure', 'failure']]);
  }
});
