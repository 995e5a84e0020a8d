import { writeFile } from 'node:fs/promises';
import type { MaskKinds } from '../core/report/maskKinds.ts';
import type { Report } from '../core/report/report.ts';
import { REPORT_FORMAT_IDS } from '../core/report/reportFormatIds.ts';
import { type ReportFormat, reportFormat, reportFormatOf } from '../core/report/reportFormats.ts';
import { reportOfScan } from '../core/report/reportOfScan.ts';
import { maskedText, secretsText } from '../core/report/sentences.ts';
import { showForbidden } from '../core/text/terminalText.ts';
import { english } from '../core/text/translate.ts';
import { problemOf } from '../node/logFile.ts';
import { isSameFile } from '../node/sameFile.ts';
import type { Given } from './command.ts';
import { ExitCode } from './exitCodes.ts';
import { HIT_OPTIONS } from './hitOptions.ts';
import { masksIn } from './masksIn.ts';
import type { Problems } from './problems.ts';
import { reportOfCase } from './reportOfCase.ts';
import { scannedLogs, tellEmpty } from './scannedLogs.ts';
import { sourceName } from './sourceName.ts';
import { UsageError } from './usageError.ts';
import { VERSION } from './version.ts';

/**
 * `faultbook report`: what the editor's report of a scan says, or the same of hits that were found on many machines, in a file or
 * on standard output. Where nothing was found none is made.
 */
export async function reportCommand(asked: Given): Promise<number> {
  // Hits come from other programs: as to "annotate".
  const isPiped = asked.words.length === 0 && asked.has('hits') && !process.stdin.isTTY;
  const given = isPiped ? { ...asked, words: ['-'] } : asked;
  const { words, value } = given;
  if (words.length === 0) throw new UsageError('"report" needs a file, a folder, or - for standard input.');
  const to = value('to') ?? '-';
  const format = formatOf(to, value('format'));
  if (to !== '-' && words.some((word) => isSameFile(word, to)))
    throw new UsageError('"--to" names one of the files that the report is about.');
  const mask = masksIn(given);
  const { fleetReport, isOfHits } = await import('./fleetReport.ts');
  const make: (of: Given, masked: MaskKinds) => Promise<MadeReport> = (await isOfHits(given))
    ? fleetReport
    : logsReport;
  const { report, problems } = await make(given, mask);
  if (!report) {
    tellEmpty(given, problems);
    return problems.exitCode;
  }
  const text = format.text(report, english);
  if (to === '-') {
    process.stdout.write(text.replace(/^\uFEFF/, ''));
    return problems.exitCode;
  }
  try {
    await writeFile(to, text);
  } catch (error) {
    process.stderr.write(`faultbook: ${showForbidden(to)}: cannot be written: ${problemOf(error)}\n`);
    return ExitCode.notWritten;
  }
  process.stdout.write(`${showForbidden(to)}\n`);
  for (const said of [secretsText(report, english), maskedText(report, english)])
    if (said !== undefined) process.stderr.write(`faultbook: ${said}\n`);
  return problems.exitCode;
}

/** A report that was made, undefined where nothing was found; what cannot be read has been told of. */
interface MadeReport {
  readonly report: Report | undefined;
  readonly problems: Problems;
}

async function logsReport(given: Given, mask: MaskKinds): Promise<MadeReport> {
  const scanned = await scannedLogs(given);
  const { results, summary, problems } = scanned;
  if (summary.hitCount === 0 && summary.cases.length === 0 && !results.hasFailed)
    return { report: undefined, problems };
  // Some hits only are no case.
  const isFiltered = Object.keys(HIT_OPTIONS).some(given.has);
  const source = sourceName(given.words[0]!);
  if (!isFiltered) return { report: reportOfCase(scanned, mask, source), problems };
  const report = reportOfScan(results, summary, {
    ...{ t: english, language: 'en', created: Date.now(), generator: `Faultbook ${VERSION}`, mask, source },
  });
  return { report, problems };
}

/** The format that is asked for, or that the name of the file tells; Markdown where nothing does. */
function formatOf(to: string, id: string | undefined): ReportFormat {
  if (id !== undefined) return reportFormat(REPORT_FORMAT_IDS.find((one) => one === id)!);
  const format = to === '-' ? reportFormat('md') : reportFormatOf(to);
  if (!format) throw new UsageError(`The name "${showForbidden(to)}" tells no format: give --format.`);
  return format;
}
