import type { Block } from '../core/report/blocks.ts';
import { caseFacts, caseSections } from '../core/report/caseSections.ts';
import type { Report } from '../core/report/report.ts';
import { blocksText } from '../core/report/reportText.ts';
import { maskedText, secretsText } from '../core/report/sentences.ts';
import { jsonText } from '../core/text/jsonText.ts';
import { showForbidden } from '../core/text/terminalText.ts';
import { english } from '../core/text/translate.ts';
import type { Given } from './command.ts';
import { masksIn } from './masksIn.ts';
import { reportOfCase } from './reportOfCase.ts';
import { scannedLogs } from './scannedLogs.ts';
import { sourceName } from './sourceName.ts';
import { printed } from './standardOutput.ts';
import { UsageError } from './usageError.ts';

/**
 * `faultbook cases`: what happened to the machines that the logs are of, a case for each: what failed and why, most certain first,
 * item by item, what answers of Windows say, and what is missing. What cannot be read is told on stderr.
 */
export async function casesCommand(given: Given): Promise<number> {
  const { words, has } = given;
  if (words.length === 0) throw new UsageError('"cases" needs a file, a folder, or - for standard input.');
  const mask = masksIn(given);
  const scanned = await scannedLogs(given);
  const source = sourceName(words[0]!);
  for (const results of scanned.results.byMachine()) {
    const report = reportOfCase({ ...scanned, results }, mask, source);
    await printed(has('json') ? `${jsonText(report.case!)}\n` : caseText(report, results.read.length));
  }
  return scanned.problems.exitCode;
}

/** A case in lines that are read in a minute. */
function caseText(report: Report, logs: number): string {
  const file = report.case!;
  const [machine] = file.machine.names;
  const about = [...new Set([machine, report.source])].filter((part) => part !== undefined).join(' · ');
  const none = english('No failure was found whose cause is known.');
  const rows = caseFacts(file, english);
  const notes = [secretsText(report, english), english('Logs: {0}', logs), maskedText(report, english)];
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: [english('The case: {0}', about)] },
    ...(rows.length > 0 ? [{ kind: 'facts', rows } as const] : []),
    ...(file.findings.length === 0 ? [{ kind: 'text', text: [none] } as const] : []),
    ...caseSections(file, english),
    ...notes.flatMap((text): Block[] => (text ? [{ kind: 'text', text: [text] }] : [])),
  ];
  const lines = blocksText(blocks).split('\n').map(showForbidden);
  return lines.join('\n');
}
