import { FACT_KINDS } from '../bundles/bundle.ts';
import { hitsOfScan } from '../picture/pictureHits.ts';
import { skippedText } from '../scan/skipped.ts';
import type { ScanResults } from '../summary/scanResults.ts';
import type { Summary } from '../summary/summary.ts';
import type { Translate } from '../text/translate.ts';
import { mergeTimeline, type TimelineOptions } from '../times/mergeTimeline.ts';
import { fileLabels } from './fileLabels.ts';
import type { Report } from './report.ts';
import { type ReportOptions, reportOf } from './reportOf.ts';

/** What a report of a scan has from its results: the rest is up to whoever makes it. */
export type OfScan = Pick<
  ReportOptions,
  'firstFailures' | 'firstOf' | 'passed' | 'offset' | 'timed' | 'about' | 'files' | 'skipped'
>;

/** What the results of a scan tell a report besides their summary; `times` say how local times are read. */
export function factsOfScan(results: ScanResults, t: Translate, times?: TimelineOptions): OfScan {
  const timeline = mergeTimeline(results.timelineFiles(), times);
  const { firstOfFile, offset, offsetFrom } = timeline;
  const { passed } = results;
  return {
    firstFailures: firstOfFile.map(({ hit }) => hit),
    firstOf: (path) => results.firstFailure(path),
    ...(passed && { passed }),
    ...(offsetFrom !== 'nobody' && { offset }),
    timed: { hits: hitsOfScan(results, timeline, times?.clocks), offset },
    about: results.about,
    files: results.files.map(({ path }) => path),
    skipped: results.skipped.map((skipped) => ({ file: skipped.file, reason: skippedText(skipped, t) })),
  };
}

/** What files of a scan are called in its report. */
export function labelsOfScan(results: ScanResults): ReadonlyMap<string, string> {
  const { about, files, skipped } = results;
  const facts = [...FACT_KINDS.flatMap((what) => about.facts(what)), ...about.bundles];
  const paths = [
    ...files.map(({ path }) => path),
    ...skipped.map(({ file }) => file),
    ...facts.map(({ first }) => first),
  ];
  return fileLabels(paths);
}

/** The report of a scan, from its results and the summary of these. */
export function reportOfScan(
  results: ScanResults,
  summary: Summary,
  options: Omit<ReportOptions, keyof OfScan>,
): Report {
  return reportOf(summary, { ...options, ...factsOfScan(results, options.t) });
}
