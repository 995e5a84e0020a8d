import { detectLine } from '../../../src/core/detection/rules/detectLine.ts';
import { watchedPatterns } from '../../../src/core/detection/watch/watchedPatterns.ts';
import { Describer } from '../../../src/core/explain/describer.ts';
import { Explainer } from '../../../src/core/explain/explainer.ts';
import { firstFailureOf } from '../../../src/core/firstFailure/findFirstFailure.ts';
import { firstOfLog } from '../../../src/core/report/firstOfLog.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { type ReportOptions, reportOf } from '../../../src/core/report/reportOf.ts';
import { timedOfLog } from '../../../src/core/report/timelineOf.ts';
import { documentSummary } from '../../../src/core/summary/documentSummary.ts';
import { DocumentTallies } from '../../../src/core/summary/documentTallies.ts';
import { FileTallies } from '../../../src/core/summary/fileTallies.ts';
import { ScanResults } from '../../../src/core/summary/scanResults.ts';
import type { Summary } from '../../../src/core/summary/summary.ts';
import { TextIndex } from '../../../src/core/summary/textIndex.ts';
import { english } from '../../../src/core/text/translate.ts';
import type { LocatedHit } from '../../../src/core/times/locatedHit.ts';
import { TimestampContext } from '../../../src/core/times/timestampContext.ts';
import { timestampOf } from '../../../src/core/times/timestampOf.ts';
import { FEW, shippedLibrary } from '../articles/articles.ts';
import { catalogue, known } from '../codes/known.ts';

export const sources = { catalogue, library: shippedLibrary(FEW), t: english };

const describer = new Describer(catalogue);

/** The hits of a log, as a scan finds them. */
export function hitsIn(file: string, text: string): LocatedHit[] {
  const context = new TimestampContext();
  return text.split(/\r?\n/).flatMap((lineText, index) => {
    const stamp = timestampOf(lineText, context);
    return detectLine(lineText, { known, fileName: file }).map((hit) => ({
      file,
      line: index + 1,
      column: hit.start + 1,
      hit,
      outcome: describer.outcome(hit, { fileName: file, line: lineText }),
      lineText,
      ...(stamp && { stamp }),
    }));
  });
}

/** A report of one open log, as the editor makes it. */
export function reportOfText(file: string, text: string, options: ReportOptions, from = sources): Report {
  const lines = text.split(/\r?\n/);
  const source = { lineCount: lines.length, line: (line: number) => lines[line]! };
  const context = { known, fileName: file };
  const explainer = new Explainer(from, 'en');
  const index = new TextIndex(source, context, explainer.describer, watchedPatterns(from.library.signs));
  while (!index.isComplete) index.step();
  const tallies = new DocumentTallies(index.hits, source, context);
  while (tallies.step(100));
  const found = firstFailureOf(source, context);
  const signs = index.signs;
  const ofLog = firstOfLog(found, { file, hits: index.hits, tallies, source, signs }, explainer);
  const around = ofLog.line && { firstLine: 1, lines };
  const summary = documentSummary(tallies, file, explainer, signs);
  const timed = timedOfLog(tallies, file);
  return reportOf(summary, { ...options, timed, source: file, files: [file], ofLog, ...(around && { around }) });
}

/** What hits come to, given in the order of their files. */
export function summarise(hits: Iterable<LocatedHit>, from = sources): Summary {
  return resultsOf(hits).summary(new Explainer(from, 'en'));
}

/** The results of a scan that found these hits. */
export function resultsOf(hits: Iterable<LocatedHit>): ScanResults {
  const results = new ScanResults();
  const files = new Map<string, FileTallies>();
  for (const { file, stamp, ...hit } of hits) {
    let tallies = files.get(file);
    if (!tallies) {
      tallies = new FileTallies(file, describer, { room: { left: 50_000 } });
      files.set(file, tallies);
    }
    tallies.add(hit, stamp, { lineCount: 0, line: () => '' });
  }
  for (const [path, tallies] of files) {
    results.update({ path, label: path, uri: path, entry: [] }, tallies.take());
    results.finish(path);
  }
  return results;
}
