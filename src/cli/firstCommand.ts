import { loadCatalogue } from '../core/catalogue/loadCatalogue.ts';
import type { SearchedFailures } from '../core/firstFailure/firstFailure.ts';
import { passedOver, whyFirst } from '../core/firstFailure/whyFirst.ts';
import { ScanResults } from '../core/summary/scanResults.ts';
import { jsonText } from '../core/text/jsonText.ts';
import { showForbidden } from '../core/text/terminalText.ts';
import { english } from '../core/text/translate.ts';
import type { FirstPlace } from '../core/times/locatedHit.ts';
import { mergeTimeline } from '../core/times/mergeTimeline.ts';
import { gather } from '../node/scan/gather.ts';
import type { FromScan } from '../node/scan/messages.ts';
import { newScan } from '../node/scan/scanLogs.ts';
import { shippedLibrary } from '../node/shippedLibrary.ts';
import type { Given } from './command.ts';
import { formatSetIn } from './logRulesIn.ts';
import { logsOf } from './namedFiles.ts';
import { passwordsOf } from './passwordsIn.ts';
import { Problems } from './problems.ts';
import { UsageError } from './usageError.ts';

/** What a log came to: where its course tells nothing, the earliest of its codes that failed. */
interface Found extends SearchedFailures {
  readonly earliest?: FirstPlace;
}

/**
 * `faultbook first`: the line of each log that failed first, and why that one, as a scan of that log has it. What cannot be read
 * is told on stderr.
 */
export async function firstCommand(given: Given): Promise<number> {
  const { words, has, values } = given;
  if (words.length === 0) throw new UsageError('"first" needs a file, a folder, or - for standard input.');
  const files = logsOf(words);
  const problems = new Problems(words);
  const passwords = await passwordsOf(given, problems);
  const formats = await formatSetIn(values('formats'), problems);
  const library = shippedLibrary();
  library.formats = formats;
  let results = new ScanResults();
  const take = (message: FromScan) => {
    if (message.type === 'skipped') problems.tell(message.skipped);
    gather(results, message);
    if (message.type !== 'followed') return;
    const { path } = message.file;
    const earliest = mergeTimeline(results.timelineFiles()).firstOfFile.find(({ hit }) => hit.file === path)?.hit;
    const found = { ...message.log.found, ...(earliest && { earliest }) };
    process.stdout.write(`${has('json') ? asJson(path, found) : asText(path, found)}\n`);
    results = new ScanResults();
  };
  const reach = { left: Number.POSITIVE_INFINITY };
  const scan = newScan({ catalogue: await loadCatalogue(), library, formats }, take, { passwords, reach });
  for (const file of files()) await scan.scan(file);
  return problems.exitCode;
}

function asText(path: string, found: Found): string {
  const { line, text } = lineOf(found) ?? {};
  const where =
    text === undefined ? `${path}: nothing failed for good` : `${path}:${line}: ${text.replace(/\s+/g, ' ').trim()}`;
  const why = whyOf(found);
  const lines = [where, ...(why.length > 0 ? [`  ${why.join(' · ')}`] : [])];
  return lines.map(showForbidden).join('\n');
}

/** Lines count from 1, as people count them. */
function asJson(file: string, found: Found): string {
  const why = whyOf(found);
  const failed = lineOf(found);
  if (!failed) return jsonText({ file, line: null, why });
  const { name, step, run, end } = found.first ?? {};
  return jsonText({
    ...{ file, line: failed.line, text: failed.text.trim(), why },
    ...(name !== undefined && { name }),
    ...(step !== undefined && { step }),
    ...(run !== undefined && { run }),
    ...(end !== undefined && { end: end + 1 }),
  });
}

/** The line (from 1) that failed first, and its text or what stands around its code. */
function lineOf({ first, earliest }: Found): { line: number; text: string } | undefined {
  if (first) return { line: first.line + 1, text: first.text };
  return earliest && { line: earliest.line, text: earliest.lineText };
}

function whyOf({ first, passed, earliest }: Found): string[] {
  if (first) return whyFirst(first, english);
  return [...(earliest ? ['The earliest code that tells of a failure'] : []), ...passedOver(passed, english)];
}
