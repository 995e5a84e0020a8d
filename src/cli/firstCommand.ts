import { recognisedCodes } from '../core/catalogue/knownCodes.ts';
import { loadCatalogue } from '../core/catalogue/loadCatalogue.ts';
import { FirstFailureSearch } from '../core/firstFailure/findFirstFailure.ts';
import type { SearchedFailures } from '../core/firstFailure/firstFailure.ts';
import { passedOver, whyFirst } from '../core/firstFailure/whyFirst.ts';
import { lineBatches } from '../core/scan/lineBatches.ts';
import { jsonText } from '../core/text/jsonText.ts';
import { showForbidden } from '../core/text/terminalText.ts';
import { english } from '../core/text/translate.ts';
import { type LogText, readTexts } from '../node/readTexts.ts';
import type { Given } from './command.ts';
import { formatSetIn } from './formatsIn.ts';
import { logsOf } from './namedFiles.ts';
import { passwordsOf } from './passwordsIn.ts';
import { Problems } from './problems.ts';
import { UsageError } from './usageError.ts';

/** `faultbook first`: the line of each log that failed first, and why that one. What cannot be read is told on stderr. */
export async function firstCommand(given: Given): Promise<number> {
  const { words, has, values } = given;
  if (words.length === 0) throw new UsageError('"first" needs a file, a folder, or - for standard input.');
  const files = logsOf(words);
  const problems = new Problems(words);
  const passwords = await passwordsOf(given, problems);
  const formats = await formatSetIn(values('formats'), problems);
  const known = recognisedCodes(await loadCatalogue(), { covers: () => false, codes: () => [] });
  const print = async ({ path, chunks }: LogText) => {
    const search = new FirstFailureSearch({ known, formats, fileName: path });
    let isBinary = false as boolean;
    const tell = (encoding: string) => {
      isBinary ||= encoding === 'binary';
    };
    for await (const lines of lineBatches(chunks, tell)) for (const line of lines) search.add(line);
    if (isBinary) return 'binary';
    const found = search.end();
    process.stdout.write(`${has('json') ? asJson(path, found) : asText(path, found)}\n`);
    return 'bytes';
  };
  for (const file of files()) {
    if ('reason' in file) problems.tell(file);
    else await readTexts(file, { passwords, read: print, skip: (skipped) => problems.tell(skipped) });
  }
  return problems.exitCode;
}

function asText(path: string, { first, passed }: SearchedFailures): string {
  const where = first
    ? `${path}:${first.line + 1}: ${first.text.replace(/\s+/g, ' ').trim()}`
    : `${path}: nothing failed for good`;
  const why = whyOf({ first, passed });
  const lines = [where, ...(why.length > 0 ? [`  ${why.join(' · ')}`] : [])];
  return lines.map(showForbidden).join('\n');
}

/** Lines count from 1, as people count them. */
function asJson(file: string, { first, passed }: SearchedFailures): string {
  const why = whyOf({ first, passed });
  if (!first) return jsonText({ file, line: null, why });
  const { line, text, name, step, run, end } = first;
  return jsonText({
    ...{ file, line: line + 1, text: text.trim(), why },
    ...(name !== undefined && { name }),
    ...(step !== undefined && { step }),
    ...(run !== undefined && { run }),
    ...(end !== undefined && { end: end + 1 }),
  });
}

function whyOf({ first, passed }: SearchedFailures): string[] {
  return first ? whyFirst(first, english) : passedOver(passed, english);
}
