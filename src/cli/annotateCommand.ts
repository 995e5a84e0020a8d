import { createReadStream } from 'node:fs';
import { ADDED_FIELD, type AnnotateCounts, Annotator } from '../core/annotate/annotator.ts';
import type { NoRecord } from '../core/annotate/recordReader.ts';
import { recognisedCodes } from '../core/catalogue/knownCodes.ts';
import { loadCatalogue } from '../core/catalogue/loadCatalogue.ts';
import { withTeamFormats } from '../core/detection/rules/formatRules.ts';
import { textBytes } from '../core/scan/scanner.ts';
import { showForbidden } from '../core/text/terminalText.ts';
import { skippedBy } from '../node/logFile.ts';
import { shippedLibrary } from '../node/shippedLibrary.ts';
import type { Given } from './command.ts';
import { logRulesIn } from './logRulesIn.ts';
import { Problems } from './problems.ts';
import { UsageError } from './usageError.ts';

/** How much of a file is read at once, in bytes. */
const PIECE = 1 << 18;

const WHY: Readonly<Record<NoRecord | 'long', string>> = {
  json: 'no JSON',
  object: 'no object',
  deep: 'nested too deep',
  long: 'too long',
};

/** `faultbook annotate`: records with the codes in their text. What was passed on as it was is told on stderr at the end. */
export async function annotateCommand({ words, has, value, values }: Given): Promise<number> {
  const [path = '-', ...others] = words;
  if (others.length > 0) throw new UsageError('"annotate" takes one file, or standard input.');
  if (has('field') && has('whole')) throw new UsageError('"--field" and "--whole" exclude each other.');
  if (has('empty') && has('found')) throw new UsageError('"--empty" and "--found" exclude each other.');
  const problems = new Problems(words);
  const ofTeam = (await logRulesIn(values('formats'), problems)).formats;
  const formats = withTeamFormats(ofTeam);
  const catalogue = await loadCatalogue();
  const library = shippedLibrary();
  library.formats = formats;
  const known = recognisedCodes(catalogue, library);
  const [file, name] = [value('file'), value('name')];
  const annotator = new Annotator(
    { catalogue, library, known, formats },
    {
      ...{ fields: values('field'), whole: has('whole'), empty: has('empty'), found: has('found') },
      ...(file !== undefined && { file }),
      ...(name !== undefined && { name }),
    },
  );
  try {
    const input = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: PIECE });
    for await (const bytes of asUtf8(input)) await write(annotator.push(bytes));
  } catch (error) {
    problems.tell(skippedBy(error, path));
  }
  await write(annotator.finish());
  for (const line of told(annotator.counts, values('field'), name)) process.stderr.write(`faultbook: ${line}\n`);
  return problems.exitCode;
}

/** What PowerShell writes into a file is UTF-16, unless it is told otherwise; all else is left as it is. */
async function* asUtf8(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = input[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) return;
  const { value } = first;
  const all = (async function* () {
    yield value;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  })();
  const isWide = (value[0] === 0xff && value[1] === 0xfe) || (value[0] === 0xfe && value[1] === 0xff);
  yield* isWide ? textBytes(all, () => {}) : all;
}

function write(bytes: Uint8Array): Promise<void> {
  if (bytes.length === 0) return Promise.resolve();
  return new Promise((resolve) => process.stdout.write(bytes, () => resolve()));
}

/** What was passed on as it was, in a line each. */
function told({ lines, bad, taken, without }: AnnotateCounts, fields: readonly string[], name = ADDED_FIELD): string[] {
  const told: string[] = [];
  if (bad.count > 0) {
    const first = bad.first.map(({ line, why }) => `${line} (${WHY[why]})`).join(', ');
    const more = bad.count > bad.first.length ? ', …' : '';
    told.push(`${bad.count} of ${lines} lines are no records, and were left as they are: ${first}${more}`);
  }
  if (taken > 0)
    told.push(
      `${taken} of ${lines} records have a field "${name}" already, and were left as they are: choose another with --name`,
    );
  if (without > 0) told.push(`${without} of ${lines} records have no text in ${fields.join(', ')}`);
  return told.map(showForbidden);
}
