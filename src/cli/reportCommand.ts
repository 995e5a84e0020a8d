import { writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { REPORT_FORMAT_IDS } from '../core/report/reportFormatIds.ts';
import { type ReportFormat, reportFormat, reportFormatOf } from '../core/report/reportFormats.ts';
import { reportOfScan } from '../core/report/reportOfScan.ts';
import { maskedText, secretsText } from '../core/report/sentences.ts';
import { showForbidden } from '../core/text/terminalText.ts';
import { english } from '../core/text/translate.ts';
import { problemOf } from '../node/logFile.ts';
import { isSameFile } from '../node/sameFile.ts';
import { STANDARD_INPUT } from '../node/standardInput.ts';
import type { Given } from './command.ts';
import { ExitCode } from './exitCodes.ts';
import { masksIn } from './masksIn.ts';
import { scannedLogs, tellEmpty } from './scannedLogs.ts';
import { UsageError } from './usageError.ts';
import { VERSION } from './version.ts';

/**
 * `faultbook report`: what the editor's report of a scan says, in a file or on standard output. Where nothing was found none is
 * made.
 */
export async function reportCommand(given: Given): Promise<number> {
  const { words, value } = given;
  const [first] = words;
  if (first === undefined) throw new UsageError('"report" needs a file, a folder, or - for standard input.');
  const to = value('to') ?? '-';
  const format = formatOf(to, value('format'));
  if (to !== '-' && words.some((word) => isSameFile(word, to)))
    throw new UsageError('"--to" names one of the files that the report is about.');
  const mask = masksIn(given);
  const { results, summary, problems } = await scannedLogs(given);
  if (summary.hitCount === 0 && summary.cases.length === 0 && !results.hasFailed) {
    tellEmpty(given, problems);
    return problems.exitCode;
  }
  const report = reportOfScan(results, summary, {
    ...{ t: english, language: 'en', created: Date.now(), generator: `Faultbook ${VERSION}`, mask },
    // The root of a disk has no name.
    source: first === '-' ? STANDARD_INPUT : basename(resolve(first)) || resolve(first),
  });
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

/** The format that is asked for, or that the name of the file tells; Markdown where nothing does. */
function formatOf(to: string, id: string | undefined): ReportFormat {
  if (id !== undefined) return reportFormat(REPORT_FORMAT_IDS.find((one) => one === id)!);
  const format = to === '-' ? reportFormat('md') : reportFormatOf(to);
  if (!format) throw new UsageError(`The name "${showForbidden(to)}" tells no format: give --format.`);
  return format;
}
